// Files of this site.

/** After this many milliseconds without an answer a file counts as lost. */
const PATIENCE = 20_000;

/**
 * Fetches a file, as JSON, text or a document that is not shown. `fetch` gives no documents.
 * @template {"json" | "text" | "document"} Type
 * @param {string} url
 * @param {Type} type
 * @returns {Promise<Type extends "document" ? Document : any>}
 * @throws {Error} whose cause is the status of the answer, 0 when there was none
 */
export function load(url, type) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = type;
    request.timeout = PATIENCE;
    request.onloadend = () => {
      const { status, response } = request;
      if (status === 200 && response) resolve(response);
      else reject(Error(url, { cause: status }));
    };
    request.send();
  });
}
