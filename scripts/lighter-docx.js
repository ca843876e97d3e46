/**
 * Makes the library that writes Word files, and tells on which page a heading is, a third quicker in the bundles: it was
 * translated for engines that lack object spread, and it looks the font of each word up in a list. What it does is the same.
 */
import { readFile } from 'node:fs/promises';

const CHANGES = [
  {
    file: /docx[\\/]dist[\\/](?:index|layout)\.mjs$/,
    from: /^function _objectSpread2\(e\) \{$.*?^\}$/ms,
    to: 'function _objectSpread2(target, ...sources) { return Object.assign(target, ...sources); }',
  },
  {
    file: /docx[\\/]dist[\\/]layout\.mjs$/,
    from: /^var knownEastAsianFontOf = (?=\(font\) => \{$)/m,
    to: `const fontsByName = new Map();
var knownEastAsianFontOf = font => {
  if (!fontsByName.has(font)) fontsByName.set(font, lookedUpFont(font));
  return fontsByName.get(font);
};
var lookedUpFont = `,
  },
  {
    file: /docx[\\/]dist[\\/]layout\.mjs$/,
    from: /^var decodeMore = (?=\(\{ widths, fonts \}\) => \{$)/m,
    to: `const decodedFaces = new WeakMap();
var decodeMore = face => {
  if (!decodedFaces.has(face)) decodedFaces.set(face, decodeFace(face));
  return decodedFaces.get(face);
};
var decodeFace = `,
  },
];

/** A part of a build; it fails where the library has changed. @type {import('rolldown').Plugin} */
export const lighterDocx = {
  name: 'lighter-docx',
  load: {
    filter: { id: /docx[\\/]dist[\\/](?:index|layout)\.mjs$/ },
    async handler(id) {
      let code = await readFile(id, 'utf8');
      for (const { file, from, to } of CHANGES) {
        if (!file.test(id)) continue;
        if (!from.test(code)) throw new Error(`${id} has changed: ${from} is not in it`);
        code = code.replace(from, () => to);
      }
      return code;
    },
  },
};
