// A row of a list of facts.

import { element } from "../page/element.js";

/**
 * A label with what is known; what is not known is said.
 * @param {string} label
 * @param {(string | null | undefined)[]} values
 */
export function factRow(label, values) {
  const known = values.flatMap((value) => (value ? [element("dd", {}, value)] : []));
  const unknown = element("dd", { className: "unknown" }, "nog niet bekend");
  return element("div", {}, element("dt", {}, label), ...(known.length ? known : [unknown]));
}
