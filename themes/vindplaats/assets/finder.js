// The finder at first view: links and cards, which need no script. What makes them a form comes at the
// first sign of a visitor, or at once when the address or the history says what to show.

import "../scripts/every-page.js";

const finder = document.querySelector("offering-finder");
const cards = finder.querySelector(".cards");

async function start() {
  try {
    await import(finder.getAttribute("script"));
  } catch {
    cards.ariaBusy = false;
    cards.classList.remove("waiting");
    finder.querySelector(".notice").hidden = false;
  }
}

cards.ariaBusy = Boolean(location.search);
// The cards here are not those that were asked for: they keep their room, and nothing jumps.
cards.classList.toggle("waiting", Boolean(location.search));
if (location.search || history.state) start();
else for (const sign of ["pointermove", "pointerdown", "keydown", "scroll"]) addEventListener(sign, start, { once: true });
