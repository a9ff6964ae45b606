// The calendar files of a list as one: a head, a time zone, and every event, read by another's parser.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { oneCalendar } from "../../themes/vindplaats/my-list/calendar-file.js";

const { default: ICAL } = await import(createRequire(new URL("../browser/package.json", import.meta.url)).resolve("ical.js"));

const ZONE = "BEGIN:VTIMEZONE\r\nTZID:Europe/Amsterdam\r\nBEGIN:STANDARD\r\nDTSTART:19961027T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
const event = (uid, text = "") => `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTAMP:20261122T000000Z\r\nDTSTART;VALUE=DATE:20270304\r\nSUMMARY:Dag\r\n${text}END:VEVENT\r\n`;
const file = (...parts) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//NL\r\n${parts.join("")}END:VCALENDAR\r\n`;

test("files become one, with the time zone once", () => {
  const text = oneCalendar([file(event("dag")), file(ZONE, event("a"), event("b")), file(ZONE, event("c"))]);
  const calendar = new ICAL.Component(ICAL.parse(text));
  assert.deepEqual(calendar.getAllSubcomponents("vevent").map((one) => one.getFirstPropertyValue("uid")), ["dag", "a", "b", "c"]);
  assert.equal(calendar.getAllSubcomponents("vtimezone").length, 1);
  assert.equal(calendar.getAllProperties("version").length, 1);
  assert.ok(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//NL\r\nBEGIN:VTIMEZONE\r\n"));
});

test("what a text says is no line of the file", () => {
  const text = oneCalendar([file(event("a", "DESCRIPTION:BEGIN:VEVENT en\r\n  END:VEVENT\r\n"))]);
  assert.equal(new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").length, 1);
});

test("of nothing there is no file", () => assert.equal(oneCalendar([]), ""));
