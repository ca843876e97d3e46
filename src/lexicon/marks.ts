/** How names, mentions and points of a list are written. What a name may hold is the grammar's to say. */
import { ID, UNSEEN } from './generated/terminals.ts';

/** A name, as part of an expression. */
const NAME = ID.source;

/** Letters of the scripts that put no blanks between words, with the marks of Chinese and Japanese. */
const UNSPACED =
  '\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u3000-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\uFF08\\uFF0C\\uFF1A\\uFF1B';

/**
 * A mention follows a blank, an opening bracket, quote or emphasis, for an e-mail address is none; or a letter of a
 * script that has no blanks.
 */
const MENTION = `(?<=^|[\\s:([{"'\\u2018\\u201C\\u201E\\u00AB*_\\u2013\\u2014/${UNSPACED}])@`;

/** Every mention in a text, `@name` or `@mission.name`: its one or two names are the groups. */
export const MENTIONS = new RegExp(`${MENTION}(${NAME})(?:\\.(${NAME}))?`, 'g');

/** A mention at the end of a text that lacks its last name: the mission, if it is there, is the group. */
export const MENTION_BEGUN = new RegExp(`${MENTION}(?:(${NAME})\\.)?$`);

/** A whole mention at the end of a text. */
export const MENTION_LAST = new RegExp(`${MENTIONS.source}$`);

/** True where `@name` between these two texts would be read as a mention of `name` and nothing else. */
export function isMentionBetween(before: string, name: string, after: string): boolean {
  const mention = new RegExp(MENTIONS.source, 'y');
  mention.lastIndex = before.length;
  const [, first, second] = mention.exec(`${before}@${name}${after}`) ?? [];
  return first === name && second === undefined;
}

/** A comment: two slashes at the margin or behind a blank, with the rest of their line. */
export const COMMENT = new RegExp(`(?<=(?:^|\\s)${UNSEEN.source}*)//[^\\r\\n]*`);
export const COMMENTS = new RegExp(COMMENT, 'g');

/** Words without the comments in them. */
export function withoutComments(words: string): string {
  return words.includes('//') ? words.replace(COMMENTS, '') : words;
}

/** The backslash that makes text of the two slashes behind it. */
export const ESCAPED_SLASHES = new RegExp(`(?<=(?:^|\\s)${UNSEEN.source}*)\\\\(?=\\\\*//)`, 'g');

/** Words as a text of the language has them: with a backslash before what would begin a comment. */
export function escapeSlashes(words: string): string {
  return words.replace(SLASHES, '\\');
}

/** The words of a text of the language as they are read. */
export function unescapeSlashes(text: string): string {
  return text.replace(ESCAPED_SLASHES, '');
}

const SLASHES = new RegExp(`(?<=(?:^|\\s)${UNSEEN.source}*)(?=\\\\*//)`, 'g');

/** The mark of a point of a list, as CommonMark has it, and the bullet that Word writes. */
export const LIST_MARK = /(?:[-*+•]|\d{1,9}[.)])/;

/** A line that begins a point of a list, up to the text of the point. */
export const LIST_ITEM = new RegExp(`^\\s*${LIST_MARK.source}\\s+`);

/** A numbered point of a list, up to its blank; its group is the number. */
export const NUMBERED_ITEM = /^\s*(\d{1,9})[.)]\s/;

/** Letters of scripts that put no blanks between words: between two of them a line break is no blank. */
export const WITHOUT_BLANKS = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/;

/** False for nearly every text, so that it need not be searched for pictures: `![what it shows](photo.jpg)`. */
export function mayShowPicture(text: string): boolean {
  return text.includes('![');
}
