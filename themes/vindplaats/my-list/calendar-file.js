// The runs of a list as one calendar file, made of the files of its offerings.

import { load } from "../page/load.js";
import { loadAll } from "./offering-facts.js";

/** @import { Row } from "./rows.js" */

/**
 * The file, and how many offerings it is of; without text when none has a day to come.
 * @param {Row[]} rows
 * @returns {Promise<{text: string, count: number}>}
 * @throws {Error} when a file cannot be had: a calendar with gaps would tell of nothing that is missing
 */
export async function calendarFile(rows) {
  const addresses = rows.filter(({ facts }) => facts.date).map(({ address }) => new URL("agenda.ics", address).href);
  /** @type {Map<string, string>} */
  const files = new Map();
  await loadAll(addresses, files, (address) => load(address, "text"));
  return { text: oneCalendar(addresses.map((address) => files.get(address) ?? "")), count: addresses.length };
}

/**
 * Calendar files as one: the head and time zone of the first, and the events of all.
 * @param {string[]} files
 */
export function oneCalendar(files) {
  if (!files.length) return "";
  /** @param {string} name */
  const parts = (name) => files.flatMap((file) => file.match(RegExp(`^BEGIN:${name}\r\n[^]*?^END:${name}\r\n`, "gmu")) ?? []);
  const [head] = files[0].split(/^BEGIN:V(?:TIMEZONE|EVENT)\r\n/mu);
  return [head, ...parts("VTIMEZONE").slice(0, 1), ...parts("VEVENT"), "END:VCALENDAR\r\n"].join("");
}
