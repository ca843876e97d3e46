/** From language/mission-report.langium: made by `npm run generate`. */
export const ID = /(?:[A-Za-z_\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u167F\u1681-\u1FFF\u2C00-\u2DFF\u3005-\uD7FF\uF900-\uFDFF\uFE70-\uFEFC])(?:(?:[A-Za-z_\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u167F\u1681-\u1FFF\u2C00-\u2DFF\u3005-\uD7FF\uF900-\uFDFF\uFE70-\uFEFC])|(?:[0-9]))*(?:-(?:(?:[A-Za-z_\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u167F\u1681-\u1FFF\u2C00-\u2DFF\u3005-\uD7FF\uF900-\uFDFF\uFE70-\uFEFC])|(?:[0-9]))+)*/;
export const LETTER = /[A-Za-z_\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u167F\u1681-\u1FFF\u2C00-\u2DFF\u3005-\uD7FF\uF900-\uFDFF\uFE70-\uFEFC]/;
export const DIGIT = /[0-9]/;
export const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD]/;
export const BLANK = /[ \t\f\v\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
export const BREAK = /\r\n|\r(?!\n)|\n/;
export const INDENT = /(?:[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD])*(?:[ \t\f\v\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000])(?:[^\S\r\n]|(?:[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD]))*(?=[^\s\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD])/;
export const INDENTED = /(?:\r\n|\r(?!\n)|\n)(?:(?:[^\S\r\n]|(?:[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD]))*(?:\r\n|\r(?!\n)|\n)|(?:[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD])*(?:\/\/(?:[^\r\n])*)(?:\r\n|\r(?!\n)|\n))*(?:(?:[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD])*(?:[ \t\f\v\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000])(?:[^\S\r\n]|(?:[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD]))*(?=[^\s\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD]))(?:[^\r\n])*/;
/** What a text is made of, in the order in which it is tried. */
export const TERMINALS = {
  BODY: /(?:[:\uFF1A](?!\/\/))(?:[^\r\n])*(?:(?:\r\n|\r(?!\n)|\n)(?:(?:[^\S\r\n]|(?:[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD]))*(?:\r\n|\r(?!\n)|\n)|(?:[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD])*(?:\/\/(?:[^\r\n])*)(?:\r\n|\r(?!\n)|\n))*(?:(?:[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD])*(?:[ \t\f\v\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000])(?:[^\S\r\n]|(?:[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD]))*(?=[^\s\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD]))(?:[^\r\n])*)*|(?:(?:\r\n|\r(?!\n)|\n)(?:(?:[^\S\r\n]|(?:[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD]))*(?:\r\n|\r(?!\n)|\n)|(?:[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD])*(?:\/\/(?:[^\r\n])*)(?:\r\n|\r(?!\n)|\n))*(?:(?:[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD])*(?:[ \t\f\v\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000])(?:[^\S\r\n]|(?:[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD]))*(?=[^\s\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD]))(?:[^\r\n])*)+|(?:\r\n|\r(?!\n)|\n)(?:(?:[ \t\f\v\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000])|(?:[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD])|(?:\r\n|\r(?!\n)|\n))*/,
  MENTION: /\uE000/,
  ELSEWHERE: /\uE001/,
  REST: /\uE002/,
  WS: /(?:(?:[ \t\f\v\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000])|(?:[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD])|[\uFEFF\u2028\u2029\u0085])+/,
  COMMENT: /(?:\/\/(?:[^\r\n])*)/,
  TIME: /\d{1,2}(?::\d\d|[hH](?:\d\d)?)/,
  TARGET: /\d{1,2}\.[A-Za-z]/,
  DATE: /\d[\d\/.\-]*/,
  STRING: /"[^"\r\n]*"|\u201C[^\u201C\u201D\r\n]*\u201D|\u201E[^\u201C-\u201E\r\n]*[\u201C\u201D]|\u00AB[^\u00AB\u00BB\r\n]*\u00BB/,
  ID,
};
