// A query as words and their stems, cut the way `src/search/tokens.rs` and `src/search/stem.rs` cut
// the pages; tests hold them together.

/** Endings by their length, what comes instead, and how many letters must stay in front. */
const ENDINGS = [
  ["kinderen", "kind", 0],
  ["leden", "lid", 0],
  ["steden", "stad", 0],
  ["heden", "heid", 2],
  ["enden", "", 4],
  ["eerde", "er", 3],
  ["ende", "", 4],
  ["atie", "er", 3],
  ["ctie", "cter", 2],
  ["ieen", "ie", 2],
  ["eeen", "ee", 1],
  ["eert", "er", 3],
  ["eerd", "er", 3],
  ["heid", "", 3],
  ["tjes", "t", 3],
  ["jes", "", 4],
  ["ing", "", 3],
  ["tje", "t", 3],
  ["je", "", 4],
  ["en", "", 3],
  ["e", "", 3],
];

/** An "s" that makes a plural: "agendas", "functies", "stages", "trainers", "assessments", "workshops". */
const PLURALS = [
  /.{4}[ao]s$/,
  /[tndgsr]ies$/,
  /..[^cewszji]es$/,
  /([eao]r|eur|el|ll|[eo]n|[eau]m|nt|ct)s$/,
  /[aeiouy][^aeiouy]+[aeiouy].*[pgk]s$/,
];

/**
 * A text without capitals and diacritics.
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * The pieces of a text between spaces, each as its words: several where signs hold them together.
 * @param {string} text
 * @returns {string[][]}
 */
export function pieces(text) {
  const found = fold(text).match(/[\p{L}\p{N}'’‘´`()&+‐‑-]+/gu) ?? [];
  const parts = found.map((piece) => piece.split(/[()&+‐‑-]/u).map(withoutApostrophes).filter(Boolean));
  return parts.filter((words) => words.length);
}

/** "cao's" is a plural of "cao". */
function withoutApostrophes(word) {
  return word.replace(/['’‘´`]/g, "'").replace(/'s$/, "").replaceAll("'", "");
}

/**
 * The stem of a word without capitals and diacritics.
 * @param {string} word
 * @returns {string}
 */
export function stem(word) {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const isPlural = PLURALS.some((plural) => plural.test(word));
  let short = isPlural ? word.slice(0, -1) : word;
  for (let shorter = short; shorter !== undefined; shorter = withoutEnding(short)) short = shorter;
  return vowels(short) > 1 ? short.replace(/([aeou])\1([^aeiouy])$/, "$1$2") : short;
}

function withoutEnding(word) {
  for (const [ending, instead, least] of ENDINGS) {
    const rest = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || rest.length < least || (least && !vowels(rest))) continue;
    if (ending[0] === "e" && ending.length < 3 && /[eio]$/.test(rest)) continue;
    return instead ? rest + instead : evened(rest, ending[0] === "e");
  }
  return undefined;
}

/** A word whose ending came off, as it is written without. */
function evened(rest, isOpen) {
  if (/([^aeiouy])\1$/.test(rest)) return rest.slice(0, -1);
  const long = isOpen && vowels(rest) === 1 ? rest.replace(/(^|[^aeiouy])([aeouy])([^aeiouy])$/, "$1$2$2$3") : rest;
  return long.replace(/v$/, "f").replace(/z$/, "s");
}

/** How many vowels there are, those that stand together counted as one. */
function vowels(word) {
  return word.match(/[aeiouy]+/g)?.length ?? 0;
}
