// What a visitor asks of the finder, as the query of its address and back.

/** What moved to a group of its own is still asked for as it was before. */
const FORMERLY = new Map([["instap", "wanneer"]]);

/** More letters than this are no search by a person. */
const WORDS_MAX = 200;

/**
 * @typedef {object} State
 * @property {string} words what is searched for
 * @property {Map<string, Set<number>>} chosen the numbers of the chosen options, by group
 * @property {string} sort the name of an order; empty for the usual one
 * @property {number} page from 1
 */

/**
 * The values of every group.
 * @typedef {Map<string, string[]>} Groups
 */

/**
 * Reads a query; whatever it does not know is left out.
 * @param {string} query
 * @param {Groups} groups
 * @param {string[]} sorts the names of the orders
 * @returns {State}
 */
export function readState(query, groups, sorts) {
  const asked = new URLSearchParams(query);
  const chosen = new Map();
  for (const [name, values] of groups) {
    const former = FORMERLY.get(name);
    const all = [...asked.getAll(name), ...(former ? asked.getAll(former) : [])];
    const numbers = all.map((value) => values.indexOf(value));
    const known = numbers.filter((number) => number >= 0).sort((a, b) => a - b);
    if (known.length) chosen.set(name, new Set(known));
  }
  const [sort, page] = [asked.get("sorteer") ?? "", asked.get("blad") ?? ""];
  return {
    words: (asked.get("q") ?? "").trim().slice(0, WORDS_MAX),
    chosen,
    sort: sorts.includes(sort) ? sort : "",
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}

/**
 * Writes the query of a state, without what is empty or usual.
 * @param {State} state
 * @param {Groups} groups
 * @returns {string} "" or "?rol=educator"
 */
export function writeState({ words, chosen, sort, page }, groups) {
  const query = new URLSearchParams();
  if (words) query.set("q", words);
  for (const [name, values] of groups) {
    for (const number of chosen.get(name) ?? []) query.append(name, values[number]);
  }
  if (sort) query.set("sorteer", sort);
  if (page > 1) query.set("blad", String(page));
  const text = query.toString();
  return text && `?${text}`;
}

/**
 * The first page of a state with an option chosen that was not, or the other way round.
 * @param {State} state
 * @param {string} group
 * @param {number} option
 * @returns {State}
 */
export function toggled(state, group, option) {
  const options = new Set(state.chosen.get(group));
  if (!options.delete(option)) options.add(option);
  const chosen = new Map(state.chosen).set(group, options);
  if (!options.size) chosen.delete(group);
  return { ...state, chosen, page: 1 };
}

/**
 * The first page of a state without the filters of a group.
 * @param {State} state
 * @param {string} group
 * @returns {State}
 */
export function without(state, group) {
  const chosen = new Map(state.chosen);
  chosen.delete(group);
  return { ...state, chosen, page: 1 };
}
