// Clicking on the words of a fact lights up all of them; without this only their beginning is lit.
"use strict";

const light = () => {
  const name = decodeURIComponent(location.hash).replace(/^#[dw]-/, "");
  for (const mark of document.querySelectorAll(".article-mark")) {
    mark.classList.toggle("is-lit", mark.dataset.of.split(" ").includes(name));
  }
};

window.addEventListener("hashchange", light);
light();
