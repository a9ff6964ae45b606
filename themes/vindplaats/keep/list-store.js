// The visitor's lists as they are kept in the browser: names of offerings and own words, nothing
// else. Every page carries this, so it holds what keeping takes and no more; `lists.js` has the rest.

/** Under which name the lists are kept. */
export const KEY = "vindplaats.lijsten";

/** The state of a browser that kept nothing yet. */
export function freshState() {
  return { current: 1, lists: [{ id: 1, name: "Mijn lijst", order: "date", items: [] }] };
}

/** Reads kept text; throws when there are no lists in it. What is no item is left out. */
export function parse(text) {
  if (text === null) return freshState();
  const { current, lists } = JSON.parse(text);
  const items = (list) => list.items.filter((item) => typeof item?.id === "string");
  const read = lists.map((list) => ({ ...list, items: items(list) }));
  return read[0] ? { current, lists: read } : freshState();
}

/** The list that offerings are kept in. */
export function currentList({ current, lists }) {
  return lists.find((list) => list.id === current) ?? lists[0];
}

/** The state with another current list. */
export function withCurrent(state, edit) {
  const current = currentList(state);
  const lists = state.lists.map((list) => (list === current ? { ...list, ...edit(list) } : list));
  return { current: current.id, lists };
}

/** The item of an offering in the current list, if it is there. */
export function keptItem(state, id) {
  return currentList(state).items.find((item) => item.id === id);
}

/** The state with an item added to the current list, or taken out when it is there. */
export function toggled(state, item) {
  const isKept = keptItem(state, item.id);
  return withCurrent(state, ({ items }) => ({
    items: isKept ? items.filter(({ id }) => id !== item.id) : [...items, item],
  }));
}

/** Reads and writes the lists; tells with `change` that they may have changed. */
export class ListStore extends EventTarget {
  #storage;

  /** `storage` gives the browser's storage; it may throw. */
  constructor(storage) {
    super();
    this.#storage = storage;
  }

  /** The state, and what is wrong: `blocked`, `damaged` or nothing. */
  read() {
    let problem = "blocked";
    try {
      const text = this.#storage().getItem(KEY);
      problem = "damaged";
      return { state: parse(text) };
    } catch {
      return { state: freshState(), problem };
    }
  }

  /** Keeps what `edit` makes of the state; false when the browser does not allow it. */
  change(edit) {
    try {
      this.#storage().setItem(KEY, JSON.stringify(edit(this.read().state)));
    } catch {
      return false;
    }
    this.announce();
    return true;
  }

  /** Tells all who listen to read again. */
  announce() {
    this.dispatchEvent(new Event("change"));
  }
}
