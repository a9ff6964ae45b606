// What every page uses; an entry of its own for a page imports this too.

import "./keep-offering.js";
import "./kept-count.js";
import "./print-page.js";
import "./search-field.js";
