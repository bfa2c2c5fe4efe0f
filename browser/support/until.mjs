// Waits for a condition, with a limit. Where a locator can wait by itself, it should.

const WITHIN_MS = 15_000;

/** Waits until `condition` is true; `what` says in the error what was waited for. */
export async function until(condition, what, { withinMs = WITHIN_MS } = {}) {
  let wrong;
  for (const end = Date.now() + withinMs; Date.now() < end; await pause()) {
    try {
      if (await condition()) return;
      wrong = undefined;
    } catch (error) {
      wrong = error;
    }
  }
  throw new Error(`not within ${withinMs} ms: ${what}`, { cause: wrong });
}

function pause() {
  return new Promise((resolve) => setTimeout(resolve, 25));
}
