/** A browser that could not be had or started, or that printed nothing; its message is a sentence for the author. */
export class PrintingFailed extends Error {}
