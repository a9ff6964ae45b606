// Text that leaves the page: as a file, by the clipboard, or by the sheet of the device.

import { element } from "../page/element.js";

/**
 * Offers text as a file to keep.
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
export function download(name, type, text) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  element("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/**
 * Puts text on the clipboard; false when the browser does not allow it.
 * @param {string} text
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Offers a link by the sheet to share with; false when the device has none, or it does not work.
 * @param {string} title
 * @param {string} url
 */
export async function shareSheet(title, url) {
  if (!("share" in navigator)) return false;
  try {
    await navigator.share({ title, url });
    return true;
  } catch (error) {
    // Who closes it has seen it.
    return error instanceof DOMException && error.name === "AbortError";
  }
}
