/** The language on one screen, every check with its examples, and the model of what exports hold. */
export const PAGES = ['cheat-sheet', 'manual', 'schema'] as const;
export type Page = (typeof PAGES)[number];

/** Reads a page, in the language that is spoken where it is there in that. */
export type ReadPage = (page: Page) => Promise<string>;
