// Work that may wait until the visitor sees what was changed.

/**
 * Resolves once what was changed is on the screen; a page that is not in view has no frames to wait for.
 * @returns {Promise<void>}
 */
export function nextPaint() {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    if (document.hidden) done();
  });
}
