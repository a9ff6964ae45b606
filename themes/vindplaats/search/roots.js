// What the words that go with a word begin with.

/**
 * The beginnings of words with this stem and of their compounds: "vraag" in "vraagstuk" and "vragenlijst",
 * "medicus" in "medici".
 * @param {string} stem
 * @returns {string[]}
 */
export function roots(stem) {
  const short = stem.length > 5 ? stem.replace(/([^aeiouy])(us|er|a)$/, "$1") : stem;
  return distinct([short, ...starts(short), opened(short)]);
}

/**
 * What the stems begin with of words that begin so.
 * @param {string} text
 * @returns {string[]}
 */
export function starts(text) {
  return distinct([text, shortened(text).replace(/z$/, "s").replace(/v$/, "f")]);
}

/**
 * A stem as it is before an ending: "brief" in "brieven", "taak" in "taken".
 * @param {string} stem
 */
function opened(stem) {
  return shortened(stem).replace(/s$/, "z").replace(/f$/, "v");
}

/** @param {string} text */
function shortened(text) {
  return text.replace(/([aeou])\1([^aeiouy]?)$/, "$1$2");
}

/**
 * Without those that begin with another one.
 * @param {string[]} all
 */
function distinct(all) {
  return [...new Set(all)].filter((one, _, others) => !others.some((other) => other !== one && one.startsWith(other)));
}
