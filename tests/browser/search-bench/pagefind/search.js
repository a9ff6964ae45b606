// Pagefind's own way of use: its script when a query comes, ten results, then the counts.

const CARDS = 10;
const form = document.querySelector("form");
const results = document.querySelector("#results");
const counts = document.querySelector("#counts");

function made(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function card({ meta, excerpt, url }) {
  const item = document.createElement("li");
  const link = made("a", meta.title);
  link.href = url;
  item.append(link, made("p", excerpt.replace(/<[^>]*>/g, "")));
  return item;
}

async function search(query) {
  delete results.dataset.search;
  delete counts.dataset.counts;
  const pagefind = await import("/pagefind/pagefind.js");
  const found = await pagefind.search(query);
  const cards = await Promise.all(found.results.slice(0, CARDS).map((result) => result.data()));
  results.replaceChildren(made("h2", `${found.results.length}`), ...cards.map(card));
  Object.assign(results.dataset, { search: "done", query });
  await pagefind.filters();
  const { filters } = await pagefind.search(query);
  const lines = Object.entries(filters).flatMap(([name, values]) =>
    Object.entries(values).map(([value, count]) => made("li", `${name} ${value} ${count}`)),
  );
  counts.replaceChildren(...lines);
  counts.dataset.counts = "done";
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  search(form.q.value);
});
