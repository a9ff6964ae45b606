// Every calendar file of the fixture, read by another's parser: the moments are right, also across
// the change of the clocks, and the lines are as the standard asks.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import ICAL from "ical.js";
import { fixtureSite } from "../fixture.mjs";

const folder = fixtureSite("calendar");
const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".ics"));
const ofOneRun = files.filter((name) => name.startsWith("aanbod/") && !name.endsWith("/agenda.ics"));
const isFollowed = (name) => name.startsWith("volgen/");
const text = (name) => readFileSync(join(folder, name), "utf8");

/** The events of a file, with the zones it tells of known to the parser. */
function events(name) {
  const calendar = new ICAL.Component(ICAL.parse(text(name)));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}

const instant = (time) => time.toJSDate().toISOString();

test("a run has a file, also when it was called off; one that has been has none", () => {
  const names = [
    "feedback/2027-najaar", "feedback/2027-voorjaar", "feedback/2027-zomer",
    "intervisie/2027-afgelast", "intervisie/2027-februari", "intervisie/2027-later", "intervisie/2027-maart",
    "lastige-gesprekken/2027-april", "lastige-gesprekken/2027-januari",
    "leiderschap-dag/2027-mei", "persoonlijk-leiderschap/2027-juni",
  ];
  assert.deepEqual(ofOneRun.sort(), names.map((name) => `aanbod/${name}.ics`));
});

test("moments are right, also across the change of the clocks", () => {
  const moments = (name) => events(`aanbod/${name}.ics`).map((event) => [instant(event.startDate), instant(event.endDate)]);
  assert.deepEqual(moments("feedback/agenda"), [
    ["2027-03-04T08:00:00.000Z", "2027-03-04T16:00:00.000Z"],
    ["2027-06-10T11:30:00.000Z", "2027-06-10T15:00:00.000Z"],
    ["2027-10-30T23:00:00.000Z", "2027-10-31T08:00:00.000Z"],
  ]);
  assert.deepEqual(moments("intervisie/2027-maart"), [["2027-03-28T00:30:00.000Z", "2027-03-28T02:30:00.000Z"]]);
});

test("whole days are days, the last one included", () => {
  const [event] = events("aanbod/lastige-gesprekken/2027-april.ics");
  assert.ok(event.startDate.isDate && event.endDate.isDate);
  assert.deepEqual([event.startDate.toString(), event.endDate.toString()], ["2027-04-08", "2027-04-10"]);
});

test("a file of a run, that of the series and those to subscribe to tell the same event", () => {
  const uids = new Map();
  for (const name of files) for (const event of events(name)) {
    const found = JSON.stringify(event.component.toJSON());
    assert.equal(uids.get(event.uid) ?? found, found, event.uid);
    uids.set(event.uid, found);
  }
  assert.equal(uids.size, ofOneRun.length);
});

test("an event says what, where, until when one can enrol, and how sure it is", () => {
  const [event] = events("aanbod/feedback/2027-voorjaar.ics");
  const value = (name) => event.component.getFirstPropertyValue(name);
  assert.equal(event.summary, "Feedback geven op de werkplek");
  assert.equal(event.location, "Umc Midden, Utrecht");
  assert.equal(value("url"), "https://vindplaats.example/aanbod/feedback/");
  assert.equal(value("status"), "CONFIRMED");
  // It is not in a list of revisions, so it may have changed on the day of the build.
  assert.equal(value("dtstamp").toString(), "2026-11-22T00:00:00Z");
  assert.deepEqual(event.description.split("\n"), [
    "Donderdag 4 maart 2027, 9.00 tot 17.00 uur.",
    "Inschrijven kan tot en met 20 februari 2027.",
    "Inschrijven: https://www.voorbeeld.nl/feedback",
    "Meer: https://vindplaats.example/aanbod/feedback/",
  ]);
  assert.equal(value("transp"), "OPAQUE");
  const [later] = events("aanbod/intervisie/2027-later.ics");
  assert.equal(later.component.getFirstPropertyValue("status"), "TENTATIVE");
  const [calledOff] = events("aanbod/intervisie/2027-afgelast.ics");
  assert.equal(calledOff.component.getFirstPropertyValue("status"), "CANCELLED");
  assert.match(calledOff.description, /\nGeannuleerd\.\nMeer:/u);
  assert.ok(events("aanbod/intervisie/agenda.ics").some((event) => event.uid === calledOff.uid));
  const [full] = events("aanbod/lastige-gesprekken/2027-januari.ics");
  assert.match(full.description, /^14 tot en met 15 januari 2027\.\nVol\.\nMeer:/u);
});

test("lines end and fold as the standard asks", () => {
  for (const name of files) {
    assert.match(text(name), /^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/u, name);
    const lines = text(name).split("\r\n");
    for (const line of lines) {
      assert.ok(Buffer.byteLength(line) <= 75, `${name}: ${line}`);
      assert.doesNotMatch(line, /[\n\r\ufffd]/u, name);
    }
    const zones = lines.filter((line) => line === "BEGIN:VTIMEZONE").length;
    // A calendar without events must still have a component.
    assert.equal(zones, Number(isFollowed(name) || text(name).includes("TZID=Europe/Amsterdam")), name);
  }
});
