// The ways in which a file leaves the page: its addresses at the repository and at the editors' mail.

/** Longer addresses are refused by GitHub. */
export const ADDRESS_MAX = 8_191;

/** Longer letters are cut by mail programs on Windows. */
export const LETTER_MAX = 2_000;

/** The longest file name, as the program makes it. */
const NAME_MAX = 80;

/**
 * The name of a file for this title.
 * @param {string} title
 */
export function fileName(title) {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");
  const name = plain.replace(/[^a-z0-9]+/gu, "-").slice(0, NAME_MAX).replace(/^-+|-+$/gu, "");
  return `${name || "nieuw-aanbod"}.md`;
}

/**
 * An address with its placeholders filled in. Without `text` when the address would be too long.
 * @param {string} pattern
 * @param {Record<string, string>} values
 * @param {number} most bytes
 * @returns {{href: string, isWhole: boolean}}
 */
export function address(pattern, values, most) {
  const filled = (/** @type {Record<string, string>} */ all) => pattern.replace(/\{(\w+)\}/gu, (_, name) => encodeURIComponent(all[name] ?? ""));
  const href = filled(values);
  if (href.length <= most) return { href, isWhole: pattern.includes("{text}") };
  return { href: filled({ ...values, text: "" }), isWhole: false };
}
