// What html-validate asks of our pages: all it recommends, but for what is said here.

export default {
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: {
    // The filters are links; the script that makes them a form adds the button.
    "wcag/h32": "off",
    // Scripts and styles come from this site, under names that carry their hash.
    "require-sri": ["error", { target: "crossorigin" }],
    // Checkboxes of one group share a name: the form's address holds them all.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit", "button", "reset"] }],
  },
};
