// Results in pages: what is on one, and which others to link to.

/**
 * The page that was asked for, or the last when there are not so many.
 * @param {number[]} found
 * @param {number} asked
 * @param {number} size offerings on a page
 */
export function pageOf(found, asked, size) {
  const pages = Math.max(1, Math.ceil(found.length / size));
  const page = Math.min(asked, pages);
  return { page, pages, offerings: found.slice((page - 1) * size, page * size) };
}

/**
 * The page numbers to show: the first, the last and two around the current one; 0 is a gap.
 * @param {number} current
 * @param {number} last
 * @returns {number[]}
 */
export function pageNumbers(current, last) {
  /** @type {number[]} */
  const shown = [];
  for (let number = 1; number <= last; number += 1) {
    if (number === 1 || number === last || Math.abs(number - current) <= 2) shown.push(number);
    else if (shown.at(-1) !== 0) shown.push(0);
  }
  return shown;
}
