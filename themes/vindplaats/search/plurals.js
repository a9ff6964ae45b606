// Plurals that are more than an ending, as `src/search/plurals.rs` knows them: "leden", "musea", "workshops".

/** Words that change their vowel, as a whole. */
const WORDS = new Map(
  `baden bad, bladen blad, bases basis, dagen dag, daken dak, dalen dal, foci focus, gaten gat, genen gen, glazen glas,
  goden god, graven graf, holen hol, hoven hof, loci locus, loten lot, menus menu, modi modus, ooms oom, paden pad, raderen rad, schoten schot, slagen slag,
  sloten slot, staven staf, vaten vat, wegen weg`.split(/,\s+/).map((pair) => /** @type {[string, string]} */ (pair.split(" "))),
);

/**
 * Ends of words and compounds, with the singular, and how many letters must stay in front.
 * @type {[plural: string, singular: string, least: number][]}
 */
const ENDS = [
  ["besteden", "bested", 0], ["nnees", "nnee", 0], ["ctees", "ctee", 0], ["ainees", "ainee", 0],
  ["mitees", "mitee", 0], ["beenderen", "been", 0], ["bladeren", "blad", 0], ["corpora", "corpus", 0],
  ["crises", "crisis", 0], ["doses", "dosis", 0], ["eieren", "ei", 0], ["gelederen", "gelid", 0],
  ["gemoederen", "gemoed", 0], ["genera", "genus", 0], ["goederen", "goed", 0], ["hoenderen", "hoen", 0], ["hoenders", "hoen", 0],
  ["kalveren", "kalf", 0], ["kinderen", "kind", 0], ["koeien", "koe", 0], ["lammeren", "lam", 0], ["leden", "lid", 0],
  ["lieden", "man", 0], ["zeelui", "zeeman", 0], ["werklui", "werkman", 0], ["liederen", "lied", 0], ["runderen", "rund", 0], ["schepen", "schip", 0], ["smeden", "smid", 0],
  ["steden", "stad", 0], ["ulcera", "ulcus", 0], ["vlooien", "vlo", 0], ["volkeren", "volk", 0],
  ["itiden", "itis", 2], ["trices", "trix", 2], ["rtices", "rtix", 1], ["dices", "dix", 1], ["entia", "ens", 2],
  ["rmaca", "rmacon", 2], ["trice", "trix", 2], ["clei", "cleus", 1], ["mata", "ma", 2], ["mina", "men", 2],
  ["rtex", "rtix", 1], ["xica", "xicon", 1], ["dex", "dix", 2], ["ii", "ius", 2], ["um", "a", 3],
];

/** Ends of words whose "s" makes no plural. */
const SINGULAR = /(aas|oos|[an]ios|ees|jes|[dgp]res|[oxcbe]ces|advies|precies|species|verlies|langs|uws|heers|pas|klas|glas|gras|kras|[^io]los)$/;

/** An "s" that makes a plural: "agendas", "functies", "stages", "trainers", "assessments", "workshops". */
const PLURALS = [
  /eaus$/, /..[bgp]s$/, /...ies$/, /..[^i]es$/, /...[aocfmwy]s$/, /..[aeiou][rl]s$/, /..[aeio]ns$/, /..lls$/, /..ths$/, /.ouds$/,
  /..[ncpfs]ts$/, /.erts$/, /[^o]orts$/, /..[nra]ds$/, /..[cn]ks$/, /[aeiouy][^aeiouy]+[aeiouy].*[dk]s$/, /.[^aeiouy][aeiou]ts$/,
];

/**
 * The singular of a word that is irregular or not Dutch; `undefined` for others.
 * @param {string} word
 * @returns {string | undefined}
 */
export function singular(word) {
  const whole = WORDS.get(word);
  if (whole) return whole;
  const end = ENDS.find(([plural, , least]) => word.endsWith(plural) && word.length - plural.length >= least);
  if (end) return word.slice(0, -end[0].length) + end[1];
  if (!/...[^aeiouy][iy]$/.test(word)) return undefined;
  return word.slice(0, -1) + (word.endsWith("i") ? "us" : "ie");
}

/**
 * The word without the "s" of a plural; `undefined` when it makes none.
 * @param {string} word
 * @returns {string | undefined}
 */
export function withoutS(word) {
  const isPlural = !SINGULAR.test(word) && PLURALS.some((plural) => plural.test(word));
  return isPlural ? word.slice(0, -1) : undefined;
}
