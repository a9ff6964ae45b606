// The lists of this browser, one store for all elements of a page and in step with its other tabs.

import { ListStore } from "./list-store.js";

/** The lists; other tabs and the way back change them too. */
export const store = new ListStore(() => localStorage);

addEventListener("storage", () => store.announce());

addEventListener("pageshow", ({ persisted }) => {
  if (persisted) store.announce();
});
