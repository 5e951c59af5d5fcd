// The page of an agreement by keyboard: Alt and a number goes to that part, again to its next row,
// after the last to a new one; typing at a box that searches opens it.

(() => {
  const FIELDS = "input:not([type=hidden], [type=checkbox]), select, textarea";
  const parts = [...document.querySelectorAll(".part:not(.later-parts .part, .form-end .part)")];
  const jQuery = window.django?.jQuery;

  function isShown(element) {
    return element.offsetParent !== null;
  }

  function firstField(row) {
    const fields = [...row.querySelectorAll(FIELDS)].filter(
      (field) => isShown(field) && !field.closest(".select2, details:not([open])"),
    );
    const blank = fields.find(
      (field) => !field.value && (field.matches(".admin-autocomplete") || !field.matches("select")),
    );
    return blank ?? fields[0];
  }

  function focusOn(field) {
    const box = field?.matches(".admin-autocomplete") ? field.nextElementSibling : null;
    const target = box?.querySelector(".select2-search__field, .select2-selection") ?? field;
    target?.focus();
    target?.scrollIntoView({ block: "nearest" });
  }

  // Without the citations that were opened beside a fact.
  function ownRows(part) {
    return [...part.querySelectorAll(".row:not(.empty-form, .cited-here, .row-closed)")];
  }

  function rowAfterThis(part) {
    const rows = ownRows(part);
    const here = rows.findIndex((row) => row.contains(document.activeElement));
    const more = part.querySelector(".add-row a");
    if (rows[here + 1] || !more) {
      return rows[here + 1] ?? part;
    }
    more.click();
    return ownRows(part).at(-1);
  }

  document.addEventListener("keydown", (event) => {
    const number = event.altKey && !event.ctrlKey && /^Digit([1-9])$/.exec(event.code)?.[1];
    const part = number && parts[number - 1];
    if (part) {
      event.preventDefault();
      jQuery?.(".select2-hidden-accessible").select2("close");
      focusOn(firstField(rowAfterThis(part)));
    }
  }, true); // the boxes keep keys to themselves

  // What is typed goes into the box that opens, which gets the focus a moment later only.
  document.addEventListener("keydown", (event) => {
    const box = event.target.closest?.(".select2-selection--single");
    const types = event.key.length === 1 && event.key !== " ";
    if (box && types && !(event.altKey || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      jQuery(box.closest(".select2").previousElementSibling).select2("open");
      const search = document.querySelector(".select2-container--open .select2-search__field");
      search.value += event.key;
      search.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }, true);

  // An empty form begins at its first field. Django's own script puts the focus behind its box.
  function begin() {
    const isNew = !document.querySelector("[name=_version]");
    if (isNew && document.activeElement.matches("body, .select2-hidden-accessible")) {
      focusOn(firstField(parts[0]));
    }
  }

  // The boxes are made by then, whichever of both came first.
  window.addEventListener("load", () => jQuery?.(begin));

  parts.forEach((part, index) => {
    const key = document.createElement("kbd");
    key.textContent = index + 1;
    key.setAttribute("aria-hidden", "true");
    part.querySelector(".part-name").append(" ", key);
  });
  document.querySelector(".keys-hint")?.removeAttribute("hidden");
})();
