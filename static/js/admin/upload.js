// Says at once that a file is too large, before it is sent in vain; the server says so as well.

"use strict";

document.addEventListener("change", ({ target }) => {
  const largest = Number(target.dataset.largest);
  if (target.type !== "file" || !largest) {
    return;
  }
  const said = target.parentElement.querySelector(".file-too-large");
  const isTooLarge = target.files.length > 0 && target.files[0].size > largest;
  said.textContent = isTooLarge ? said.dataset.said.replace("{}", target.files[0].name) : "";
  if (isTooLarge) {
    target.value = "";
  }
});
