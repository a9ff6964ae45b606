// The focus, held while the view it is in is replaced by a newer one.

/**
 * Where the focus is: an action or a part, of an item or of the list.
 * @typedef {object} Place
 * @property {string} [id] of the item
 * @property {string} [action]
 * @property {string} [part]
 */

/**
 * Where the focus is within an element, if it is.
 * @param {Element} root
 * @returns {Place}
 */
export function focusedIn(root) {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !root.contains(focused)) return {};
  const id = focused.closest("[data-id]")?.getAttribute("data-id") ?? undefined;
  return { id, action: focused.dataset.action, part: focused.dataset.part };
}

/**
 * Puts the focus back, or on the nearest that can have it.
 * @param {Element} root
 * @param {Place} place
 * @param {Element | null} [first] what goes before it
 */
export function focusOn(root, { id, action, part }, first = null) {
  const within = (id && root.querySelector(`[data-id="${id}"]`)) || root;
  const chosen = within.querySelector(action ? `[data-action="${action}"]` : `[data-part="${part}"]`);
  const other = within.querySelector("[data-action=up]:enabled, [data-action=down]:enabled");
  const places = [first, chosen, other, root.querySelector('[data-part="name"]')];
  const usable = places.find((one) => one && !one.matches(":disabled") && one.checkVisibility());
  if (usable instanceof HTMLElement) usable.focus();
}
