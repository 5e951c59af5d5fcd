// Opens the row of a citation beside the fact that it is for. Without this script the link leads to
// the rows of citations, where the same is chosen by hand.

const ROW = /^(parties|events|signatures)-\d+$/;

// The row of the page that a way to cite stands in; null for the record itself.
function rowOf(link) {
  let element = link.parentElement;
  while (element && !ROW.test(element.id)) {
    element = element.parentElement;
  }
  return element;
}

// A stored row is called what it is called by the server, a new one by its place.
function nameOf(link, row) {
  if (!row) {
    return "";
  }
  return link.dataset.about.includes(".") ? link.dataset.about : row.id;
}

function isEmpty(row) {
  const typed = row.querySelectorAll("input:not([type=hidden]):not([type=checkbox]), textarea");
  const source = row.querySelector("select[name$='-source']");
  return !source?.value && [...typed].every((field) => !field.value);
}

function emptyRow() {
  const rows = [...document.querySelectorAll("[id^='citations-']")];
  const own = rows.filter((row) => /^citations-\d+$/.test(row.id));
  const last = own.at(-1);
  if (last && !last.classList.contains("has_original") && isEmpty(last)) {
    return last;
  }
  document.querySelector("#citations-group .add-row a")?.click();
  return [...document.querySelectorAll("[id^='citations-']")]
    .filter((row) => /^citations-\d+$/.test(row.id))
    .at(-1);
}

// Chooses *value*; a row that was added since the page was made is not among the options yet.
function choose(select, value, label) {
  if (!select) {
    return;
  }
  if (![...select.options].some((option) => option.value === value)) {
    select.add(new Option(label, value));
  }
  select.value = value;
}

function place(citation, link, row) {
  const after = row ?? link.closest(".form-row, .field");
  if (after.tagName === "TR") {
    const line = document.createElement("tr");
    line.insertCell().colSpan = after.cells.length;
    line.cells[0].append(citation);
    after.after(line);
  } else {
    after.after(citation);
  }
  citation.classList.add("cited-here");
}

function cite(event) {
  const link = event.target.closest("a.cite");
  if (!link) {
    return;
  }
  event.preventDefault();
  const row = rowOf(link);
  const citation = emptyRow();
  choose(citation.querySelector("select[name$='-about']"), nameOf(link, row), row?.id ?? "");
  choose(citation.querySelector("select[name$='-fact']"), link.dataset.fact, link.dataset.fact);
  place(citation, link, row);
  const source = citation.querySelector("select[name$='-source']");
  const box = source?.parentElement.querySelector("[role=combobox], input[type=search]") ?? source;
  box?.focus();
  citation.scrollIntoView({ block: "nearest" });
}

// An address that is typed may be new: then its title is asked for.
function askForTitle(event) {
  if (/^citations-\d+-url$/.test(event.target.name) && event.target.value) {
    event.target.closest(".row")?.querySelector(".row-more")?.setAttribute("open", "");
  }
}

document.addEventListener("click", cite);
document.addEventListener("input", askForTitle);
