// What the form tells of itself.

export const KEPT = "Wat je invult, blijft in deze browser bewaard tot je opnieuw begint. Wij zien het niet.";
export const NOT_KEPT = "Je browser bewaart niet wat je invult: maak het in één keer af en laat deze pagina open.";
export const NOT_FOUND = "Dit aanbod is hier niet te vinden. Vertel het de redactie, of meld het hieronder als nieuw aanbod aan.";
export const NO_RULES = "De controle kon niet geladen worden. Laad de pagina opnieuw; wat je hebt ingevuld, blijft staan.";
export const COPIED = "De tekst is gekopieerd.";
export const NOT_COPIED = "Kopiëren staat je browser niet toe. Selecteer de tekst en kopieer die zelf.";
export const RESTORED = "Wat je eerder invulde, staat er weer.";
export const SURE = "Alles wat je hebt ingevuld weghalen?";
