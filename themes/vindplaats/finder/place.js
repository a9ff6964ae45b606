// Cards into their list: those that are there already stay, with the focus that one may have.

/**
 * @param {Element} list
 * @param {Element[]} cards
 */
export function place(list, cards) {
  const present = [...list.children];
  if (cards.some((card, at) => card !== present[at])) list.replaceChildren(...cards);
  else for (const other of present.slice(cards.length)) other.remove();
}
