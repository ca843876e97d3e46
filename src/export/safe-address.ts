const ALLOWED = /^(?:https?:\/\/|mailto:)/i;

/** The address itself when it leads to a page or a mailbox; undefined for scripts, files and the like. */
export function safeAddress(url: string): string | undefined {
  return ALLOWED.test(url) ? url : undefined;
}
