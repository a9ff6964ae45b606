// What every page has of scripts; a page that needs more has an entry of its own, which imports this.

import "../keep/keep-offering.js";
import "../keep/kept-count.js";
import "../offering/print-page.js";
import "../search-field/search-field.js";
