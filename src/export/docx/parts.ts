/** The parts of a Word file, by their paths. */
export type Parts = Readonly<Record<string, Uint8Array>>;
