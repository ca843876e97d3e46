/**
 * Makes a look that can be asked for at any time: there is one at a time, and one more after whatever it was asked for
 * meanwhile, so that what is seen last is how things are. Whoever asks waits until nothing is out of date.
 */
export function coalesce(look: () => Promise<void>): () => Promise<void> {
  let isStale = false;
  let looking: Promise<void> | undefined;
  const lookWhileStale = async () => {
    try {
      while (isStale) {
        isStale = false;
        await look();
      }
    } finally {
      // At once, so that nobody can ask behind the last look and wait for one that is over.
      looking = undefined;
    }
  };
  return () => {
    isStale = true;
    looking ??= Promise.resolve().then(lookWhileStale);
    return looking;
  };
}
