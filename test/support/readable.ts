/** Finished exports as text in which a change can be seen. */

/** The text of an export, a line a piece; style sheets, which change for themselves, are left out. */
export function readable(extension: string, bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  if (extension !== 'html') return text;
  return text
    .replace(/(<style>).*?(<\/style>)/gs, '$1…$2')
    .replace(
      /(?<!\n)<(?=(?:section|article|header|nav|main|figure|h\d|p|ul|ol|li|dl|div|table|thead|tbody|tr|t[dh]|svg)\b)/g,
      '\n<',
    );
}
