// The index in small files: which of them hold a word, and what they say. Their format is described in
// `src/search/shards.rs`, which writes them.

import { postings } from "./postings.js";
import { shardOf, shardsOf, startsOf } from "./shard-starts.js";

/** @import { Row } from "./postings.js" */

/**
 * What is shown of a page.
 * @typedef {object} Page
 * @property {string} href
 * @property {string} title
 * @property {string} kind
 * @property {string} summary
 */

export class Shards {
  /** How many pages there are, and how many fit in a file. */
  pages = 0;
  #perBlock = 1;
  /** The highest impact. */
  levels = 1;
  /** @type {Set<string>} */
  stopWords = new Set();
  /**
   * What the editors propose to look for.
   * @type {string[]}
   */
  examples = [];
  /** @type {string[]} */
  #stems = [];
  /** @type {string[]} */
  #words = [];
  #read;
  /** @type {Map<string, Promise<any>>} */
  #files = new Map();

  /** @param {(file: string) => Promise<any>} read fetches a file of the index */
  constructor(read) {
    this.#read = read;
  }

  /** Fetches the manifest; everything else needs it. */
  async open() {
    const { pages, per_block, levels, stop_words, examples, stems, words } = await this.#file("m.json");
    if (this.#stems.length) return;
    [this.pages, this.#perBlock, this.levels, this.examples] = [pages, per_block, levels, examples];
    this.stopWords = new Set(stop_words.split(" "));
    [this.#stems, this.#words] = [startsOf(stems), startsOf(words)];
  }

  /**
   * A file, fetched once; one that failed is asked again next time.
   * @param {string} name
   * @returns {Promise<any>}
   */
  #file(name) {
    const known = this.#files.get(name);
    if (known) return known;
    const reading = this.#read(name);
    this.#files.set(name, reading);
    reading.catch(() => this.#files.delete(name));
    return reading;
  }

  /**
   * The rows of a file of stems.
   * @param {number} number
   * @returns {Promise<Row[]>}
   */
  #rows(number) {
    return this.#file(`t/${number}.json`);
  }

  /**
   * The pages of a stem; `undefined` when there are none.
   * @param {string} stem
   */
  async stem(stem) {
    const rows = await this.#rows(shardOf(this.#stems, stem));
    const row = rows.find(([key]) => key === stem);
    return row && postings(row);
  }

  /**
   * The stems that begin so, at most so many files of them.
   * @param {string} prefix
   * @param {number} files
   */
  async stemsFrom(prefix, files) {
    const rows = await Promise.all(shardsOf(this.#stems, prefix, files).map((number) => this.#rows(number)));
    return rows.flat().filter(([key]) => key.startsWith(prefix)).map(postings);
  }

  /**
   * The stems that a word begins with, of those near it in the alphabet.
   * @param {string} word
   */
  async stemsIn(word) {
    const rows = await this.#rows(shardOf(this.#stems, word));
    return rows.filter(([key]) => word.startsWith(key)).map(postings);
  }

  /**
   * The words near this prefix in the alphabet, each with a digit for its pages.
   * @param {string} prefix
   * @param {number} files
   * @returns {Promise<string[]>}
   */
  async wordsFrom(prefix, files) {
    const shards = await Promise.all(shardsOf(this.#words, prefix, files).map((number) => this.#file(`w/${number}.json`)));
    return shards.flatMap((shard) => shard.split(" "));
  }

  /**
   * @param {number} number
   * @returns {Promise<Page>}
   */
  async page(number) {
    const block = await this.#file(`p/${Math.floor(number / this.#perBlock)}.json`);
    const [href, title, kind, summary] = block[number % this.#perBlock];
    return { href, title, kind, summary };
  }
}
