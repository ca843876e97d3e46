/** Why an earlier version can't be had from a repository: a whole sentence for the author. */
export class NoRevision extends Error {}
