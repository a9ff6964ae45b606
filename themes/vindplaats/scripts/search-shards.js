// Programs outside this repository that measure the search import it from here; see `search/shards.js`.

export { Shards } from "../search/shards.js";
