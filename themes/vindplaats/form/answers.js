// The fields of the form into answers, and answers into the fields.

import { addItem } from "./items.js";
import { fieldsOf, keyOf, listsOf } from "./scope.js";

/** @import { Answers } from "./record.js" */
/** @import { Field } from "./scope.js" */

/**
 * @param {Element} scope
 * @returns {Answers}
 */
export function readAnswers(scope) {
  /** @type {Answers} */
  const answers = {};
  for (const field of fieldsOf(scope)) put(answers, keyOf(field.name), answerOf(field));
  for (const list of listsOf(scope)) {
    put(answers, list.dataset.items ?? "", [...list.children].map(readAnswers));
  }
  return answers;
}

/**
 * @param {Field} field
 * @returns {string | string[]}
 */
function answerOf(field) {
  if (field instanceof HTMLInputElement && ["radio", "checkbox"].includes(field.type)) {
    if (!field.checked) return "";
    return field.type === "checkbox" && !("yes" in field.dataset) ? [field.value] : field.value;
  }
  if ("lines" in field.dataset) return field.value.split("\n").map((line) => line.trim()).filter(Boolean);
  if ("text" in field.dataset) return field.value.trim();
  return field.value.trim().replace(/\s*[\n\t]\s*/gu, " ");
}

/**
 * @param {Answers} answers
 * @param {string} path
 * @param {string | string[] | Answers[]} answer
 */
function put(answers, path, answer) {
  if (!answer.length) return;
  const [key, ...rest] = path.split("/");
  if (rest.length) {
    const inner = /** @type {Answers} */ (answers[key] ?? {});
    answers[key] = inner;
    put(inner, rest.join("/"), answer);
  } else {
    const before = answers[key];
    answers[key] = Array.isArray(before) && Array.isArray(answer) ? /** @type {string[]} */ ([...before, ...answer]) : answer;
  }
}

/**
 * Fills in the form or item; what has no answer becomes empty, and a list of nothing has one empty item.
 * @param {Element} scope
 * @param {Answers} answers
 */
export function writeAnswers(scope, answers) {
  for (const field of fieldsOf(scope)) {
    fill(field, at(answers, keyOf(field.name)));
  }
  for (const list of listsOf(scope)) {
    const items = /** @type {Answers[]} */ (at(answers, list.dataset.items ?? "") ?? []);
    list.replaceChildren();
    for (const item of items.length ? items : [{}]) writeAnswers(addItem(list), item);
  }
}

/**
 * @param {Answers} answers
 * @param {string} path
 * @returns {any}
 */
function at(answers, path) {
  /** @type {any} */
  let answer = answers;
  for (const key of path.split("/")) answer = answer?.[key];
  return answer;
}

/**
 * @param {Field} field
 * @param {string | string[] | undefined} answer
 */
function fill(field, answer) {
  if (field instanceof HTMLInputElement && ["radio", "checkbox"].includes(field.type)) {
    field.checked = Array.isArray(answer) ? answer.includes(field.value) : (answer ?? "") === field.value;
  } else if (field instanceof HTMLSelectElement && answer === undefined) {
    field.selectedIndex = 0;
  } else {
    field.value = Array.isArray(answer) ? answer.join("\n") : (answer ?? "");
  }
}
