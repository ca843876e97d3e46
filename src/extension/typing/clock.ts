/** The time, and what is to be done later. */
export interface Clock {
  /** Milliseconds since some moment. */
  now(): number;
  /** Does something after so many milliseconds, unless what it returns is called before. */
  after(milliseconds: number, act: () => void): () => void;
}

export const CLOCK: Clock = {
  now: () => performance.now(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};
