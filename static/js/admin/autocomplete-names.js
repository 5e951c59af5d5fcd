// Gives each box that Select2 puts in place of a select the name of that select, which it lacks.

function nameBox(select) {
  const box = select.nextElementSibling;
  const rendered = box?.querySelector(".select2-selection__rendered");
  if (!rendered) {
    return;
  }
  const name = select.getAttribute("aria-label") ?? select.labels[0]?.textContent.trim();
  const search = box.querySelector(".select2-search__field");
  if (search) {
    search.setAttribute("aria-label", name);
    return;
  }
  rendered.removeAttribute("role");
  rendered.removeAttribute("aria-readonly");
  const chosen = select.selectedOptions[0]?.textContent.trim() ?? "";
  const combobox = box.querySelector("[role=combobox]");
  combobox.removeAttribute("aria-labelledby");
  combobox.setAttribute("aria-label", `${name} ${chosen}`.trim());
}

function nameBoxes() {
  document.querySelectorAll("select.admin-autocomplete").forEach(nameBox);
}

const jQuery = window.django?.jQuery;
if (jQuery) {
  jQuery(nameBoxes);
  jQuery(document).on("change", "select.admin-autocomplete", (event) => nameBox(event.target));
  document.addEventListener("formset:added", () => setTimeout(nameBoxes));
}
