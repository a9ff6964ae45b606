// How a Dutch word sounds, roughly: words that are spelt by ear sound as those that were meant.

/**
 * Spellings and what they sound like, in order.
 * @type {[RegExp, string][]}
 */
const SOUNDS_LIKE = [
  [/isch/g, "is"], [/tie/g, "sie"], [/ph/g, "f"], [/th/g, "t"], [/sch|ch/g, "g"], [/qu/g, "kw"], [/x/g, "ks"], [/c(?=[eiy])/g, "s"], [/c/g, "k"],
  [/z/g, "s"], [/v/g, "f"], [/ou/g, "au"], [/ij|ei|ie|y/g, "i"], [/dt$|d$/g, "t"], [/(.)\1+/g, "$1"],
];

/**
 * @param {string} word
 * @returns {string}
 */
export function soundOf(word) {
  return SOUNDS_LIKE.reduce((sound, [spelt, as]) => sound.replace(spelt, as), word);
}
