// When what was changed can be seen.

/** Waits until what was changed is on the screen; a page that is not in view has no frames to wait for. */
export function painted() {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    if (document.hidden) done();
  });
}
