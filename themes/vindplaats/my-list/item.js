// One offering of the visitor's list as an element.

import { iopOf, iopText, STEPS } from "./iop.js";
import { factRow, stamp } from "./template.js";

const NOTICES = {
  gone: "Dit aanbod staat niet meer op Vindplaats. Je kunt het weghalen.",
  failed: "Dit aanbod kon nu niet worden opgehaald. Probeer het later nog eens.",
};

/** What an item is called in messages. */
export function titleOf({ item, facts }) {
  return facts.title ?? item.id.replaceAll("-", " ");
}

/** The offering as others see it: without anyone's own words. */
export function sharedItem(row) {
  const { root, part } = stamp("_item");
  fillFacts(part, row);
  for (const own of ["words", "actions"]) part(own).remove();
  return root;
}

/** The offering with the visitor's words and what can be done with it. */
export function ownItem(row, { first, last, canMove, isOpen }) {
  const { root, part } = stamp("_item");
  root.dataset.id = row.item.id;
  fillFacts(part, row);
  fillWords(part, row, isOpen);
  for (const hidden of root.querySelectorAll(".of-item")) hidden.textContent = ` ${titleOf(row)}`;
  part("move").hidden = !canMove;
  part("up").disabled = first;
  part("down").disabled = last;
  return root;
}

function fillFacts(part, row) {
  const { facts, address } = row;
  const title = part("title");
  title.textContent = titleOf(row);
  if (facts.language) title.lang = facts.language;
  if (facts.missing !== "gone") title.href = address;
  const notice = NOTICES[facts.missing] ?? facts.notice;
  if (notice) part("notice").textContent = notice;
  else part("notice").remove();
  if (facts.missing) part("facts").remove();
  else part("facts").append(...factRows(facts));
  fillEnrol(part("enrol"), facts.enrol);
  part("address").textContent = [facts.enrol && `Inschrijven: ${facts.enrol.href}`, `Meer: ${address}`]
    .filter(Boolean)
    .join("\n");
}

function factRows(facts) {
  const points = facts.points.map(({ body, points }) => `${points} ${points === "1" ? "punt" : "punten"} ${body}`);
  return [
    factRow("Wanneer", [facts.when, facts.enrolment]),
    factRow("Studielast", [facts.load]),
    factRow("Accreditatie", points),
    factRow("Kosten", [facts.price]),
    factRow("Aanbieder", [facts.provider]),
  ];
}

function fillEnrol(link, enrol) {
  if (!enrol) return link.remove();
  link.href = enrol.href;
  return link.append(enrol.text, ` op ${enrol.host}`);
}

function fillWords(part, row, isOpen) {
  const { item, facts } = row;
  part("note").value = item.note;
  if (facts.missing) part("iop").remove();
  else {
    part("iop").open = isOpen;
    const words = iopOf(item, facts);
    for (const step of STEPS) part(step).value = words[step];
  }
  fillWritten(part, row);
}

/** What is printed: the visitor's words as text, for a field shows only part of it on paper. */
export function fillWritten(part, { item, facts }) {
  const iop = item.iop ? `Voor mijn IOP\n\n${iopText(iopOf(item, facts))}` : "";
  part("written").textContent = [item.note, iop].filter(Boolean).join("\n\n");
}
