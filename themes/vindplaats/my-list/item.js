// One offering of a list as an element.

import { iopOf, iopText, STEPS } from "./iop.js";
import { factRow } from "./fact-row.js";
import { titleOf } from "./rows.js";
import { clone } from "./template.js";

/**
 * @import { Facts } from "./offering-facts.js"
 * @import { Row } from "./rows.js"
 * @import { Part } from "./template.js"
 */

const NOTICES = {
  gone: "Dit aanbod staat niet meer op Vindplaats. Je kunt het weghalen.",
  failed: "Dit aanbod kon nu niet worden opgehaald. Probeer het later nog eens.",
};

/**
 * The offering as others see it: without anyone's own words.
 * @param {Row} row
 */
export function sharedItem(row) {
  const { root, part } = clone("_item");
  fillFacts(part, row);
  for (const own of ["words", "actions"]) part(own, HTMLElement).remove();
  return root;
}

/**
 * The offering with the visitor's words and what can be done with it.
 * @param {Row} row
 * @param {{isFirst: boolean, isLast: boolean, canMove: boolean, isOpen: boolean}} how
 */
export function ownItem(row, { isFirst, isLast, canMove, isOpen }) {
  const { root, part } = clone("_item");
  root.dataset.id = row.item.id;
  fillFacts(part, row);
  fillWords(part, row, isOpen);
  for (const hidden of root.querySelectorAll(".of-item")) hidden.textContent = ` ${titleOf(row)}`;
  part("move", HTMLElement).hidden = !canMove;
  part("up", HTMLButtonElement).disabled = isFirst;
  part("down", HTMLButtonElement).disabled = isLast;
  return root;
}

/**
 * @param {Part} part
 * @param {Row} row
 */
function fillFacts(part, row) {
  const { facts, address } = row;
  const title = part("title", HTMLAnchorElement);
  title.textContent = titleOf(row);
  if (facts.language) title.lang = facts.language;
  if (facts.missing !== "gone") title.href = address;
  const notice = facts.missing ? NOTICES[facts.missing] : facts.notice;
  if (notice) part("notice", HTMLElement).textContent = notice;
  else part("notice", HTMLElement).remove();
  if (facts.missing) part("facts", HTMLElement).remove();
  else part("facts", HTMLElement).append(...factRows(facts));
  fillEnrol(part("enrol", HTMLAnchorElement), facts.enrol);
  const enrol = facts.enrol ? `${facts.enrol.text}: ${facts.enrol.href}\n` : "";
  part("address", HTMLElement).textContent = `${enrol}Meer: ${address}`;
}

/** @param {Facts} facts */
function factRows(facts) {
  const points = facts.points?.map(({ body, points: count }) => `${count} ${count === "1" ? "punt" : "punten"} ${body}`);
  return [
    factRow("Wanneer", [facts.when, facts.enrolment]),
    factRow("Studielast", [facts.load]),
    factRow("Accreditatie", points ?? []),
    factRow("Kosten", [facts.price]),
    factRow("Aanbieder", [facts.provider]),
  ];
}

/**
 * @param {HTMLAnchorElement} link
 * @param {Facts["enrol"]} enrol
 */
function fillEnrol(link, enrol) {
  if (!enrol) return link.remove();
  link.href = enrol.href;
  return link.append(enrol.text, ` op ${enrol.host}`);
}

/**
 * @param {Part} part
 * @param {Row} row
 * @param {boolean} isOpen
 */
function fillWords(part, row, isOpen) {
  const { item, facts } = row;
  part("note", HTMLTextAreaElement).value = item.note;
  if (facts.missing) part("iop", HTMLDetailsElement).remove();
  else {
    part("iop", HTMLDetailsElement).open = isOpen;
    const words = iopOf(item, facts);
    for (const step of STEPS) part(step, HTMLTextAreaElement).value = words[step];
  }
  fillWritten(part, row);
}

/**
 * What is printed: the visitor's words as text, for a field shows only part of it on paper.
 * @param {Part} part
 * @param {Row} row
 */
export function fillWritten(part, { item, facts }) {
  const iop = item.iop ? `Voor mijn IOP\n\n${iopText(iopOf(item, facts))}` : "";
  part("written", HTMLElement).textContent = [item.note, iop].filter(Boolean).join("\n\n");
}

/**
 * The four steps as the visitor wrote them in the fields of an item.
 * @param {Part} part
 * @returns {import("./iop.js").Iop}
 */
export function writtenIop(part) {
  return Object.assign({}, ...STEPS.map((step) => ({ [step]: part(step, HTMLTextAreaElement).value })));
}
