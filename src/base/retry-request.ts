/** Asking the server what a keystroke, or news of another file, may interrupt. */

/** How often it is asked that does not answer, and how long after each time. */
const PATIENCE = 50;
const PAUSE_MS = 100;

/** Asks until there is an answer; undefined as soon as nobody wants it any more, or when there is none. */
export async function retryRequest<T>(
  ask: () => Promise<T>,
  isWanted: () => boolean = () => true,
): Promise<T | undefined> {
  for (let patience = PATIENCE; patience > 0 && isWanted(); patience--) {
    try {
      return await ask();
    } catch {
      await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
    }
  }
  return undefined;
}
