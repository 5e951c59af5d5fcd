/* Swaps the results of a list in place. Without it every link and form here works as it is.

   Links of facets, chips, orders and pages, and the forms marked data-swap, are fetched; what lies
   in #main is replaced, the address, title and focus are kept in step, the new count is announced. */

const main = document.getElementById("main");
const SWAPPING = ".facet__link, .chip, .chips__clear, .sort__link, .pager a, .searched a, .filters__actions a";
let fetching;

function keyOf(element) {
  if (!element || !main.contains(element)) return null;
  if (element.id) return `#${CSS.escape(element.id)}`;
  const facet = element.closest(".facet");
  if (element.matches(".facet__link") && facet) {
    const label = element.querySelector(".facet__label").textContent;
    return { facet: facet.getAttribute("aria-labelledby"), label };
  }
  return null;
}

function found(key) {
  if (!key) return null;
  if (typeof key === "string") return main.querySelector(key);
  const links = main.querySelectorAll(`[aria-labelledby="${key.facet}"] .facet__link`);
  return [...links].find((link) => link.querySelector(".facet__label").textContent === key.label);
}

function announce(words) {
  let region = document.getElementById("results-said");
  if (!region) {
    region = document.createElement("p");
    region.id = "results-said";
    region.className = "visually-hidden";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
  region.textContent = words;
}

async function show(url, { push = true, key = null } = {}) {
  fetching?.abort();
  fetching = new AbortController();
  main.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(url, { signal: fetching.signal, credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.getElementById("main");
    if (!fresh) throw new Error("no results in the answer");
    const drawer = main.querySelector(".filters")?.open;
    main.replaceChildren(...fresh.childNodes);
    if (drawer && main.querySelector(".filters")) main.querySelector(".filters").open = true;
    document.title = page.title;
    if (push) history.pushState({ swapped: true }, "", url);
    const target = found(key);
    if (target) {
      target.closest("details:not([open])")?.setAttribute("open", "");
      target.focus({ preventScroll: true });
    } else if (push) {
      main.focus();
    }
    announce(main.querySelector("[data-count], .notice__title")?.textContent.trim() ?? document.title);
  } catch (error) {
    if (error.name !== "AbortError") location.assign(url);
  } finally {
    main.removeAttribute("aria-busy");
  }
}

function isPlain(event) {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}

main.addEventListener("click", (event) => {
  const link = event.target.closest(SWAPPING);
  if (!link || !isPlain(event) || new URL(link.href).pathname !== location.pathname) return;
  event.preventDefault();
  show(link.href, { key: keyOf(link) });
});

main.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form[data-swap]")) return;
  event.preventDefault();
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value) asked.append(name, value.toString());
  show(`${location.pathname}?${asked}`, { key: keyOf(document.activeElement) ?? "#id_q" });
});

window.addEventListener("popstate", () => show(location.href, { push: false }));
