/** Mailboxes, handles and addresses on the net. */

/** The same key for the same address; `isLikely` for what may be one. */
type NetAddress = { key: string; isLikely?: boolean; start: number; end: number };

const AT = '(?:@| @ |\\s?[\\[(](?:at|@)[\\])]\\s?)';
const DOT = '(?:\\.| \\. |\\s?[\\[(](?:dot|\\.)[\\])]\\s?)';
const WORD = '[\\p{L}\\p{N}_%+-]+';
const MAILBOX = new RegExp(
  `(?<![\\p{L}\\p{N}_%+.-])${WORD}(?:${DOT}${WORD})*${AT}${WORD}(?:${DOT}${WORD})+`,
  'giu',
);
const HANDLE = /(?<![\p{L}\p{N}._%+/-])@[\p{L}\p{N}_][\p{L}\p{N}_.]+[\p{L}\p{N}_]/gu;
/** With its scheme, or a host and what it is asked for. */
const LINK =
  /(?<![\p{L}\p{N}@.])(?:https?:\/\/|www\.|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}\/(?=[\p{L}\p{N}@]))[^\s<>()[\]"“”«»]*[\p{L}\p{N}/]/giu;
export function* mailboxesIn(text: string): Generator<NetAddress> {
  for (const { 0: written, index } of text.matchAll(MAILBOX)) {
    const key = written.toLowerCase().replace(new RegExp(AT, 'u'), '@').replace(new RegExp(DOT, 'gu'), '.');
    yield { key, start: index, end: index + written.length };
  }
}

/** Handles and addresses on the net; what an address ends with may be a handle. */
export function* linksIn(text: string): Generator<NetAddress> {
  for (const { 0: written, index } of text.matchAll(HANDLE)) {
    yield { key: written.toLowerCase(), start: index, end: index + written.length };
  }
  if (!text.includes('/') && !/www\./i.test(text)) return;
  for (const { 0: written, index } of text.matchAll(LINK)) {
    const key = written.toLowerCase().replace(/^(?:https?:\/\/)?(?:www\.)?|\/$/g, '');
    const place = { start: index, end: index + written.length };
    yield { key, ...place };
    const [, handle] = /\/@?([\p{L}\p{N}_.]+)$/u.exec(key) ?? [];
    if (handle) yield { key: `@${handle}`, isLikely: true, ...place };
  }
}
