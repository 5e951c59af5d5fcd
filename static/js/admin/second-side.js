// Where each side signs for itself, the second's signing takes day, place and summit from the
// first's as a field is left: what is still empty, and each only once. Without this it is done on
// saving.

(() => {
  const KINDS = ["signed", "adopted", "initialled"];
  const FIELDS = ["date", "place", "place_country", "summit"];
  const filled = new WeakSet();
  const jQuery = window.django?.jQuery;

  function field(row, name) {
    return row.querySelector(`[name$="-${name}"]`);
  }

  function fill(from, to) {
    if (!from?.value || !to || to.value || filled.has(to)) {
      return;
    }
    filled.add(to);
    if (to.matches("select")) {
      const chosen = from.selectedOptions[0];
      to.add(new Option(chosen.textContent, chosen.value));
    }
    to.value = from.value;
    to.dispatchEvent(new Event("input", { bubbles: true }));
    jQuery?.(to).trigger("change");
  }

  function fillSecondSides() {
    const first = new Map();
    for (const row of document.querySelectorAll("#events-group .row[id^='events-']:not(.empty-form)")) {
      const kind = field(row, "kind")?.value;
      const side = field(row, "side")?.value;
      if (KINDS.includes(kind) && side && !first.has(kind)) {
        first.set(kind, { row, side });
      } else if (first.has(kind) && side && side !== first.get(kind).side && !row.matches(".has_original")) {
        FIELDS.forEach((name) => fill(field(first.get(kind).row, name), field(row, name)));
      }
    }
  }

  const events = document.getElementById("events-group");
  events?.addEventListener("focusout", fillSecondSides);
  events?.addEventListener("change", ({ target }) => {
    if (/-(kind|side)$/.test(target.name)) {
      fillSecondSides();
    }
  });
})();
