// The form for offerings, used as somebody of a leerhuis does: a course filled in from nothing to a file that
// checks, by mouse on a phone and by keyboard alone; left and come back to; an offering changed; without
// scripts, and in a browser that keeps nothing.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { after, before, test } from "node:test";
import { TODAY, fixtureSite } from "../fixture.mjs";
import { launch } from "../gate.mjs";
import { serve } from "../site.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const root = resolve(import.meta.dirname, "../../..");
const SUMMARY = "Oefen in drie avonden met feedbackgesprekken, aan de hand van situaties uit je eigen opleidingsgroep.";
const TITLE = "Feedback: geven #1 in de 'groep'";

let site, browser;
const complaints = [];

before(async () => {
  site = await serve(fixtureSite("form", "--repository", "https://github.com/naam/vindplaats"));
  browser = await launch();
});

after(async () => {
  await browser.close();
  site.stop();
  assert.deepEqual(complaints, []);
});

/** A fresh visitor of the form, or of a page of the site. */
async function visitor(path = "/aanmelden/", options = {}) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, acceptDownloads: true, ...options });
  await context.clock?.setFixedTime(`${TODAY}T10:00:00+01:00`);
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => request.method() !== "GET" && complaints.push(request.url()));
  await page.goto(site.origin + path);
  return { context, page };
}

const next = (page) => page.getByRole("button", { name: "Volgende" }).click();
const go = (page, step) => page.getByRole("link", { name: step }).click();
const text = (page) => page.getByLabel("De tekst van het bestand").inputValue();
const problems = (page) => page.locator(".summary li").allTextContents();

/** What `check` says when the file is among the offerings of the site. */
function checked(name, file) {
  const content = resolve(root, "target/site-fixture/form-content");
  rmSync(content, { recursive: true, force: true });
  cpSync(resolve(import.meta.dirname, "../content"), content, { recursive: true });
  writeFileSync(resolve(content, "aanbod", name), file);
  const program = resolve(root, process.env.VINDPLAATS ?? "target/debug/vindplaats");
  const said = execFileSync(program, ["check", "--drafts", "--date", TODAY, "--format", "json", "--content", content]);
  return said.toString().split("\n").filter((line) => line.includes(`aanbod/${name}`));
}

/** Fills in the course of the README, as far as it is asked. */
async function fillIn(page) {
  await page.getByLabel("Hoe heet het?").fill(TITLE);
  await page.getByLabel(/^Vertel in één of twee zinnen/u).fill(SUMMARY);
  await page.getByLabel("Wat voor soort is het?").selectOption("Training");
  await page.getByLabel("Wie biedt het aan?").selectOption("Umc Midden");
  await page.getByLabel("Deels online, deels op locatie").check();
  await page.getByText("Meer vragen").first().click();
  await page.getByLabel("Wat kan iemand daarna?").fill("Feedback geven: direct\nnee\n\n  Vragen om feedback  ");
  await page.getByLabel("Wil je er meer over vertellen?").fill("Voor wie begeleidt.\n\nJe oefent: in groepjes #4.");
  await next(page);
  await page.getByLabel("Opleider", { exact: true }).check();
  await page.getByLabel("Educator").check();
  await page.getByLabel("Opleiden", { exact: true }).check();
  await next(page);
  await page.getByLabel("Hoeveel tijd kost het in totaal?").fill("6");
  for (const [at, day] of ["2027-03-04", "2027-03-11", "2027-03-18"].entries()) {
    if (at) await page.getByRole("button", { name: "Nog een dag" }).click();
    const row = page.locator(".day").nth(at);
    await row.getByLabel("Datum", { exact: true }).fill(day);
    // The next evenings begin at the hour of the one before.
    if (at) continue;
    await row.getByLabel("Van", { exact: true }).fill("19:30");
    await row.getByLabel("Tot", { exact: true }).fill("21:30");
  }
  await page.getByLabel("In welke plaats?").fill("Utrecht");
  await next(page);
  await page.getByLabel("Betaald").check();
  await page.getByLabel("Bedrag in euro’s").fill("250,50");
  await page.getByLabel("Voor wie", { exact: true }).fill("specialisten");
  await page.getByRole("button", { name: "Nog een prijs" }).click();
  await page.getByLabel("Bedrag in euro’s").nth(1).fill("125");
  await page.getByLabel("Voor wie", { exact: true }).nth(1).fill("aios");
  await page.getByRole("button", { name: "Nog een prijs" }).click();
  await page.getByLabel("Direct inschrijven").check();
  await page.getByLabel("Op welke webpagina?").fill("https://www.voorbeeld.nl/inschrijven");
  await next(page);
  await page.getByLabel("Op welke webpagina staat dit?").fill("https://www.voorbeeld.nl/feedback");
  await page.getByLabel("Wie kan de redactie vragen stellen?").fill("leerhuis@voorbeeld.nl");
  await next(page);
}

test("a course is filled in on a phone and gives a file that checks", async () => {
  const { context, page } = await visitor();
  await fillIn(page);
  assert.deepEqual(await problems(page), []);
  await page.getByText("Wat deze pagina zelf kan nakijken, klopt.").waitFor();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Download/u }).click();
  const download = await waiting;
  assert.equal(download.suggestedFilename(), "feedback-geven-1-in-de-groep.md");
  const file = readFileSync(await download.path(), "utf8");
  await page.getByText("Bekijk de tekst").click();
  assert.equal(file, await text(page));
  assert.match(file, /^---\nlevensloop: concept\ntitel: "Feedback: geven #1 in de 'groep'"\n/u);
  assert.match(file, /leerdoelen:\n {2}- 'Feedback geven: direct'\n {2}- nee\n {2}- Vragen om feedback\n/u);
  assert.match(file, /- id: 2027-03-04\n {4}bijeenkomsten:\n {6}- start: 2027-03-04T19:30\n/u);
  assert.match(file, / {6}- start: 2027-03-18T19:30\n {8}einde: 2027-03-18T21:30\n/u);
  // The price that was begun and left is none.
  assert.match(file, /kosten:\n {2}basis: betaald\n {2}prijzen:\n {4}- voor: specialisten\n {6}bedrag: 250,50\n {4}- voor: aios\n {6}bedrag: 125\ninschrijven/u);
  assert.ok(file.endsWith("\n---\n\nVoor wie begeleidt.\n\nJe oefent: in groepjes #4.\n"), file);
  assert.deepEqual(checked(download.suggestedFilename(), file), []);
  const card = page.locator(".preview .card");
  assert.match(await card.innerText(), /Feedback: geven #1 in de 'groep'\s+Training · Umc Midden\s+do 4 maart 2027\s+Utrecht\s+€ 125 voor aios/u);
  const link = await page.getByRole("link", { name: "Open als nieuw bestand" }).getAttribute("href");
  assert.equal(new URL(link).searchParams.get("value"), file);
  assert.equal(new URL(link).searchParams.get("filename"), "feedback-geven-1-in-de-groep.md");
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  await context.close();
});

test("what is wrong is said beside the question in the words of check, and leads there from the end", async () => {
  const { context, page } = await visitor();
  const name = page.getByLabel(/^Vertel in één of twee zinnen/u);
  await name.fill("Te kort");
  assert.equal(await name.getAttribute("aria-invalid"), null);
  await name.blur();
  await page.getByText("Er zijn minstens 60 tekens nodig, dit zijn er 7.").waitFor();
  assert.equal(await name.getAttribute("aria-invalid"), "true");
  await go(page, /Bron en contact/u);
  await page.getByLabel("Op welke webpagina staat dit?").fill("leerhuis@ziekenhuis.nl");
  await page.getByLabel("Wie kan de redactie vragen stellen?").focus();
  await page.getByText("dit is een e-mailadres, geen webadres").first().waitFor();
  await go(page, /Klaar/u);
  const found = await problems(page);
  assert.ok(found.includes("“Hoe heet het?” ontbreekt."), found.join("\n"));
  await page.locator(".summary a").filter({ hasText: "minstens 60 tekens" }).click();
  assert.ok(await name.evaluate((field) => field === document.activeElement));
  await name.fill(SUMMARY);
  await page.waitForFunction(() => !document.querySelector("[name=samenvatting][aria-invalid]"));
  await context.close();
});

test("a price without its amount is told beside it, and prices are changed one by one", async () => {
  const { context, page } = await visitor();
  await go(page, /Prijs en inschrijven/u);
  await page.getByLabel("Betaald").check();
  await page.getByRole("button", { name: "Nog een prijs" }).click();
  await page.getByLabel("Voor wie", { exact: true }).nth(1).fill("aios");
  await go(page, /Klaar/u);
  await page.locator(".summary a").filter({ hasText: "“Bedrag in euro’s” ontbreekt" }).click();
  const amount = page.getByLabel("Bedrag in euro’s").nth(1);
  assert.ok(await amount.evaluate((field) => field === document.activeElement));
  await amount.fill("95");
  await page.getByRole("button", { name: "Haal deze prijs weg" }).first().click();
  await page.reload();
  await go(page, /Klaar/u);
  assert.match(await text(page), /kosten:\n {2}basis: betaald\n {2}prijzen:\n {4}- voor: aios\n {6}bedrag: 95\n/u);
  assert.ok((await problems(page)).every((one) => !/Bedrag|kost/u.test(one)));
  await context.close();
});

test("by keyboard alone", async () => {
  const { context, page } = await visitor("/aanmelden/", { viewport: { width: 1280, height: 800 } });
  const { keyboard } = page;
  const focused = () => page.evaluate(() => {
    const { activeElement: at } = document;
    return at?.getAttribute("name") ?? at?.getAttribute("data-action") ?? at?.textContent?.trim() ?? "";
  });
  const tabTo = async (name) => {
    for (let presses = 0; presses < 60 && !(await focused()).startsWith(name); presses += 1) await keyboard.press("Tab");
    assert.ok((await focused()).startsWith(name), `${name} cannot be reached`);
  };
  await tabTo("titel");
  await keyboard.type("Intervisie met het toetsenbord");
  await tabTo("samenvatting");
  await keyboard.type(SUMMARY);
  await tabTo("soort");
  await keyboard.type("Intervisie");
  await tabTo("aanbieder");
  await keyboard.type("Umc Noord");
  await tabTo("next");
  await keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith("2. "));
  await tabTo("doelgroepen");
  await keyboard.press("Space");
  await tabTo("next");
  await keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith("3. "));
  await tabTo("add");
  await keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "dag");
  await tabTo("remove");
  await keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith("3. "));
  for (const step of ["4. ", "5. ", "6. "]) {
    await tabTo("next");
    await keyboard.press("Enter");
    await page.waitForFunction((start) => document.activeElement?.textContent?.startsWith(start), step);
  }
  assert.match(await text(page), /soort: intervisie\n/u);
  assert.match(await text(page), /aanbieder: umc-noord\n/u);
  assert.deepEqual(checked("toetsenbord.md", await text(page)).filter((line) => line.includes('"error"')), []);
  await context.close();
});

test("axe finds nothing in any step, with all that can be wrong shown, light and dark", async () => {
  const { context, page } = await visitor("/aanmelden/", { bypassCSP: true });
  await page.getByLabel(/^Vertel in één of twee zinnen/u).fill("Te kort");
  await go(page, /Wanneer/u);
  await page.getByRole("button", { name: "Nog een dag" }).click();
  await page.getByRole("button", { name: "Voeg een groep" }).click();
  await page.locator("[name=dag]").first().fill("2027-03-04");
  await page.locator("[name=laatste]").first().fill("2027-03-03");
  await go(page, /Klaar/u);
  await page.evaluate(AXE);
  for (const details of await page.locator("form details").all()) await details.evaluate((one) => (one.open = true));
  for (const step of [/1\. /u, /2\. /u, /3\. /u, /4\. /u, /5\. /u, /6\. /u]) {
    await go(page, step);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      const { violations, incomplete } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations", "incomplete"] }));
      const found = [...violations, ...incomplete].flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`));
      assert.deepEqual(found, [], `${step} ${colorScheme}`);
    }
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, `${step}`);
  }
  await context.close();
});

test("what is filled in is kept until somebody begins again", async () => {
  const { context, page } = await visitor();
  await page.getByLabel("Hoe heet het?").fill("Half af");
  await go(page, /Wanneer/u);
  await page.getByRole("button", { name: "Voeg een groep" }).click();
  await page.getByLabel("Datum", { exact: true }).last().fill("2027-04-01");
  await page.reload();
  await page.getByText("Wat je eerder invulde, staat er weer.").waitFor();
  assert.equal(await page.getByLabel("Hoe heet het?").inputValue(), "Half af");
  assert.equal(await page.locator("[name=dag]").last().inputValue(), "2027-04-01");
  page.on("dialog", (dialog) => dialog.accept());
  await page.getByRole("button", { name: "Begin opnieuw" }).click();
  assert.equal(await page.getByLabel("Hoe heet het?").inputValue(), "");
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await context.close();
});

test("a browser that keeps nothing says so, and the form works", async () => {
  const { context, page } = await visitor("/404.html");
  await context.addInitScript(() => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } }));
  await page.goto(`${site.origin}/aanmelden/`);
  await page.getByLabel("Hoe heet het?").fill("Niet bewaard");
  await page.getByText("Je browser bewaart niet wat je invult").waitFor();
  await go(page, /Klaar/u);
  assert.match(await text(page), /titel: Niet bewaard\n/u);
  await context.close();
});

test("an offering is changed from its page: only what changes is written", async () => {
  const { context, page } = await visitor("/aanbod/feedback/");
  await page.getByRole("link", { name: "Wijzig dit aanbod" }).click();
  await page.getByRole("heading", { name: "Wijzig: Feedback geven op de werkplek" }).waitFor();
  await go(page, /Klaar/u);
  await page.getByText("Je hebt nog niets veranderd.").waitFor();
  await go(page, /Wanneer/u);
  await page.getByLabel("In welke plaats?").first().fill("Zeist");
  await go(page, /Klaar/u);
  const written = await text(page);
  assert.match(written, /^uitvoeringen:\n {2}- id: 2027-voorjaar\n[^]*plaats: Zeist\n[^]*capaciteit: 16\n/u);
  assert.doesNotMatch(written, /titel|bronnen/u);
  const link = page.getByRole("link", { name: "Open het bestand" });
  assert.equal(await link.getAttribute("href"), "https://github.com/naam/vindplaats/edit/main/content/aanbod/feedback.md");
  assert.equal(await page.getByRole("link", { name: "Open als nieuw bestand" }).count(), 0);
  await page.goto(`${site.origin}/aanmelden/?wijzig=bestaat-niet`);
  await page.getByText("Dit aanbod is hier niet te vinden.").waitFor();
  await context.close();
});

test("an organisation that is not there yet is told the editors, and breaks no file", async () => {
  const { context, page } = await visitor();
  await page.getByLabel("Hoe heet het?").fill("Nieuw");
  await page.getByLabel(/^Staat de organisatie er niet bij/u).fill("Leerhuis: 'Oost' --- #1");
  await go(page, /Klaar/u);
  const file = await text(page);
  assert.match(file, /^---\n# Nog niet op de site, als aanbieder: Leerhuis: 'Oost' --- #1\nlevensloop: concept\n/u);
  assert.deepEqual(checked("nieuw.md", file).filter((line) => line.includes('"error"')), []);
  await context.close();
});

test("a letter that is too long is told", async () => {
  const { context, page } = await visitor();
  await page.getByLabel("Hoe heet het?").fill("Lang");
  await page.getByText("Meer vragen").first().click();
  await page.getByLabel("Wat kan iemand daarna?").fill("Een doel dat heel lang is, en steeds langer wordt, tot het nergens meer in past.\n".repeat(30));
  await go(page, /Klaar/u);
  await page.getByText("De tekst is te lang om meteen in de e-mail te zetten.").waitFor();
  const letter = await page.getByRole("link", { name: "Maak er een e-mail van" }).getAttribute("href");
  assert.ok(letter.length < 2000 && letter.endsWith("&body="), letter);
  await context.close();
});

test("without scripts the page says how else, and has the questions to copy", async () => {
  const { context, page } = await visitor("/aanmelden/", { javaScriptEnabled: false });
  await page.locator("noscript .notice").waitFor();
  assert.equal(await page.locator("offering-form form").isVisible(), false);
  const letter = await page.getByRole("link", { name: /stuur de antwoorden/u }).getAttribute("href");
  assert.ok(letter.startsWith("mailto:redactie@vindplaats.example?subject=Aanbod%20aanmelden&body=Hoe%20heet%20het"), letter);
  await page.getByText("De vragen om te kopiëren").click();
  await page.getByText("Alleen de naam, zonder").last().waitFor();
  await context.close();
});
