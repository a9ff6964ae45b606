// Computes the contrast of every pair of colours the theme puts on each other, in both modes
// (WCAG 2.2: 4.5 for text, 3 for what tells a control or its focus apart).

import { readFileSync } from "node:fs";

const css = readFileSync(new URL("../../themes/vindplaats/styles/settings.css", import.meta.url), "utf8");

const [light, dark] = css.split("prefers-color-scheme: dark").map((part) =>
  Object.fromEntries([...part.matchAll(/--([a-z-]+): (#[0-9a-f]{3,6});/g)].map(([, name, hex]) => [name, hex])),
);

const TEXT = [
  ...["ink", "quiet", "primary", "primary-strong"].flatMap((ink) => [[ink, "paper"], [ink, "surface"], [ink, "tint"]]),
  ["on-primary", "primary"],
  ["on-primary", "primary-strong"],
  ["on-band", "band"],
  ["ink", "closed-tint"],
  ["primary", "closed-tint"],
  ...["open", "soon", "closed", "ended"].map((state) => [state, `${state}-tint`]),
];
const SHAPES = [["edge", "paper"], ["edge", "surface"], ["primary", "paper"], ["primary", "surface"]];

function luminance(hex) {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join("") : hex.slice(1);
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

let failures = 0;
for (const [mode, colours] of Object.entries({ light, dark: { ...light, ...dark } })) {
  for (const [pairs, least] of [[TEXT, 4.5], [SHAPES, 3]]) {
    for (const [front, back] of pairs) {
      const [high, low] = [luminance(colours[front]), luminance(colours[back])].sort((a, b) => b - a);
      const ratio = (high + 0.05) / (low + 0.05);
      if (ratio < least) failures += 1;
      const verdict = ratio < least ? "FAILS" : "ok";
      console.log(`${mode.padEnd(5)} ${front.padEnd(14)} on ${back.padEnd(12)} ${ratio.toFixed(2)} ${verdict}`);
    }
  }
}
console.log(`${failures} failures`);
process.exitCode = failures > 0 ? 1 : 0;
