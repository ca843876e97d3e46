/**
 * Makes the library that writes Word files, and tells on which page a heading is, quicker in the bundles: it was translated
 * for engines that lack object spread, looks the font of each word up in lists, and packs what is unpacked at once. What it
 * does is the same.
 */
import { readFile } from 'node:fs/promises';

const LAYOUT = /docx[\\/]dist[\\/]layout\.mjs$/;

/**
 * Keeps what a function has found for the same arguments.
 * @param {string} name
 * @param {string} parameters as the library has them
 * @param {string} key what tells them apart
 */
const kept = (name, parameters, key) => ({
  file: LAYOUT,
  from: new RegExp(`^var ${name} = (?=\\(${parameters}\\) => \\{$)`, 'm'),
  to: `const kept_${name} = new Map();
var ${name} = (${parameters}) => {
  const key = ${key};
  if (!kept_${name}.has(key)) kept_${name}.set(key, found_${name}(${parameters.replace(/ = .*/, '')}));
  return kept_${name}.get(key);
};
var found_${name} = `,
});

const CHANGES = [
  {
    file: /docx[\\/]dist[\\/](?:index|layout)\.mjs$/,
    from: /^function _objectSpread2\(e\) \{$.*?^\}$/ms,
    to: 'function _objectSpread2(target, ...sources) { return Object.assign(target, ...sources); }',
  },
  {
    file: LAYOUT,
    from: /^var withoutUndefined = \(object\) => .*$/m,
    to: `var withoutUndefined = object => {
  const defined = {};
  for (const key of Object.keys(object)) if (object[key] !== undefined) defined[key] = object[key];
  return defined;
};`,
  },
  {
    // Made anew for each letter.
    file: LAYOUT,
    from: /new RegExp\(("(?:[^"\\]|\\.)*"), "u"\)/g,
    to: (/** @type {string} */ _, /** @type {string} */ source) => `expressionOf(${source})`,
  },
  {
    file: LAYOUT,
    from: /^/,
    to: `const expressions = new Map();
function expressionOf(source) {
  if (!expressions.has(source)) expressions.set(source, new RegExp(source, 'u'));
  return expressions.get(source);
}
`,
  },
  {
    // Its archive is opened again at once, and packed as all others are.
    file: /docx[\\/]dist[\\/]index\.mjs$/,
    from: /^var zipFiles = \(files\) => zipSync\((.*)\);$/m,
    to: (/** @type {string} */ _, /** @type {string} */ files) =>
      `var zipFiles = files => zipSync(${files}, { level: 0 });`,
  },
  kept('knownEastAsianFontOf', 'font', 'font'),
  kept('widthsOf', 'font = DEFAULT_FONT', 'font'),
  kept('measuresOf', 'font', "font.font + '/' + font.bold + '/' + font.italic"),
  {
    file: LAYOUT,
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
        const changed = code.replace(from, typeof to === 'string' ? () => to : to);
        if (changed === code) throw new Error(`${id} has changed: ${from} is not in it`);
        code = changed;
      }
      return code;
    },
  },
};
