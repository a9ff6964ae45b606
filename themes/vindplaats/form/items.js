// Items of a list in the form: copies of its template.

import { find } from "../page/find.js";
import { SCOPE, fieldsOf, listsOf } from "./scope.js";

let copies = 0;

/**
 * Adds an empty item to a list; names and ids of the copy are its own.
 * @param {HTMLElement} list
 */
export function addItem(list) {
  const template = find(document, `#${list.dataset.template}`, HTMLTemplateElement);
  const item = find(document.importNode(template.content, true), "*", HTMLElement);
  copies += 1;
  for (const one of item.querySelectorAll("*")) {
    for (const name of ["id", "for"]) {
      const value = one.getAttribute(name);
      if (value) one.setAttribute(name, `${value}-${copies}`);
    }
    const described = one.getAttribute("aria-describedby");
    if (described) one.setAttribute("aria-describedby", described.replace(/\S+/gu, `$&-${copies}`));
    if (one instanceof HTMLInputElement && one.type === "radio") one.name += `#${copies}`;
  }
  list.append(item);
  number(list);
  for (const inner of listsOf(item)) addItem(inner);
  return item;
}

/**
 * Numbers the items of a list.
 * @param {Element} list
 */
function number(list) {
  [...list.children].forEach((item, at) => {
    const place = item.querySelector("[data-part=number]");
    if (place) place.textContent = `${at + 1}`;
  });
}

/**
 * Adds an item to the list that a button is about, and goes there.
 * @param {HTMLElement} button
 */
export function addByButton(button) {
  const scope = button.parentElement?.closest(SCOPE);
  const list = scope && listsOf(scope).find(({ dataset: { items } }) => items === button.dataset.to);
  if (!list) return;
  const above = list.lastElementChild;
  const item = addItem(list);
  if (above) repeat(above, item);
  fieldsOf(item.querySelector("[data-item]") ?? item)[0]?.focus();
}

/**
 * An evening begins at the hour of the evening before it.
 * @param {Element} above
 * @param {Element} item
 */
function repeat(above, item) {
  const before = fieldsOf(above);
  for (const field of fieldsOf(item)) {
    if ("repeat" in field.dataset) field.value = before.find(({ name }) => name === field.name)?.value ?? "";
  }
}

/**
 * Takes away the item of a button. The focus goes to what is above it.
 * @param {HTMLElement} button
 */
export function removeByButton(button) {
  const item = button.closest("[data-item]");
  const list = item?.parentElement;
  if (!item || !list) return;
  item.remove();
  number(list);
  find(list.closest("section") ?? document, "h2", HTMLElement).focus();
}
