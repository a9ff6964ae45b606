// From the answers of the form to a record and back, and from a changed answer to what changes in a file.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { ChangedFile } from "../../themes/vindplaats/form/changed-file.js";
import { DRAFT_KEY, DraftStore } from "../../themes/vindplaats/form/draft-store.js";
import { answersOf, recordOf } from "../../themes/vindplaats/form/record.js";
import { ADDRESS_MAX, address, fileName } from "../../themes/vindplaats/form/ways.js";

const rules = JSON.parse(readFileSync(new URL("../mini/expected/aanmelden/regels.json", import.meta.url), "utf8"));
const TODAY = "2026-11-22";
const day = (dag, van, tot) => ({ dag, van, tot });

test("one day is a run, more days are meetings, and each run has a name of its own", () => {
  const groups = [
    { dagen: [day("2027-03-04", "19:30", "21:30")] },
    { dagen: [day("2027-03-04"), { dag: "2027-03-11", online: "ja" }, {}] },
    { dagen: [{ dag: "2027-05-01", laatste: "2027-05-02" }], locatie: { plaats: "Nijmegen" } },
    { dagen: [{}] },
  ];
  assert.deepEqual(JSON.parse(JSON.stringify(recordOf({ uitvoeringen: groups }, TODAY).uitvoeringen)), [
    { id: "2027-03-04", start: "2027-03-04T19:30", einde: "2027-03-04T21:30" },
    { id: "2027-03-04-2", bijeenkomsten: [{ start: "2027-03-04" }, { start: "2027-03-11", online: "ja" }] },
    { id: "2027-05-01", start: "2027-05-01", einde: "2027-05-02", locatie: { plaats: "Nijmegen" } },
  ]);
});

test("a new record is a draft that was checked today, also on a leap day", () => {
  const { levensloop, beheer, bronnen } = recordOf({ website: "https://x.nl", titel: "Feedback" }, "2028-02-29");
  assert.equal(levensloop, "concept");
  assert.deepEqual(beheer, { gecontroleerd_op: "2028-02-29", herzien_voor: "2029-02-28" });
  assert.deepEqual(bronnen, [{ url: "https://x.nl", titel: "Feedback", gezien_op: "2028-02-29" }]);
});

const ORIGINAL = {
  titel: "Feedback geven",
  themas: ["opleiden", "teruggetrokken"],
  frequentie: "elk kwartaal",
  studielast: "6 uur",
  kosten: { basis: "betaald", bedrag: "125", prijzen: [{ voor: "aios", bedrag: "95" }] },
  uitvoeringen: [
    {
      id: "voorjaar",
      bijeenkomsten: [{ start: "2027-03-04T19:30", titel: "Oefenen" }, { start: "2027-03-11T19:30", url: "https://x.nl" }],
      capaciteit: "16",
    },
    { id: "najaar", start: "2027-10-04", einde: "2027-10-05", evaluatie: "Langer oefenen" },
  ],
  bronnen: [{ document: "visie" }],
  beheer: { gecontroleerd_op: "2026-01-01", herzien_voor: "2027-01-01", toegevoegd_op: "2025-01-01" },
};

/** The answers as the form has them: without what it does not ask. */
function asked() {
  const { bronnen: _, beheer, ...answers } = structuredClone(answersOf(ORIGINAL));
  delete answers.kosten.prijzen;
  answers.themas = ["opleiden"];
  for (const group of answers.uitvoeringen) {
    delete group.capaciteit;
    delete group.evaluatie;
  }
  return answers;
}

function changed(change) {
  const file = new ChangedFile(ORIGINAL, asked(), TODAY);
  const answers = asked();
  change(answers);
  const values = file.values(answers);
  return { values, text: file.text(values, rules, answers) };
}

test("what is not changed is not written", () => {
  const { values, text } = changed(() => {});
  assert.deepEqual(values, ORIGINAL);
  assert.equal(text, "");
});

test("only the key that changed is written, with all that the form did not ask", () => {
  const { text } = changed((answers) => (answers.kosten.bedrag = "150"));
  assert.equal(text, "kosten:\n  basis: betaald\n  bedrag: 150\n  prijzen:\n    - voor: aios\n      bedrag: 95\n");
  const { values } = changed((answers) => (answers.uitvoeringen[0].dagen[1].van = "20:00"));
  assert.deepEqual(values.uitvoeringen[1], ORIGINAL.uitvoeringen[1]);
  assert.deepEqual(values.uitvoeringen[0], {
    id: "voorjaar",
    bijeenkomsten: [{ start: "2027-03-04T19:30", titel: "Oefenen" }, { start: "2027-03-11T20:00", url: "https://x.nl" }],
    capaciteit: "16",
  });
});

test("what the form has no choice for stays, and what is emptied is named", () => {
  assert.deepEqual(changed((answers) => (answers.themas = ["toetsing"])).values.themas, ["toetsing", "teruggetrokken"]);
  assert.deepEqual(changed((answers) => delete answers.themas).values.themas, ["teruggetrokken"]);
  assert.equal(changed((answers) => delete answers.frequentie).text, "# Haal `frequentie` weg, met alles wat eronder staat.\n");
  const { values } = changed((answers) => (answers.beheer = { contact: "leerhuis@x.nl" }));
  assert.deepEqual(values.beheer, { ...ORIGINAL.beheer, contact: "leerhuis@x.nl" });
});

test("a removed run takes what is its own along, and no other's", () => {
  const { values } = changed((answers) => answers.uitvoeringen.shift());
  assert.deepEqual(values.uitvoeringen, [ORIGINAL.uitvoeringen[1]]);
});

test("the name of a file follows from the title, whatever is in it", () => {
  assert.equal(fileName("Feedback: geven & vragen (2)"), "feedback-geven-vragen-2.md");
  assert.equal(fileName("Patiëntencoach"), "patientencoach.md");
  assert.equal(fileName("../../etc/passwd"), "etc-passwd.md");
  assert.equal(fileName("中文"), "nieuw-aanbod.md");
  assert.ok(fileName("a ".repeat(500)).length < 90);
});

test("an address that would be too long goes without its text", () => {
  const pattern = "https://github.com/x/y/new/main/content/aanbod?filename={name}&value={text}";
  const short = address(pattern, { name: "a.md", text: "titel: a & b #1\n" }, ADDRESS_MAX);
  assert.deepEqual(short, { href: pattern.replace("{name}", "a.md").replace("{text}", "titel%3A%20a%20%26%20b%20%231%0A"), isWhole: true });
  const long = address(pattern, { name: "a.md", text: "é".repeat(2000) }, ADDRESS_MAX);
  assert.deepEqual(long, { href: pattern.replace("{name}", "a.md").replace("{text}", ""), isWhole: false });
  assert.equal(address("https://gitlab.com/x?file_name={name}", { name: "a", text: "b" }, ADDRESS_MAX).isWhole, false);
});

test("answers are kept for each offering apart, whatever is in the browser", () => {
  const box = {};
  const storage = { getItem: (key) => box[key] ?? null, setItem: (key, text) => (box[key] = text), removeItem: (key) => delete box[key] };
  const [fresh, other] = ["", "feedback"].map((of) => new DraftStore(() => storage, of));
  assert.ok(fresh.write({ titel: "A" }) && other.write({ titel: "B" }));
  assert.deepEqual([fresh.read(), other.read()], [{ titel: "A" }, { titel: "B" }]);
  assert.ok(fresh.write(undefined) && other.write(undefined));
  assert.deepEqual(box, {});
  for (const damaged of ["{", "null", "[1]", '{"": 3}', '{"": [1]}', '"x"']) {
    box[DRAFT_KEY] = damaged;
    assert.equal(fresh.read(), undefined, damaged);
    assert.ok(fresh.write({ titel: "A" }));
    assert.deepEqual(fresh.read(), { titel: "A" });
  }
  const blocked = new DraftStore(() => { throw new DOMException("no", "SecurityError"); }, "");
  assert.deepEqual([blocked.read(), blocked.write({})], [undefined, false]);
});
