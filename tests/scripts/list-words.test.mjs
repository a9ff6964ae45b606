// What a list is turned into: totals, a table, a link, words for an IOP.

import assert from "node:assert/strict";
import { test } from "node:test";
import { iopOf, iopText, proposal } from "../../themes/vindplaats/my-list/iop.js";
import { csv } from "../../themes/vindplaats/my-list/csv.js";
import { totals } from "../../themes/vindplaats/my-list/totals.js";
import { loadAll } from "../../themes/vindplaats/my-list/offering-facts.js";
import { sharedList, shareLink } from "../../themes/vindplaats/my-list/share-link.js";

const aban = (points) => ({ body: "ABAN", points });
const facts = (more) => ({ title: "Feedback", points: [], goals: [], ...more });

test("hours, days and points are added up; what is unknown is counted apart", () => {
  const rows = totals([
    facts({ load: "6,5 uur", minutes: 390, points: [aban("2,5"), { body: "GAIA", points: "1" }] }),
    facts({ load: "2 dagen", halfDays: 4, points: [aban("3,5")] }),
    facts({ load: "45 minuten", minutes: 45 }),
    facts({}),
  ]);
  assert.deepEqual(rows, [
    ["Studielast", ["7 uur, 15 minuten en 2 dagen", "van 1 is de studielast niet bekend"]],
    ["Accreditatie", ["6 punten ABAN", "1 punt GAIA", "van 2 zijn geen punten bekend"]],
  ]);
});

test("totals of one sort say nothing of the others", () => {
  assert.deepEqual(totals([facts({ load: "1 dag", halfDays: 2, points: [aban("0,5")] })]), [
    ["Studielast", ["1 dag"]],
    ["Accreditatie", ["0,5 punten ABAN"]],
  ]);
  assert.deepEqual(totals([facts({ load: "45 minuten", minutes: 45 })])[0], ["Studielast", ["45 minuten"]]);
});

const row = (note, more) => ({ item: { id: "feedback", note }, facts: facts(more), address: "https://x.nl/" });

test("the table is as Dutch spreadsheets read it", () => {
  const known = { minutes: 390, load: "6,5 uur", points: [aban("2,5")], price: "€ 125", when: "4 maart 2027; Utrecht" };
  const text = csv([row('Zeg "ja"\nof nee', known)]);
  assert.ok(text.startsWith("\ufeffTitel;Wanneer;Datum;Studielast;Uren;Punten;"));
  assert.ok(text.endsWith("\r\n"));
  const line = 'Feedback;"4 maart 2027; Utrecht";;6,5 uur;6,5;2,5 ABAN;€ 125;;;https://x.nl/;"Zeg ""ja""\nof nee";;;;\r\n';
  assert.ok(text.endsWith(line), text);
});

test("no cell is a formula", () => {
  for (const note of ["=1+1", "+31", "-2", "@x", "\t=1", " =1", "\r=1"]) {
    const cell = csv([row(note)]).split("https://x.nl/;")[1];
    assert.match(cell, /^"?'/u, JSON.stringify(note));
  }
  assert.match(csv([row("Gewoon = goed")]), /;Gewoon = goed;/u);
});

test("what is no longer there is in the table under its name", () => {
  const gone = { item: { id: "weg", note: "" }, facts: { missing: "gone" }, address: "https://x.nl/weg/" };
  assert.match(csv([gone]), /\r\nweg;;;;;;;;;https:\/\/x\.nl\/weg\/;;;;;\r\n$/u);
});

test("words for an IOP come from the offering until there are own words", () => {
  const known = facts({
    goals: ["Voert een gesprek"], provider: "Umc", when: "4 maart 2027, Utrecht", lastDay: "5 maart 2027",
    closes: "1 februari 2027", assessment: "Een toets.",
  });
  assert.deepEqual(proposal(known), {
    goal: "Wat ik daarna kan:\n- Voert een gesprek",
    activity: "Feedback, Umc, 4 maart 2027, Utrecht",
    deadline: "Op 5 maart 2027, de laatste dag. Inschrijven kan tot en met 1 februari 2027.",
    assessment: "Een toets.",
  });
  assert.deepEqual(proposal(facts({})), { goal: "", activity: "Feedback", deadline: "", assessment: "" });
  const own = { goal: "Mijn doel ", activity: "", deadline: "Juni", assessment: "KPB" };
  assert.equal(iopText(iopOf({ iop: own }, known)), "Het doel\nMijn doel\n\nDe deadline\nJuni\n\nDe toetsing\nKPB");
});

test("a link holds the list and nobody's words", () => {
  const list = { name: "Jaar 2 & meer", items: [{ id: "feedback", note: "geheim" }, { id: "starr", note: "" }] };
  const link = shareLink("https://x.nl/sub/mijn-lijst/?oud=1#_waar", list);
  assert.equal(link, "https://x.nl/sub/mijn-lijst/?aanbod=feedback,starr&naam=Jaar%202%20%26%20meer");
  assert.deepEqual(sharedList(new URL(link).search), { name: "Jaar 2 & meer", ids: ["feedback", "starr"] });
});

test("what is no list in an address is passed by", () => {
  for (const search of ["", "?aanbod=", "?naam=x", "?aanbod=../x,__proto__,A"]) assert.equal(sharedList(search), null);
  assert.deepEqual(sharedList("?aanbod=a,a,<b>,c"), { name: "Gedeelde lijst", ids: ["a", "c"] });
  const many = Array.from({ length: 500 }, (_, number) => `a${number}`).join(",");
  assert.equal(sharedList(`?aanbod=${many}`).ids.length, 200);
});

test("pages are asked for a few at a time, once each", async () => {
  const known = new Map([["a", 1]]);
  let [busy, most] = [0, 0];
  const load = async (id) => {
    most = Math.max(most, (busy += 1));
    await new Promise((done) => setTimeout(done, 1));
    busy -= 1;
    return id;
  };
  await loadAll([..."abcdefghij"], known, load);
  assert.equal(most, 4);
  assert.deepEqual([...known.keys()].sort(), [..."abcdefghij"]);
  assert.equal(known.get("a"), 1);
});
