// The finder at first view: links and cards, which need no script. What makes them a form comes at the
// first sign of a visitor, or at once when the address or the history says what to show.

import "../page/site.js";

/** What a visitor does who may want to filter. */
const SIGNS = ["pointermove", "pointerdown", "keydown", "scroll", "focusin"];

/**
 * @param {Element} finder
 * @param {Element} cards
 */
function prepare(finder, cards) {
  /** @type {Promise<unknown> | undefined} */
  let form;

  /** Makes the form, once. */
  const start = () => {
    form ??= import(finder.getAttribute("script") ?? "").catch(() => {
      cards.ariaBusy = "false";
      cards.classList.remove("waiting");
      finder.querySelector(".notice")?.removeAttribute("hidden");
    });
    return form;
  };

  /**
   * Who is quicker than the form waits for it, so that the search stays in the page.
   * @param {SubmitEvent} event
   */
  const submit = async (event) => {
    if (customElements.get("offering-finder")) return;
    event.preventDefault();
    await start();
    finder.querySelector("form")?.requestSubmit();
  };

  cards.ariaBusy = String(Boolean(location.search));
  // The cards here are not those that were asked for: they keep their room, and nothing jumps.
  cards.classList.toggle("waiting", Boolean(location.search));
  finder.querySelector("form")?.addEventListener("submit", submit, { once: true });
  if (location.search || history.state) start();
  else for (const sign of SIGNS) addEventListener(sign, start, { once: true });
}

const finder = document.querySelector("offering-finder");
const cards = finder?.querySelector(".cards");
if (finder && cards) prepare(finder, cards);
