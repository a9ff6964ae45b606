// The card of an offering as visitors will see it in lists: a copy of the site's own card with the answers
// in it.

import { find } from "../page/find.js";
import { valueAt } from "./relations.js";

/** @import { Values } from "./yaml.js" */

const DAY = new Intl.DateTimeFormat("nl-NL", { weekday: "short", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const ALL = new Intl.ListFormat("nl-NL");

/**
 * The card of a record.
 * @param {Values} values
 * @param {HTMLFormElement} form has the titles of what was chosen
 */
export function card(values, form) {
  const template = find(document, "#_kaart", HTMLTemplateElement);
  const copy = find(document.importNode(template.content, true), "ul", HTMLElement);
  const text = (/** @type {string} */ path) => String(valueAt(values, path) ?? "");
  const titles = (/** @type {string} */ name) => chosen(form, name);
  const link = find(copy, "h3 a", HTMLElement);
  link.removeAttribute("href");
  link.textContent = text("titel") || "Nog zonder naam";
  setPart(copy, ".who", [...titles("soort"), ...titles("aanbieder")].join(" · "));
  setPart(copy, "p:last-of-type", text("samenvatting"));
  const audiences = titles("doelgroepen");
  setPart(copy, ".on + .who", audiences.length ? `Voor ${ALL.format(audiences).toLowerCase()}` : "");
  setPart(copy, ".on strong", when(values));
  setPart(copy, ".place", String(valueAt(values, "uitvoeringen/0/locatie/plaats") ?? titles("vorm")[0] ?? ""));
  setPart(copy, ".euro", price(text, titles) ?? "");
  setPart(copy, ".clock", text("studielast"));
  copy.querySelector("keep-offering")?.remove();
  return copy;
}

/**
 * Fills in a part of the card, or takes it away.
 * @param {Element} copy
 * @param {string} selector
 * @param {string} text
 */
function setPart(copy, selector, text) {
  const place = copy.querySelector(selector);
  if (text) place?.replaceChildren(text);
  else place?.remove();
}

/**
 * The titles of the choices that were made.
 * @param {HTMLFormElement} form
 * @param {string} name
 */
function chosen(form, name) {
  const fields = [...form.elements].filter((field) => field instanceof HTMLInputElement || field instanceof HTMLSelectElement);
  const own = fields.filter((field) => field.name === name);
  return own.flatMap((field) => {
    if (field instanceof HTMLSelectElement) return field.value ? [field.selectedOptions[0].text] : [];
    return field.checked && field.value ? [field.labels?.[0]?.textContent ?? ""] : [];
  });
}

/** @param {Values} values */
function when(values) {
  const start = valueAt(values, "uitvoeringen/0/start") ?? valueAt(values, "uitvoeringen/0/bijeenkomsten/0/start");
  const day = new Date(String(start).slice(0, 10));
  if (Number.isNaN(day.valueOf())) return values.op_aanvraag ? "Op aanvraag" : "";
  return DAY.format(day);
}

/**
 * @param {(path: string) => string} text
 * @param {(name: string) => string[]} titles
 */
function price(text, titles) {
  const lowest = pricesOf(text).sort((one, other) => one.euros - other.euros)[0];
  if (lowest) return [lowest.euros ? `€ ${lowest.amount}` : "Gratis", lowest.payer && `voor ${lowest.payer}`].filter(Boolean).join(" ");
  const amount = text("kosten/bedrag");
  if (amount) return `€ ${amount}`;
  return text("kosten/vanaf") ? `Vanaf € ${text("kosten/vanaf")}` : text("kosten/basis") && titles("kosten/basis")[0];
}

/** @param {(path: string) => string} text */
function pricesOf(text) {
  const prices = [];
  for (let at = 0; text(`kosten/prijzen/${at}/bedrag`); at += 1) {
    const amount = text(`kosten/prijzen/${at}/bedrag`);
    prices.push({ amount, euros: Number(amount.replace(",", ".")), payer: text(`kosten/prijzen/${at}/voor`) });
  }
  return prices;
}
