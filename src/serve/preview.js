// @ts-check
// The preview's own script, added by `vindplaats serve` and by nothing else: reloads the page
// when its site changed and shows what is wrong with the content.

/**
 * @typedef {{ voor: string, zelf: string, na: string }} Excerpt
 * @typedef {{ ernst: string, regel_naam: string, bestand: string, regel: number, kolom: number,
 *   melding: string, hulp: string[], tekst: Excerpt | null }} Problem
 * @typedef {{ kop: string, fouten: boolean, problemen: Problem[], meer: number }} Message
 */

/** The site this page was made of. */
const SITE = new URL(import.meta.url).searchParams.get("site");

/** What was shown last: what somebody closed comes back only when it changed. */
let shown = "";

/**
 * Makes an element.
 * @param {string} name
 * @param {string} className
 * @param {...(Node | string)} children
 */
function element(name, className, ...children) {
  const made = document.createElement(name);
  made.className = `vindplaats-${className}`;
  made.append(...children);
  return made;
}

const title = element("h2", "title");
const list = element("ol", "list");
const more = element("p", "more");
const close = /** @type {HTMLButtonElement} */ (element("button", "close", "Sluiten"));
const open = /** @type {HTMLButtonElement} */ (element("button", "open"));
const dialog = /** @type {HTMLDialogElement} */ (
  element("dialog", "problems", element("div", "bar", title, close), list, more)
);

title.id = "vindplaats-problems-title";
dialog.lang = open.lang = "nl";
dialog.setAttribute("role", "alertdialog");
dialog.setAttribute("aria-labelledby", title.id);
close.type = open.type = "button";
close.addEventListener("click", () => dialog.close());
open.addEventListener("click", () => dialog.showModal());

/** @param {Excerpt} excerpt */
function source({ voor, zelf, na }) {
  return element("pre", "source", voor, element("mark", "mark", zelf), na);
}

/** @param {Problem} problem */
function item(problem) {
  const place = `${problem.bestand}:${problem.regel}:${problem.kolom}`;
  const kind = problem.ernst === "fout" ? "error" : "warning";
  const line = problem.tekst ? [source(problem.tekst)] : [];
  const hints = problem.hulp.map((hint) => element("li", "hint", hint));
  return element(
    "li",
    "problem",
    element("p", "place", element("code", "path", place)),
    element("p", "message", element("strong", kind, problem.ernst), `: ${problem.melding}`),
    ...line,
    ...(hints.length ? [element("ul", "hints", ...hints)] : []),
  );
}

/** @param {Message} message */
function fill({ kop, problemen, meer }) {
  title.textContent = open.textContent = kop;
  list.replaceChildren(...problemen.map(item));
  more.textContent = meer ? `En nog ${meer}: “vindplaats check” toont ze alle.` : "";
}

/** Shows what is wrong now. */
async function refresh() {
  const address = `/_vindplaats/problems.json?pagina=${location.pathname}`;
  const response = await fetch(address).catch(() => undefined);
  // The preview was stopped, or this page is being left.
  if (!response) return;
  if (response.headers.get("vindplaats-site") !== SITE) return location.reload();
  const text = await response.text();
  if (text === shown) return;
  shown = text;
  /** @type {Message} */
  const message = JSON.parse(text);
  fill(message);
  if (message.problemen.length === 0) {
    dialog.close();
    dialog.remove();
    open.remove();
    return;
  }
  // Moving an open dialog would take it from the top of the page.
  if (!open.isConnected) document.body.append(dialog, open);
  // Warnings keep nobody from the page.
  if (message.fouten && !dialog.open) dialog.showModal();
}

/** Tells the other tabs that something changed: a browser keeps six connections for all of them. */
const tabs = new BroadcastChannel("vindplaats");

/**
 * Follows the site for all tabs, until this one closes.
 * @returns {Promise<never>}
 */
function follow() {
  const events = new EventSource(`/_vindplaats/events?site=${SITE}`);
  const tell = () => {
    tabs.postMessage(null);
    refresh();
  };
  events.addEventListener("open", tell);
  events.addEventListener("problems", tell);
  events.addEventListener("reload", () => {
    events.close();
    tell();
  });
  return new Promise(() => {});
}

tabs.addEventListener("message", refresh);
document.addEventListener("visibilitychange", () => document.hidden || refresh());
refresh();
// One tab at a time has the lock; when it closes or reloads, another gets it.
navigator.locks.request("vindplaats", follow);
