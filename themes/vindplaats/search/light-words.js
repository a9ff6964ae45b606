// Words that people ask with: they say less about what is asked for than the words beside them.

/** How much they count beside another word. */
export const LIGHT = 0.4;

/** Forms without diacritics. */
const LIGHT_WORDS = new Set(
  `aanvragen aanvraag allemaal begin begint beginnen begon bekijken beste beter betekenis betekent duren duurt duurde eerst eerste
  eigenlijk even gebeuren gebeurt gebeurd gebruik gebruiken gebruikt gekregen gemaakt gewoon geworden goed goede graag
  helpt hoofdstuk hoort horen houden houdt huren info informatie kiezen kijken kopen kreeg krijg krijgen krijgt leren lezen loopt maak
  maakt maken manier manieren mensen misschien mogelijk net nodig pagina paragraaf precies regel regelen snel soort soorten
  staan staat tips uitleg uitleggen verschil volgen volgt voorbeeld voorbeelden vraag weet weten werkt zit zitten`.split(/\s+/),
);

/** @param {string} text of a word */
export function isLightWord(text) {
  return LIGHT_WORDS.has(text);
}
