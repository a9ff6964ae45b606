// What every page may use of scripts; pages that need more have an entry of their own.

import "../scripts/every-page.js";
