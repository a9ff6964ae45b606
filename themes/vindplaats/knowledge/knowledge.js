// The scripts of a knowledge card: those of every page, and its ticks.

import "../page/site.js";
import "./kept-ticks.js";
