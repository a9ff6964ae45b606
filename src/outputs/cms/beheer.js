// Runs before the CMS: gives it the files that it would ask of other sites, so that it asks only the
// host of the repository.

/** The families of the CMS, with their weights as it asks for them, and their files here. */
const FONTS = [
  ["Material Symbols Outlined", "400", "material-symbols-outlined.woff2"],
  ["Noto Mono", "400", "noto-mono.woff2"],
  ["Source Sans 3", "200 900", "source-sans-3.woff2"],
];

/** Where the CMS would find the rest of its package. */
const PACKAGE = "https://unpkg.com/@sveltia/cms";

for (const [family, weight, file] of FONTS) {
  document.fonts.add(new FontFace(family, `url(${file})`, { weight }));
}

const fetchAny = window.fetch;

/** Dutch is here. There is no other language, and nobody to tell of a newer version. */
window.fetch = (resource, options) => {
  const address = String(resource instanceof Request ? resource.url : resource);
  if (!address.startsWith(PACKAGE)) return fetchAny(resource, options);
  if (address.endsWith("/locales/nl.json")) return fetchAny("nl.json");
  return Promise.resolve(new Response("{}", { status: address.includes("/locales/") ? 200 : 404 }));
};
