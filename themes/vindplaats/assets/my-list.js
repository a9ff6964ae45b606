// The scripts of the visitor's own list.

import "../scripts/every-page.js";
import "../scripts/my-list.js";
