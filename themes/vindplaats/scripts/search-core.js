// Programs outside this repository that measure the search import it from here; see `search/ranking.js`.

export { search } from "../search/ranking.js";
