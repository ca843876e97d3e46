/** Why a tool has no answer, as one sentence on which whoever asked can act. */
export class NoAnswer extends Error {}
