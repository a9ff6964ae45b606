// No search at all: what typing a query and painting cost by themselves.

const results = document.querySelector("#results");

document.querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  Object.assign(results.dataset, { search: "done", counts: "done", query: event.target.q.value });
});
