// What a list shows of its offerings, read from their own pages so that it is never out of date.

const AT_ONCE = 4;
const PATIENCE = 15_000;

/** A page of this site: its document, null when it is gone; throws when it cannot be had. */
function page(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.timeout = PATIENCE;
    request.onload = () => {
      const gone = request.status === 404 || request.status === 410;
      if (gone || request.status === 200) resolve(gone ? null : request.responseXML);
      else reject(new Error(`${address}: ${request.status}`));
    };
    request.onerror = request.ontimeout = () => reject(new Error(address));
    request.send();
  });
}

/** A page, or the one it leads on to on hosts that cannot redirect. */
async function finalPage(address) {
  const found = await page(address);
  const onward = found?.querySelector("meta[http-equiv=refresh]") && found.querySelector("a[href]");
  return onward ? page(onward.href) : found;
}

/** The facts of the offering at an address; `{ missing: "gone" | "failed" }` when there are none. */
export async function offeringFacts(address) {
  try {
    const facts = (await finalPage(address))?.querySelector("keep-offering[data-facts]")?.dataset.facts;
    return facts ? JSON.parse(facts) : { missing: "gone" };
  } catch {
    return { missing: "failed" };
  }
}

/** Loads what `known` does not hold yet into it, a few at a time. */
export async function loadAll(ids, known, load) {
  const waiting = ids.filter((id) => !known.has(id));
  const worker = async () => {
    for (let id = waiting.shift(); id; id = waiting.shift()) known.set(id, await load(id));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
