// What this visitor searched for before, kept in this browser only.

const KEY = "vindplaats-gezocht";
const TERMS_MAX = 5;
const TERM_LENGTH = 80;

/**
 * The terms, the latest first; none when the browser keeps nothing.
 * @returns {string[]}
 */
export function earlier() {
  try {
    const terms = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(terms) ? terms.filter((term) => typeof term === "string").slice(0, TERMS_MAX) : [];
  } catch {
    return [];
  }
}

/**
 * Keeps a term.
 * @param {string} words
 */
export function remember(words) {
  const term = words.trim().slice(0, TERM_LENGTH);
  if (!term) return;
  try {
    const others = earlier().filter((one) => one !== term);
    localStorage.setItem(KEY, JSON.stringify([term, ...others].slice(0, TERMS_MAX)));
  } catch {
    // A browser that keeps nothing searches as well.
  }
}

/** Forgets all terms. */
export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
