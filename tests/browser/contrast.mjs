// Computes the contrast of every pair of colours the theme puts on each other, in both modes
// (WCAG 2.2: 4.5 for text, 3 for what tells a control or its focus apart).

import { readFileSync } from "node:fs";

const css = readFileSync(new URL("../../themes/vindplaats/page/settings.css", import.meta.url), "utf8");
const pairs = [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{3,6}), (#[0-9a-f]{3,6})\);/g)];
const MODES = {
  light: Object.fromEntries(pairs.map(([, name, light]) => [name, channels(light)])),
  dark: Object.fromEntries(pairs.map(([, name, , dark]) => [name, channels(dark)])),
};

const STATES = ["open", "soon", "closed", "ended"];
const ROLES = [
  "zorgverlener",
  "patientencoach",
  "netwerkpartner",
  "kwaliteitsbevorderaar",
  "zorgvernieuwer",
  "zorgorganisator",
  "gezondheidsbevorderaar",
  "educator",
];

/** How much of its own colour stands under a state, role or notice; see `.state` in label/label.css. */
const MIX = 0.13;
const TEXT = [
  ...["ink", "quiet", "primary", "primary-strong"].flatMap((ink) => [[ink, "paper"], [ink, "surface"], [ink, "tint"]]),
  ["on-primary", "primary"],
  ["on-primary", "primary-strong"],
  ["on-band", "band"],
  ["band", "on-band"],
  ...[...STATES, ...ROLES, "primary"].flatMap((own) => [[own, `${own} mixed`], [own, "surface"]]),
  ["ink", "closed mixed"],
  ["primary", "closed mixed"],
];
const SHAPES = [["edge", "paper"], ["edge", "surface"], ["primary", "paper"], ["primary", "surface"], ["on-band", "band"]];

function channels(hex) {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join("") : hex.slice(1);
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255);
}

function luminance(colour) {
  const [red, green, blue] = colour.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function colour(name, colours) {
  const [own, mixed] = name.split(" ");
  if (!colours[own]) throw new Error(`settings.css has no --${own}`);
  if (!mixed) return colours[own];
  return colours[own].map((value, at) => MIX * value + (1 - MIX) * colours.surface[at]);
}

let failures = 0;
for (const [mode, colours] of Object.entries(MODES)) {
  for (const [pairs, least] of [[TEXT, 4.5], [SHAPES, 3]]) {
    for (const [front, back] of pairs) {
      const [high, low] = [front, back].map((name) => luminance(colour(name, colours))).sort((a, b) => b - a);
      const ratio = (high + 0.05) / (low + 0.05);
      if (ratio < least) failures += 1;
      const verdict = ratio < least ? "FAILS" : "ok";
      console.log(`${mode.padEnd(5)} ${front.padEnd(22)} on ${back.padEnd(30)} ${ratio.toFixed(2)} ${verdict}`);
    }
  }
}
console.log(`${failures} failures`);
process.exitCode = failures > 0 ? 1 : 0;
