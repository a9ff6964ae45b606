// What makes the finder a form; `finder.js` fetches it.
import { OfferingFinder } from "../scripts/offering-finder.js";

customElements.define("offering-finder", OfferingFinder);
