/** Markdown for cards, with the author's words kept as they are. */

/** The words so that they are shown as typed. */
export function asTyped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#|~&!@]/g, '\\$&');
}

/** A line of a report, coloured as in the editor. */
export function sample(text: string): string {
  return `\`\`\`mission-report\n${text}\n\`\`\``;
}

/** What there is, in one line. */
export function line(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
