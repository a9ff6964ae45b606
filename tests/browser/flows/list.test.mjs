// The visitor's list, used as visitors do: kept on a card and a page, written in, shared, printed,
// with the keyboard alone, without scripts, and in a browser that keeps nothing.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { after, before, test } from "node:test";
import ICAL from "ical.js";
import { chromium } from "playwright-core";
import { fixtureSite } from "../fixture.mjs";
import { serve } from "../site.mjs";

const pictures = resolve(import.meta.dirname, "../../../target/screenshots");
const KEY = "vindplaats.lijsten";

let site;
let browser;
const complaints = [];

before(async () => {
  mkdirSync(pictures, { recursive: true });
  site = await serve(fixtureSite("list"));
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
});

after(async () => {
  await browser.close();
  site.stop();
  assert.deepEqual(complaints, []);
});

/** A fresh visitor; `kept` are the offerings of the list already. */
async function visitor({ kept = [], lists, ...options } = {}) {
  const context = await browser.newContext(options);
  const items = kept.map((id) => ({ id, note: "" }));
  const state = { current: 1, lists: lists ?? [{ id: 1, name: "Mijn lijst", order: "date", items }] };
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (line) => {
    const isExpected = line.location().url.endsWith("/bestaat-niet-meer/");
    if (line.type() === "error" && !isExpected) complaints.push(line.text());
  });
  const isStored = kept.length > 0 || lists;
  if (isStored) {
    await page.goto(`${site.origin}/404.html`);
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, JSON.stringify(state)]);
  }
  const open = (path) => page.goto(site.origin + path);
  return { context, page, open };
}

const titles = (page) => page.locator(".kept-item h3").allTextContents();
const status = (page) => page.getByRole("status");
const inHeader = (page, name) => page.getByRole("banner").getByRole("link", { name, exact: true });
const item = (page, title) => page.locator(".kept-item").filter({ has: page.getByRole("heading", { name: title }) });

test("kept on a card and on a page, counted in the header, in step between tabs", async () => {
  const { context, page, open } = await visitor();
  await open("/aanbod/");
  await inHeader(page, "Mijn lijst").waitFor();
  const keep = (page) => page.getByRole("button", { name: "Bewaar Feedback geven op de werkplek" });
  const kept = (page) => page.getByRole("button", { name: "Bewaard Feedback geven op de werkplek", pressed: true });
  const box = await keep(page).boundingBox();
  assert.ok(box.height >= 44, `the button is ${box.height} px high`);
  await keep(page).click();
  await kept(page).waitFor();
  await inHeader(page, "Mijn lijst 1").waitFor();
  assert.equal(new URL(page.url()).pathname, "/aanbod/", "the card's link was not followed");

  const other = await context.newPage();
  await other.goto(`${site.origin}/aanbod/feedback/`);
  await kept(other).click();
  await keep(other).waitFor();
  await keep(page).waitFor();
  await inHeader(page, "Mijn lijst").waitFor();
  await keep(other).click();
  await kept(page).waitFor();
  await context.close();
});

test("the list page tells of each offering what is known and adds it up", async () => {
  const kept = ["leiderschap-dag", "teamcoaching", "lastige-gesprekken", "feedback", "bestaat-niet-meer"];
  const { context, page, open } = await visitor({ kept });
  await open("/mijn-lijst/");
  await item(page, "Feedback").waitFor();
  assert.deepEqual(await titles(page), [
    "Feedback geven op de werkplek", "Lastige gesprekken met aios", "Leading change in the ward",
    "Coachen van je opleidingsteam", "bestaat niet meer",
  ]);
  const feedback = await item(page, "Feedback").locator("dl").innerText();
  for (const fact of ["do 4 mrt 2027, 9.00–17.00 uur, Utrecht", "Nu in te schrijven", "6,5 uur", "6 punten ABAN", "€ 125", "Umc Midden"]) {
    assert.ok(feedback.includes(fact), `${fact} in ${feedback}`);
  }
  const enrol = item(page, "Feedback").getByRole("link", { name: "Schrijf je in op voorbeeld.nl" });
  assert.equal(await enrol.getAttribute("href"), "https://www.voorbeeld.nl/feedback");
  assert.match(await item(page, "Coachen").locator("dl").innerText(), /Studielast\s+nog niet bekend/u);
  assert.match(await item(page, "Leading").locator("dl").innerText(), /Wachtlijst/u);
  const waiting = item(page, "Leading").getByRole("link", { name: "Zet je op de wachtlijst op voorbeeld.nl" });
  assert.equal(await waiting.getAttribute("href"), "https://www.voorbeeld.nl/leiderschap");
  assert.equal(await item(page, "Leading").locator("h3 a").getAttribute("lang"), "en");
  assert.deepEqual(await page.locator(".totals dd").allTextContents(), [
    "10,5 uur en 2 dagen", "van 1 is de studielast niet bekend",
    "8,5 punten ABAN", "3 punten GAIA (wetenschappelijke vereniging)", "van 2 zijn geen punten bekend",
  ]);
  await context.close();
});

test("what no longer exists is told, and can be taken out and put back", async () => {
  const { context, page, open } = await visitor({ kept: ["feedback", "bestaat-niet-meer"] });
  await open("/mijn-lijst/");
  const gone = item(page, "bestaat niet meer");
  await gone.getByText("Dit aanbod staat niet meer op Vindplaats.").waitFor();
  await gone.getByRole("button", { name: "Haal weg bestaat niet meer" }).click();
  const undo = page.getByRole("button", { name: "Maak ongedaan", description: "‘bestaat niet meer’ is weggehaald." });
  await page.waitForFunction(() => document.activeElement.dataset.action === "undo");
  await page.keyboard.press("Enter");
  await gone.waitFor();
  await page.waitForFunction(() => document.activeElement.dataset.action === "remove");
  await page.keyboard.press("Enter");
  await undo.waitFor();
  await page.reload();
  await item(page, "Feedback").waitFor();
  assert.deepEqual(await titles(page), ["Feedback geven op de werkplek"]);
  await context.close();
});

test("notes and texts for an IOP are kept as they are typed", async () => {
  const { context, page, open } = await visitor({ kept: ["feedback"] });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("/mijn-lijst/");
  await page.getByLabel("Notitie Feedback geven").fill("Samen met <b>Noor</b>.");
  await page.locator("summary", { hasText: "Voor mijn IOP" }).click();
  const goal = page.getByLabel("Het doel, SMART");
  assert.equal(
    await goal.inputValue(),
    "Wat ik daarna kan:\n- Voert een feedbackgesprek in vaste stappen\n- Herkent wanneer feedback niet aankomt",
  );
  assert.equal(await page.getByLabel("De toetsing").inputValue(), "Een geobserveerd gesprek op de eigen afdeling.");
  await goal.fill("Ik voer elke week een gesprek.");
  assert.ok(await goal.isVisible(), "typing does not close what is open");
  await page.reload();
  assert.equal(await page.getByLabel("Notitie Feedback geven").inputValue(), "Samen met <b>Noor</b>.");
  await page.locator("summary", { hasText: "Voor mijn IOP" }).click();
  assert.equal(await goal.inputValue(), "Ik voer elke week een gesprek.");
  await page.getByRole("button", { name: "Kopieer de tekst" }).click();
  await status(page).getByText("gekopieerd").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), [
    "Het doel\nIk voer elke week een gesprek.",
    "De leeractiviteiten\nFeedback geven op de werkplek, Umc Midden, do 4 mrt 2027, 9.00–17.00 uur, Utrecht",
    "De deadline\nOp 4 maart 2027, de laatste dag. Inschrijven kan tot en met 20 februari 2027.",
    "De toetsing\nEen geobserveerd gesprek op de eigen afdeling.",
  ].join("\n\n"));
  await context.close();
});

test("another tab's change waits for the writing here, and neither is lost", async () => {
  const { context, page, open } = await visitor({ kept: ["feedback"] });
  await open("/mijn-lijst/");
  const note = page.getByLabel("Notitie Feedback geven");
  await note.fill("Half een");
  const other = await context.newPage();
  await other.goto(`${site.origin}/aanbod/teamcoaching/`);
  await other.getByRole("button", { name: "Bewaar Coachen" }).click();
  await inHeader(page, "Mijn lijst 2").waitFor();
  await note.pressSequentially(" zin");
  await page.getByRole("heading", { name: "Mijn lijst", level: 2 }).click();
  await item(page, "Coachen").waitFor();
  assert.equal(await note.inputValue(), "Half een zin");
  await context.close();
});

test("an opleider keeps a second list, renames it, removes it and takes that back", async () => {
  const { context, page, open } = await visitor({ kept: ["feedback"] });
  await open("/mijn-lijst/");
  await page.getByRole("button", { name: "Nieuwe lijst" }).click();
  await page.getByLabel("Naam van de lijst").fill("Aios kindergeneeskunde jaar 2");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Aios kindergeneeskunde jaar 2" }).waitFor();
  await page.getByText("Deze lijst is nog leeg.").waitFor();
  await open("/aanbod/intervisie/");
  await page.getByRole("button", { name: "Bewaar Intervisie" }).click();
  await open("/mijn-lijst/");
  await item(page, "Intervisie").waitFor();
  await page.getByRole("button", { name: "Naam wijzigen" }).click();
  await page.getByLabel("Naam van de lijst").fill("Jaar 3");
  await page.getByRole("button", { name: "Bewaar de naam" }).click();
  await page.getByRole("heading", { name: "Jaar 3" }).waitFor();
  assert.deepEqual(await page.getByLabel("Kies een lijst").locator("option").allTextContents(), [
    "Mijn lijst (1)", "Jaar 3 (1)",
  ]);
  await page.getByRole("button", { name: "Lijst weghalen" }).click();
  await page.getByRole("button", { name: "Maak ongedaan", description: "De lijst ‘Jaar 3’ is weggehaald." }).click();
  await page.getByRole("heading", { name: "Jaar 3" }).waitFor();
  await page.getByLabel("Kies een lijst").selectOption("Mijn lijst (1)");
  await item(page, "Feedback").waitFor();
  await context.close();
});

test("the table can be downloaded", async () => {
  const { context, page, open } = await visitor({ kept: ["feedback"] });
  await open("/mijn-lijst/");
  await page.getByLabel("Notitie Feedback geven").fill("=1+1");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download als tabel" }).click();
  const download = await downloading;
  assert.equal(download.suggestedFilename(), "Mijn lijst.csv");
  const bytes = readFileSync(await download.path());
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const [, row] = bytes.toString().split("\r\n");
  assert.equal(row, [
    "Feedback geven op de werkplek", "do 4 mrt 2027, 9.00–17.00 uur, Utrecht", "2027-03-04", "6,5 uur", "6,5", "6 ABAN", "€ 125",
    "Umc Midden", "https://www.voorbeeld.nl/feedback", `${site.origin}/aanbod/feedback/`, "'=1+1", "", "", "", "",
  ].join(";"));
  await context.close();
});

test("the dates of the list are one calendar file, of those that have dates", async () => {
  const { context, page, open } = await visitor({ kept: ["feedback", "teamcoaching", "intervisie"] });
  await open("/mijn-lijst/");
  await item(page, "Coachen").waitFor();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download voor je agenda" }).click();
  const download = await downloading;
  assert.equal(download.suggestedFilename(), "Mijn lijst.ics");
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), "utf8")));
  const names = calendar.getAllSubcomponents("vevent").map((event) => event.getFirstPropertyValue("uid"));
  assert.equal(new Set(names).size, names.length);
  const offerings = new Set(names.map((name) => name.split(".")[1].split("@")[0]));
  assert.deepEqual([...offerings].sort(), ["feedback", "intervisie"]);
  await page.getByText("De agenda is gedownload.").waitFor();
  await context.close();
});

test("a list without dates has no calendar file", async () => {
  const { context, page, open } = await visitor({ kept: ["teamcoaching"] });
  await open("/mijn-lijst/");
  await page.getByRole("button", { name: "Download voor je agenda" }).click();
  await page.getByText("Er staat geen aanbod met een datum in deze lijst.").waitFor();
  await context.close();
});

test("a device with a sheet to share by gets the link there, and who has none can copy it", async () => {
  const { context, page, open } = await visitor({ kept: ["feedback"] });
  const share = page.getByRole("button", { name: "Deel deze lijst" });
  /** How the device answers, and what it was given. */
  const answer = (error) => page.addInitScript((error) => {
    navigator.share = async (data) => {
      globalThis.shared = data;
      if (error) throw new DOMException("", error);
    };
  }, error);
  for (const [error, isShown] of [["", false], ["AbortError", false], ["NotAllowedError", true]]) {
    await answer(error);
    await open("/mijn-lijst/");
    await share.click();
    const shared = await page.evaluate(() => globalThis.shared);
    assert.deepEqual(shared, { title: "Mijn lijst", url: `${site.origin}/mijn-lijst/?aanbod=feedback&naam=Mijn%20lijst` });
    const link = page.getByLabel("Link naar deze lijst");
    if (isShown) await link.waitFor();
    else assert.ok(!(await link.isVisible()), error);
  }
  await context.close();
});

test("a shared list is shown to another, who keeps it beside their own", async () => {
  const lists = [{ id: 1, name: "Jaar 2", order: "own", items: [{ id: "teamcoaching", note: "geheim" }, { id: "feedback" }] }];
  const sender = await visitor({ lists });
  await sender.open("/mijn-lijst/");
  await sender.page.getByRole("button", { name: "Deel deze lijst" }).click();
  const link = await sender.page.getByLabel("Link naar deze lijst").inputValue();
  assert.equal(link, `${site.origin}/mijn-lijst/?aanbod=teamcoaching,feedback&naam=Jaar%202`);
  await sender.context.close();

  const { context, page, open } = await visitor({ kept: ["intervisie"] });
  await page.goto(link);
  await page.getByRole("heading", { name: "Jaar 2" }).waitFor();
  assert.deepEqual(await titles(page), ["Coachen van je opleidingsteam", "Feedback geven op de werkplek"]);
  assert.equal(await page.getByLabel("Notitie").count(), 0);
  await inHeader(page, "Mijn lijst 1").waitFor();
  await page.getByRole("button", { name: "Bewaar deze lijst" }).click();
  await inHeader(page, "Mijn lijst 2").waitFor();
  await page.waitForFunction(() => document.activeElement.textContent === "Jaar 2");
  assert.equal(new URL(page.url()).search, "");
  await open("/mijn-lijst/");
  assert.deepEqual(await page.getByLabel("Kies een lijst").locator("option").allTextContents(), [
    "Mijn lijst (1)", "Jaar 2 (2)",
  ]);
  await context.close();
});

test("a browser that keeps nothing says so", async () => {
  const { context, page, open } = await visitor();
  await context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await open("/aanbod/feedback/");
  await page.getByRole("button", { name: "Bewaar Feedback" }).click();
  await page.getByRole("alert").getByText("Bewaren lukt niet").waitFor();
  await open("/mijn-lijst/");
  await status(page).getByText("staat niet toe").waitFor();
  await context.close();
});

test("what is not to be read is told, and makes way for a new list", async () => {
  for (const broken of ["{", '{"lists":{"__proto__":1}}']) {
    const { context, page, open } = await visitor();
    await open("/404.html");
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, broken]);
    await open("/mijn-lijst/");
    await status(page).getByText("is niet te lezen").waitFor();
    await open("/aanbod/feedback/");
    await page.getByRole("button", { name: "Bewaar Feedback" }).click();
    await page.getByRole("alert").getByText("niet te lezen").waitFor();
    await inHeader(page, "Mijn lijst 1").waitFor();
    await context.close();
  }
});

test("the keyboard alone keeps, moves and removes", async () => {
  const { context, page, open } = await visitor({ kept: ["feedback", "intervisie", "teamcoaching"] });
  await open("/aanbod/lastige-gesprekken/");
  const press = async (key, action) => {
    await page.keyboard.press(key);
    await page.waitForFunction((action) => document.activeElement.dataset.action === action, action);
  };
  await page.getByRole("button", { name: "Bewaar Lastige" }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Bewaard Lastige", pressed: true }).waitFor();
  await inHeader(page, "Mijn lijst 4").focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Volgorde").focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("button", { name: "Omhoog Lastige" }).focus();
  await press("Enter", "up");
  await status(page).getByText("Dit staat nu op plaats 3 van 4.").waitFor();
  await press("Enter", "up");
  await press("Enter", "down");
  await status(page).getByText("Dit staat nu op plaats 1 van 4.").waitFor();
  assert.match((await titles(page))[0], /^Lastige/u);
  await page.getByRole("button", { name: "Haal weg Feedback" }).focus();
  await press("Enter", "undo");
  await page.keyboard.press("Tab");
  assert.match(await page.evaluate(() => document.activeElement.textContent), /^Intervisie/u);
  await context.close();
});

test("paper shows the list with its notes and addresses, without buttons", async () => {
  const { context, page, open } = await visitor({ kept: ["feedback", "intervisie"] });
  await open("/mijn-lijst/");
  await page.getByLabel("Notitie Feedback geven").fill("Vraag verlof aan.");
  await page.emulateMedia({ media: "print" });
  const paper = await page.locator("main").innerText();
  for (const words of ["Vraag verlof aan.", "https://www.voorbeeld.nl/feedback", "/aanbod/intervisie/", "6 punten ABAN"]) {
    assert.ok(paper.includes(words), `${words} in ${paper}`);
  }
  for (const role of ["button", "textbox", "combobox"]) assert.equal(await page.getByRole(role).count(), 0, role);
  await page.screenshot({ path: `${pictures}/my-list-print.png`, fullPage: true });
  await context.close();
});

test("without scripts the list says what is the matter, and pages have no dead buttons", async () => {
  const { context, page, open } = await visitor({ javaScriptEnabled: false });
  await open("/aanbod/feedback/");
  assert.equal(await page.getByRole("main").getByRole("button").count(), 0);
  assert.equal(await page.getByRole("link", { name: "In mijn agenda voor" }).count(), 3);
  const letter = await page.getByRole("link", { name: "Meld een fout" }).getAttribute("href");
  assert.match(letter, /^mailto:redactie@vindplaats\.example\?subject=Er%20klopt%20iets%20niet%3A%20Feedback%20/u);
  assert.ok(decodeURIComponent(letter).includes("Pagina: https://vindplaats.example/aanbod/feedback/\r\n"));
  await inHeader(page, "Mijn lijst").click();
  await page.locator("noscript p", { hasText: "Je browser voert geen JavaScript uit." }).waitFor();
  assert.equal(await page.getByRole("main").getByRole("button").count(), 0);
  await context.close();
});

test("under a path the list finds its offerings and shares its own address", async () => {
  const folder = fixtureSite("list-sub", "--base-url", "https://vindplaats.example/sub/");
  const under = await serve(folder, { base: "/sub/" });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${under.origin}/sub/aanbod/`);
  await page.getByRole("button", { name: "Bewaar Feedback" }).click();
  await page.getByRole("link", { name: "Mijn lijst 1" }).click();
  await item(page, "Feedback").getByText("6,5 uur").waitFor();
  await page.getByRole("button", { name: "Deel deze lijst" }).click();
  assert.match(await page.getByLabel("Link naar deze lijst").inputValue(), /\/sub\/mijn-lijst\/\?aanbod=feedback&/u);
  await context.close();
  under.stop();
});
