// The current list as a file to keep: each makes one and says how that went.

import { currentList } from "../keep/list-store.js";
import { calendarFile } from "./calendar-file.js";
import { readLists } from "./changes.js";
import { csv } from "./csv.js";
import { download } from "./export.js";

/** @import { Row } from "./rows.js" */

function listName() {
  return currentList(readLists().state).name;
}

/**
 * A table for a spreadsheet.
 * @param {Row[]} rows
 */
export function downloadTable(rows) {
  download(`${listName()}.csv`, "text/csv;charset=utf-8", csv(rows));
  return "De tabel is gedownload.";
}

/**
 * The dates for a calendar.
 * @param {Row[]} rows
 */
export async function downloadCalendar(rows) {
  try {
    const { text, count } = await calendarFile(rows);
    if (!count) return "Er staat geen aanbod met een datum in deze lijst.";
    download(`${listName()}.ics`, "text/calendar;charset=utf-8", text);
    return "De agenda is gedownload. Open het bestand om de data in je agenda te zetten.";
  } catch {
    return "De data konden nu niet worden opgehaald. Probeer het later nog eens.";
  }
}
