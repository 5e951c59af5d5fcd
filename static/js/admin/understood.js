// Says what a date is understood as while it is typed. Without this, it is said on saving.

const PAUSE = 150; // milliseconds without a key
const address = document.currentScript.dataset.address;
const pending = new WeakMap();

async function say(input, output) {
  const asked = input.value;
  const query = new URLSearchParams({ kind: input.dataset.understood, text: asked });
  const response = await fetch(`${address}?${query}`);
  if (response.ok && !response.redirected && input.value === asked) {
    output.textContent = (await response.json()).said;
  }
}

document.addEventListener("input", ({ target }) => {
  const output = target.matches("[data-understood]") && document.getElementById(`${target.id}_understood`);
  if (output) {
    clearTimeout(pending.get(target));
    pending.set(target, setTimeout(say, PAUSE, target, output));
  }
});
