// The index in small files: which hold a word, and what stands in them. How they are made and what
// they say is in `src/search/shards.rs`.

const A = "A".charCodeAt(0);

/** The number of the last shard that begins at or before a word. */
function shardOf(starts, word) {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The numbers of the shards with words from one to another. */
function shardsBetween(starts, from, to) {
  const [first, last] = [shardOf(starts, from), shardOf(starts, to)];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** Sorted texts of which each begins with a capital: how many letters it has from the one before. */
function startsOf(shared) {
  let before = "";
  return shared.match(/[A-Z][^A-Z]*/g).map((text) => (before = before.slice(0, text.charCodeAt(0) - A) + text.slice(1)));
}

/** What comes after every word that begins with this one. */
const after = (prefix) => `${prefix}\u{10ffff}`;

/**
 * @typedef {object} Found
 * @property {string} stem
 * @property {Uint32Array} pages the pages, by number
 * @property {Uint8Array} impacts how much each is about it
 * @property {boolean} beginsWording whether a wording of several words begins with it
 * @property {string[]} parts stems of the parts of a compound on few pages
 */

export class Shards {
  #read;
  #known = new Map();

  /** @param {(file: string) => Promise<any>} read fetches a file of the index */
  constructor(read) {
    this.#read = read;
  }

  /** Fetches the manifest; everything else needs it. */
  async open() {
    const manifest = await this.#file("m.json");
    if (this.stems) return;
    Object.assign(this, manifest);
    this.stopWords = new Set(manifest.stop_words.split(" "));
    this.stems = startsOf(manifest.stems);
    this.words = startsOf(manifest.words);
  }

  /** A file, fetched once; one that failed is asked again next time. */
  #file(name) {
    if (!this.#known.has(name)) {
      const reading = this.#read(name);
      this.#known.set(name, reading);
      reading.catch(() => this.#known.delete(name));
    }
    return this.#known.get(name);
  }

  /** The pages of a stem, or undefined when there are none. */
  async stem(stem) {
    const shard = await this.#file(`t/${shardOf(this.stems, stem)}.json`);
    const row = shard.find(([key]) => key === stem);
    return row && unpacked(row);
  }

  /** The stems that begin so, at most so many files of them. */
  async stemsFrom(prefix, files) {
    const numbers = shardsBetween(this.stems, prefix, after(prefix)).slice(0, files);
    const shards = await Promise.all(numbers.map((number) => this.#file(`t/${number}.json`)));
    return shards.flat().filter(([key]) => key.startsWith(prefix)).map(unpacked);
  }

  /** The stems that a word begins with, among those that stand near it. */
  async stemsIn(word) {
    const shard = await this.#file(`t/${shardOf(this.stems, word)}.json`);
    return shard.filter(([key]) => word.startsWith(key)).map(unpacked);
  }

  /** The words near this one in the alphabet that begin so, each with a digit for its pages. */
  async wordsFrom(prefix, files) {
    const numbers = shardsBetween(this.words, prefix, after(prefix)).slice(0, files);
    const shards = await Promise.all(numbers.map((number) => this.#file(`w/${number}.json`)));
    return shards.flatMap((shard) => shard.split(" "));
  }

  /** What is shown of a page. */
  async page(number) {
    const block = await this.#file(`p/${Math.floor(number / this.per_block)}.json`);
    const [href, title, kind, summary] = block[number % this.per_block];
    return { href, title, kind, summary };
  }
}

/** @returns {Found} */
function unpacked([stem, ...rest]) {
  const more = typeof rest[0] === "string" ? rest[0] : "";
  const levels = more ? rest.slice(1) : rest;
  const total = levels.reduce((sum, level) => sum + level.length - 1, 0);
  const [pages, impacts] = [new Uint32Array(total), new Uint8Array(total)];
  let at = 0;
  for (const [impact, ...gaps] of levels) {
    let page = 0;
    for (const gap of gaps) {
      page += gap;
      pages[at] = page;
      impacts[at] = impact;
      at += 1;
    }
  }
  const beginsWording = more.startsWith("+");
  return { stem, pages, impacts, beginsWording, parts: more.slice(beginsWording).split(" ").filter(Boolean) };
}
