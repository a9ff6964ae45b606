// Suggestions under a search field; fetched when somebody rests in one.

import { Suggestions } from "../scripts/search-suggestions.js";

/** Begins to suggest. `seek` gives the pages for words. */
export function begin(input, index, seek) {
  return new Suggestions(input, index, seek);
}
