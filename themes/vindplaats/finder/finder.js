// The finder at first view: links and cards, which need no script. What makes them a form comes at the
// first sign of a visitor, or at once when the address or the history says what to show.

import "../page/site.js";

const finder = document.querySelector("offering-finder");
const cards = finder.querySelector(".cards");

let form;

/** Makes the form, once. */
function start() {
  form ??= import(finder.getAttribute("script")).catch(() => {
    cards.ariaBusy = false;
    cards.classList.remove("waiting");
    finder.querySelector(".notice").hidden = false;
  });
  return form;
}

/** Who is quicker than the form waits for it, so that the search stays in the page. */
async function submit(event) {
  if (customElements.get("offering-finder")) return;
  event.preventDefault();
  await start();
  event.target.requestSubmit();
}

cards.ariaBusy = Boolean(location.search);
// The cards here are not those that were asked for: they keep their room, and nothing jumps.
cards.classList.toggle("waiting", Boolean(location.search));
finder.querySelector("form").addEventListener("submit", submit, { once: true });
if (location.search || history.state) start();
else for (const sign of ["pointermove", "pointerdown", "keydown", "scroll", "focusin"]) addEventListener(sign, start, { once: true });
