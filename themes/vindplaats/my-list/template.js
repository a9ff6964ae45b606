// Copies of the page's templates, with their parts by name.

/** A copy of the template with this id: its element and a way to its `data-part`s. */
export function stamp(id) {
  const root = document.getElementById(id).content.firstElementChild.cloneNode(true);
  return { root, part: (name) => root.querySelector(`[data-part="${name}"]`) };
}

/** An element with text and attributes. */
export function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** A row of a list of facts; what is not known is said. */
export function factRow(label, values) {
  const row = document.createElement("div");
  const known = values.filter(Boolean);
  row.append(element("dt", label), ...known.map((value) => element("dd", value)));
  if (known.length === 0) row.append(element("dd", "nog niet bekend", { class: "unknown" }));
  return row;
}
