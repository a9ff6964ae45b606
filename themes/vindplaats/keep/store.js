// The lists of this browser, one for all elements of a page and in step with its other tabs.

import { ListStore } from "./list-store.js";

/** The lists; other tabs and the way back change them too. */
export const store = new ListStore(() => window.localStorage);

window.addEventListener("storage", () => store.announce());

window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) store.announce();
});
