export type WidthOf = (text: string) => number;

/** Latin letters, punctuation and quotation marks: a column each. */
const PLAIN = /^[\x20-\x7E\u00A0-\u00AC\u00AE-\u024F\u2010-\u2014\u2018-\u201E\u2026]*$/;

/** What tells the width of these texts and of their parts; the library that knows all scripts is loaded for those that need it. */
export async function widthIn(texts: readonly string[]): Promise<WidthOf> {
  if (texts.every(text => PLAIN.test(text))) return text => text.length;
  return (await import('../../export/text-width.ts')).widthOf;
}
