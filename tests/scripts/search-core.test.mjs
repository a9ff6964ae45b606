// The search on the built site, through the module that the browser runs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";

import { search } from "../../themes/vindplaats/search/ranking.js";
import { Shards } from "../../themes/vindplaats/search/shards.js";
import { indexFolder } from "../relevance/site.mjs";

const ROOT = resolve(import.meta.dirname, "../..");
const folder = indexFolder(resolve(ROOT, process.env.SITE ?? "target/site"));
const read = async (file) => JSON.parse(readFileSync(join(folder, file), "utf8"));
const shards = new Shards(read);

/** Addresses of the first pages for a query. */
async function found(query, count = 5) {
  const { hits } = await search(shards, query);
  const pages = await Promise.all(hits.slice(0, count).map((page) => shards.page(page)));
  return pages.map(({ href }) => href);
}

async function finds(query, href, count) {
  const hrefs = await found(query, count);
  assert.ok(hrefs.includes(href), `${query}: ${hrefs.join(" ")}`);
}

test("a word finds its page in whatever form or spelling", async () => {
  await finds("voortgangsgesprek", "/kennisbank/voortgangsgesprek/");
  await finds("voortgangsgesprekken", "/kennisbank/voortgangsgesprek/");
  await finds("VOORTGANGSGESPREK", "/kennisbank/voortgangsgesprek/");
  await finds("geïntensiveerd", "/kennisbank/geintensiveerd-begeleidingstraject/");
  await finds("geintensiveerd", "/kennisbank/geintensiveerd-begeleidingstraject/");
});

test("compounds are found typed apart, by a part, and when they stand nowhere", async () => {
  await finds("voortgangs gesprek", "/kennisbank/voortgangsgesprek/");
  await finds("leerdoelgesprek", "/kennisbank/smart/", 10);
  await finds("multisource feedback", "/kennisbank/360-graden-feedback/", 10);
  await finds("raadvanbestuur", "/doelgroepen/raad-van-bestuur/");
});

test("abbreviations and synonyms find what they stand for, both ways", async () => {
  await finds("KPB", "/kennisbank/kpb/");
  await finds("korte praktijkbeoordeling", "/begrippen/kpb/");
  await finds("COC", "/kennisbank/actor-coc/", 10);
});

test("an unfinished word finds what begins so, and only while it is the last", async () => {
  await finds("voortgangsge", "/kennisbank/voortgangsgesprek/");
  assert.deepEqual(await found("voortgangsgespr?"), await found("voortgangsgespr? "));
});

test("a mistake is taken for the likeliest word, and told", async () => {
  const { meant } = await search(shards, "portfollio");
  assert.equal(meant, "portfolio");
  await finds("portfollio", "/themas/opleiden-didactiek/", 50);
  assert.equal((await search(shards, "portfolio")).meant, "");
  // As pages write it, and not as the index knows it.
  assert.equal((await search(shards, "patintenfederatie")).meant, "patiëntenfederatie");
});

test("half of a compound typed apart is taken for no other word", async () => {
  const apart = await search(shards, "feed back");
  assert.equal(apart.meant, "");
  // A page that has "feed" alone is among the last.
  const { hits } = await search(shards, "feedback");
  assert.deepEqual(apart.hits.slice(0, 10), hits.slice(0, 10));
});

test("a word that known words begin with is taken for them, also when it is not the last", async () => {
  for (const query of ["feed ", "feed*"]) {
    const { meant, hits } = await search(shards, query);
    assert.equal(meant, "", query);
    assert.ok(hits.length > 0, query);
  }
});

test("a word is not taken for a shorter one that only its stem is like", async () => {
  assert.equal((await search(shards, "smit")).meant, "");
  assert.equal((await search(shards, "kursus")).meant, "cursus");
});

test("what is left of a plural does not begin other words", async () => {
  assert.deepEqual(await found("eieren"), []);
});

test("words of grammar alone find nothing, and say nothing wrong", async () => {
  assert.deepEqual(await found("de het een"), []);
  assert.deepEqual(await found(""), []);
});

test("an inflected form of a word that pages have is taken for no other word", async () => {
  for (const word of ["casussen", "congressen", "dagen", "symposia", "professionals", "workshops", "klachten"]) {
    assert.equal((await search(shards, word)).meant, "", word);
  }
});

test("a word of the editors' list, an opposite and a place are taken for no other word", async () => {
  for (const word of ["flebologie", "onbekwaam", "wanbeleid", "herbeoordeling", "niet-bekwaam", "intramuraal", "Meppel", "Hengelo"]) {
    assert.equal((await search(shards, word)).meant, "", word);
  }
});

test("characters that cannot be seen and other forms of letters do not count", async () => {
  const plain = (await search(shards, "feedback geven")).hits;
  for (const query of ["feed\u00adback geven", "feed\u200bback\u00a0geven", "\ufefffeedback\u202fgeven", "ｆｅｅｄｂａｃｋ geven", "féedback\u2060 geven"]) {
    assert.deepEqual((await search(shards, query)).hits, plain, query);
  }
});

test("no query breaks the search", async () => {
  const queries = [
    "a".repeat(10_000), "feedback ".repeat(2000), "(((", "[a-z]+.*$^\\", "🩺👩‍⚕️", "مرحبا", "constructor", "__proto__",
    "toString hasOwnProperty", "'’'", "- - -", "\u0000\uffff", "\ud800", "e", "1", "null", "feedback\n\tgeven",
  ];
  for (const query of queries) {
    const { hits, best, meant } = await search(shards, query);
    assert.ok(Array.isArray(hits) && Array.isArray(best) && typeof meant === "string", query.slice(0, 20));
  }
});

test("long queries ask for few files", async () => {
  let files = 0;
  const counted = new Shards((file) => {
    files += 1;
    return read(file);
  });
  await search(counted, "hoe bereid ik me voor op een lastig gesprek met een aios die niet goed functioneert in de kliniek");
  assert.ok(files < 60, `${files} files`);
});

test("a file that fails fails the search once, not for ever", async () => {
  let isBroken = true;
  const shaky = new Shards((file) => (isBroken && file !== "m.json" ? Promise.reject(Error(file)) : read(file)));
  await assert.rejects(search(shaky, "feedback"));
  isBroken = false;
  assert.ok((await search(shaky, "feedback")).hits.length);
});

test("the address of a page finds that page", async () => {
  for (let page = 0; page < shards.pages; page += 1) {
    const { href } = await shards.page(page);
    const { best } = await search(shards, `https://vindplaats.example${href}`);
    assert.equal((await shards.page(best[0])).href, href);
  }
  assert.equal((await found("/aanbod/cat"))[0], "/aanbod/cat/");
  await finds("aios/anios", "/doelgroepen/anios/", 3);
});

test("a recommendation is found by its number", async () => {
  for (const query of ["aanbeveling 4.3", "4.3", "Aanbeveling 4.3 ", "paragraaf 4.3"]) {
    assert.equal((await found(query))[0], "/aanbevelingen/4-3-toekomstbestendig-opleiden/", query);
  }
  assert.equal((await found("aanbeveling 3.1"))[0], "/aanbevelingen/3-1-heldere-informatie/");
});

test("a form of a verb finds what the infinitive finds, and is taken for no other word", async () => {
  const forms = [
    ["coachen", "gecoacht"], ["reflecteren", "gereflecteerd", "reflecteerde"], ["bijscholen", "bijgeschoold"],
    ["superviseren", "gesuperviseerd", "superviseert"], ["beoordelen", "beoordeeld", "beoordeelde"], ["begeleiden", "begeleidt"],
  ];
  for (const [infinitive, ...others] of forms) {
    const [first] = await found(`${infinitive} `);
    for (const form of others) {
      assert.ok((await found(form, 10)).includes(first), `${form} does not find ${first}`);
      assert.equal((await search(shards, form)).meant, "", form);
    }
  }
});

test("words are found in other ways of joining them", async () => {
  for (const query of ["m en g", "m&g", "M+G", "arts m en g"]) assert.equal((await found(query))[0], "/begrippen/m-en-g/", query);
  assert.deepEqual((await search(shards, "5-stappenmodel")).hits, (await search(shards, "stappenmodel")).hits);
  await finds("in- en uitstroom", "/praktijkvoorbeelden/instroom-met-ander-profiel-dan-promotie/", 1);
  await finds("inter- en intraprofessioneel samenwerken", "/themas/interprofessioneel-samenwerken/", 1);
  await finds("umc st radboud", "/aanbieders/radboudumc/", 1);
});

test("a query whose main word is not here has no answer, and says what the rest finds", async () => {
  const cases = [
    ["hypertensie nascholing", "hypertensie", "nascholing"], ["ECG lezen?", "ECG", "lezen"], ["parkeren", "parkeren", ""],
    ["cursus in Almelo", "Almelo", "cursus"], ["screening op kanker", "screening kanker", ""],
  ];
  for (const [query, missing, rest] of cases) {
    const answer = await search(shards, query);
    assert.deepEqual([answer.best, answer.missing, answer.rest, answer.meant], [[], missing, rest, ""], query);
    if (rest) assert.ok((await search(shards, rest)).best.length, rest);
  }
});

test("a word to ask with that is not here takes no answer away", async () => {
  for (const query of ["ik ben net opleider geworden", "hoe lang duurt een voortgangsgesprek", "toestemming patiënt video-opname", "net afgestudeerd basisarts", "5-stappenmodel"]) {
    const { best, missing } = await search(shards, query);
    assert.ok(best.length && !missing, query);
  }
});

test("a word is not taken for one of another meaning that is a letter away", async () => {
  for (const word of ["parkeren", "visum", "roken", "dosering", "medicatie"]) {
    const { best, meant } = await search(shards, `${word} `);
    assert.deepEqual([best, meant], [[], ""], word);
  }
});

test("a word that is spelt by ear is taken for the one that sounds so", async () => {
  const cases = [
    ["kompetensies", "competentie"], ["refleksie", "reflectie"], ["sollisitasie", "sollicitatie"], ["faardigheden", "vaardigheden"],
    ["intervizie", "intervisie"], ["prefentie", "preventie"],
  ];
  for (const [typed, right] of cases) {
    const [first] = await found(`${right} `, 1);
    assert.ok((await found(`${typed} `, 3)).includes(first), `${typed} does not find ${first}`);
  }
  await finds("boymans", "/aanbieders/museum-boijmans-van-beuningen/", 1);
});
