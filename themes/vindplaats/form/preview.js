// The card of an offering as visitors will see it in lists: a copy of the site's own card with the answers
// in it.

import { find } from "../page/find.js";
import { valueAt } from "./relations.js";

/** @import { Values } from "./yaml.js" */

const DAY = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
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
  setPart(copy, ".card-sort", [...titles("soort"), ...titles("aanbieder")].join(" · "));
  setPart(copy, "h3 + p", text("samenvatting"));
  setPart(copy, ".card-for", titles("doelgroepen").length ? `Voor ${ALL.format(titles("doelgroepen")).toLowerCase()}` : "");
  setPart(copy, ".card-facts strong", when(values));
  const facts = [text("studielast"), ...titles("vorm").slice(0, 1), price(text, titles)];
  const places = [...copy.querySelectorAll(".card-facts > span:not(.wide)")];
  [text("studielast"), titles("vorm")[0] ?? "", facts[facts.length - 1]].forEach((fact, at) => {
    if (fact && places[at]) places[at].append(fact);
    else places[at]?.remove();
  });
  setPart(copy, ".tag-theme", titles("themas").join(" · "));
  const role = copy.querySelector(".tags .tag");
  role?.replaceWith(...titles("rollen").flatMap((title) => {
    const tag = /** @type {Element} */ (role.cloneNode());
    tag.textContent = title;
    return [tag, " "];
  }));
  copy.querySelector("keep-offering")?.remove();
  return copy;
}

/**
 * Fills in a part of the card, or takes it away with what only it needs.
 * @param {Element} copy
 * @param {string} selector
 * @param {string} text
 */
function setPart(copy, selector, text) {
  const place = copy.querySelector(selector);
  if (text) place?.replaceChildren(text);
  else (place?.closest(".wide") ?? place)?.remove();
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
  const town = valueAt(values, "uitvoeringen/0/locatie/plaats");
  return [DAY.format(day), town].filter(Boolean).join(", ");
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
