// stylelint over every stylesheet of the theme and of the preview.

import stylelint from "stylelint";
import { ROOT, finish } from "./gate.mjs";

const { results } = await stylelint.lint({
  files: ["themes/vindplaats/*/*.css", "src/serve/*.css"].map((path) => `${ROOT}/${path}`),
  config: {
    extends: "stylelint-config-standard",
    rules: {
      // Empty lines set groups apart.
      "custom-property-empty-line-before": null,
      "at-rule-empty-line-before": ["always", { except: ["blockless-after-same-name-blockless", "first-nested"], ignore: ["after-comment", "inside-block"] }],
      // A short rule reads as one line.
      "declaration-block-single-line-max-declarations": null,
      // The theme folds what is imported so.
      "import-notation": "string",
      // Older browsers, as hospitals keep them, read no ranges.
      "media-feature-range-notation": "prefix",
      // Safari on a phone knows no other name.
      "property-no-vendor-prefix": [true, { ignoreProperties: ["-webkit-text-size-adjust"] }],
      // Components stand one after another; their selectors meet on paper only.
      "no-descending-specificity": null,
    },
  },
});
const problems = results.flatMap(({ source, warnings }) =>
  warnings.map(({ line, column, text }) => `${source.slice(ROOT.length + 1)}:${line}:${column}: ${text}`),
);
finish(`stylelint, ${results.length} stylesheets`, problems);
