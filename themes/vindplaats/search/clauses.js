// The words of a query as units: every way to read each of them, and what words next to each other make.

import { beginnings, mistakes, nearest } from "./spelling.js";
import { stem } from "./words.js";

/** Most files for the ends of a word that is being typed, and for what one may have meant. */
const FILES_MAX = 3;

/** What other ways to read a word count beside the word itself. */
const WEIGHTS = { begun: 1, alsoBegun: 0.15, joined: 1.1, part: 0.9, front: 0.6, mistake: 0.85, half: 0.45, rare: 0.3 };

/** Ways to part a compound that are tried. */
const SPLITS_MAX = 4;

/** Most words of one wording. */
const RUN_MAX = 4;

/** First parts of verbs that stand apart from them. */
const PARTICLES = new Set("aan af bij door in mee na om op over samen terug toe uit voor".split(" "));

/** What may stand between the parts of a compound, and between words that were typed together. */
const LINKS = ["", "s", "en", "e", "n", "van", "voor", "in"];

/**
 * @typedef {object} Word
 * @property {string} said without capitals and diacritics
 * @property {string[]} parts what signs hold together in it
 * @property {boolean} isLast whether it may be unfinished
 * @property {boolean} isStop whether it is a word of grammar
 */

/**
 * @typedef {object} Way a way to read a word
 * @property {import("./shards.js").Found} found
 * @property {number} weight
 */

/**
 * @typedef {object} Unit
 * @property {string} said the word as it was typed
 * @property {Way[]} ways
 * @property {string} [meant] the word it was taken for
 * @property {Way[]} pairs what it makes with words beside it
 */

/**
 * The units of a query; those that are found nowhere are left out.
 * @param {import("./shards.js").Shards} shards
 * @param {Word[]} words
 * @returns {Promise<Unit[]>}
 */
export async function unitsOf(shards, words) {
  const said = words.filter((word) => !word.isStop);
  const isAlone = said.length === 1;
  const units = await Promise.all(said.map((word) => unitOf(shards, word, isAlone)));
  const runs = [...runsOf(words, said, units), ...particles(words)];
  const pairs = await Promise.all(runs.map((run) => joined(shards, run)));
  pairs.forEach((pair, at) => {
    if (!pair) return;
    for (const word of runs[at]) if (!word.isStop) units[said.indexOf(word)].pairs.push(pair);
  });
  return units.filter((unit) => unit.ways.length || unit.pairs.length);
}

/** Words next to each other that may be one: a wording that begins so, or a compound typed apart. */
function runsOf(words, said, units) {
  const runs = [];
  said.forEach((word, at) => {
    const { exact } = units[at];
    const most = exact?.beginsWording ? RUN_MAX : 2;
    for (let length = 2; length <= most && at + length <= said.length; length += 1) {
      const isPlain = said.length > 2 && exact && units[at + 1].exact && !exact.beginsWording;
      if (!isPlain) runs.push(said.slice(at, at + length));
    }
  });
  // "op leiding": one of the two is a word of grammar.
  words.slice(1).forEach((next, at) => {
    if (words[at].isStop !== next.isStop && words.length < 4) runs.push([words[at], next]);
  });
  return runs;
}

/** A verb whose first part stands behind it: "bereid ik mij voor" is a form of "voorbereiden". */
function particles(words) {
  const found = [];
  words.forEach((particle, at) => {
    if (!PARTICLES.has(particle.said)) return;
    for (const verb of words.slice(Math.max(0, at - 6), at)) if (!verb.isStop) found.push([particle, verb]);
  });
  return found.slice(0, 6);
}

/** The compound or the wording that words next to each other make. */
async function joined(shards, words) {
  const said = words.map((word) => word.said);
  const whole = said.join("");
  if (whole.length < 5) return undefined;
  for (const one of said.length === 2 ? [whole, said.join("s")] : [whole]) {
    const found = await shards.stem(stem(one));
    if (found) return { found, weight: WEIGHTS.joined };
  }
  if (!words.at(-1).isLast) return undefined;
  const begun = await shards.stemsFrom(whole, 1);
  return begun.length ? { found: begun.reduce((a, b) => (b.pages.length > a.pages.length ? b : a)), weight: WEIGHTS.begun } : undefined;
}

async function unitOf(shards, word, isAlone) {
  const { said, isLast } = word;
  const unit = { said, ways: [], pairs: [] };
  if (said.length < 2 && !/\d/.test(said)) return unit;
  const exact = (unit.exact = await shards.stem(stem(said)));
  if (exact) unit.ways.push({ found: exact, weight: 1 });
  await addAll(shards, unit, word.parts.map((part) => [stem(part), exact ? WEIGHTS.half : WEIGHTS.part]));
  if (isLast && said.length > 1) await addBegun(shards, said, unit, exact);
  if (exact && isAlone) await addAll(shards, unit, exact.parts.map((part) => [part, WEIGHTS.rare]));
  for (const add of [addVerb, addNear, addParts, addFar, addBegun]) if (!unit.ways.length) await add(shards, said, unit);
  return unit;
}

/** Adds stems that stand somewhere, each with its weight. */
async function addAll(shards, unit, stems) {
  const found = await Promise.all(stems.map(([one]) => shards.stem(one)));
  found.forEach((one, at) => one && unit.ways.push({ found: one, weight: stems[at][1] }));
}

/** Words that begin so: the last one may not be finished. */
async function addBegun(shards, said, unit, exact) {
  const plain = said.replace(/([aeou])\1([^aeiouy]?)$/, "$1$2").replace(/z$/, "s").replace(/v$/, "f");
  const starts = [...new Set([said, plain])];
  const lists = await Promise.all(starts.map((start) => shards.stemsFrom(start, FILES_MAX)));
  const own = stem(said);
  for (const found of lists.flat()) {
    if (found.stem === own && exact) continue;
    const near = said.length / found.stem.length;
    unit.ways.push({ found, weight: exact ? WEIGHTS.alsoBegun * near : WEIGHTS.begun * (0.5 + 0.5 * near) });
  }
  if (unit.ways.length) return;
  const inside = await shards.stemsIn(said);
  const longest = inside.filter((found) => found.stem.length > 3 && /^(s|e|en|i|in|ing|inge|ingen|e?r|ers?|t|d|h|he|hei|heid)$/.test(said.slice(found.stem.length))).at(-1);
  if (longest) unit.ways.push({ found: longest, weight: WEIGHTS.begun });
}

/** A verb in a form that the stem keeps: "werkt", "begeleidde". */
async function addVerb(shards, said, unit) {
  for (const ending of ["t", "d", "te", "de", "ten", "den"]) {
    if (!said.endsWith(ending) || said.length - ending.length < 3) continue;
    const found = await shards.stem(stem(said.slice(0, -ending.length)));
    if (found) return unit.ways.push({ found, weight: WEIGHTS.part });
  }
  return undefined;
}

const addNear = (shards, said, unit) => addMistaken(shards, said, unit, 1);
const addFar = (shards, said, unit) => addMistaken(shards, said, unit, 2);

async function addMistaken(shards, said, unit, most) {
  if (mistakes(said) < most) return;
  for (const beginning of beginnings(said)) {
    const words = await shards.wordsFrom(beginning, FILES_MAX);
    const [best, ...others] = nearest(said, words, most);
    if (!best) continue;
    unit.meant = best.word;
    const equal = others.filter((other) => other.distance === best.distance).slice(0, 2);
    await addAll(shards, unit, [[stem(best.word), WEIGHTS.mistake], ...equal.map(({ word }) => [stem(word), WEIGHTS.half])]);
    return;
  }
}

/** The parts of a compound that stands nowhere itself; the last one says what it is. */
async function addParts(shards, said, unit) {
  const parts = await partsOf(shards, said);
  parts.forEach((found, at) => unit.ways.push({ found, weight: at === parts.length - 1 ? WEIGHTS.part : WEIGHTS.front }));
}

/** The known words that make up this one, the longest first part before others; none when there are not. */
async function partsOf(shards, said) {
  const fronts = [];
  for (let end = said.length - 3; end > 3; end -= 1) {
    for (const link of LINKS.filter((one) => end - one.length > 3 && said.slice(0, end).endsWith(one))) {
      fronts.push([said.slice(0, end - link.length), said.slice(end)]);
    }
  }
  const known = await Promise.all(fronts.map(([front]) => shards.stem(stem(front))));
  const splits = fronts.map(([, behind], at) => [known[at], behind]).filter(([front]) => front).slice(0, SPLITS_MAX);
  for (const [front, behind] of splits) {
    const last = await shards.stem(stem(behind));
    if (last) return [front, last];
  }
  for (const [front, behind] of splits) {
    const others = behind.length > 7 ? await partsOf(shards, behind) : [];
    if (others.length) return [front, ...others];
  }
  return [];
}
