/**
 * V8 reads a pattern when it loads the code in which it stands, and again when the pattern is made; one with classes of
 * Unicode, such as all letters, takes as long as some hundred lines. In the bundles, these are made out of strings, which
 * nobody reads before: at the top of a module when it is evaluated, in a function when it first runs.
 */
const OF_UNICODE = /\\p\{/i;
const SOURCES = /[\\/]src[\\/].*\.tsx?$/;

/** A part of a build. @type {import('rolldown').Plugin} */
export const patternsWhenMade = {
  name: 'patterns-when-made',
  transform: {
    filter: { id: SOURCES, code: OF_UNICODE },
    handler(code, id) {
      const program = this.parse(code, { lang: id.endsWith('x') ? 'tsx' : 'ts' });
      return { code: withPatternsMade(code, program), map: null };
    },
  },
};

/**
 * @typedef {{ start: number, end: number, regex: { pattern: string, flags: string }, isTop: boolean }} Pattern
 * @param {unknown} node
 * @returns {Pattern[]}
 */
function unicodePatterns(node, isTop = true) {
  if (Array.isArray(node)) return node.flatMap(each => unicodePatterns(each, isTop));
  if (typeof node !== 'object' || node === null) return [];
  const { type = '', regex, start, end, ...parts } = /** @type {Record<string, any>} */ (node);
  if (regex) return OF_UNICODE.test(regex.pattern) ? [{ start, end, regex, isTop }] : [];
  return unicodePatterns(Object.values(parts), isTop && !/Function|Method|Property.*Definition/.test(type));
}

/**
 * The same code, whose patterns with classes of Unicode are made out of strings.
 * @param {string} code
 * @param {unknown} program
 */
export function withPatternsMade(code, program) {
  /** @type {string[]} */
  const names = [];
  let rest = 0;
  let result = '';
  for (const { start, end, regex, isTop } of unicodePatterns(program)) {
    // What keeps its place in a text is made for each search anew.
    if (!isTop && /[gy]/.test(regex.flags)) continue;
    const making = `new RegExp(${JSON.stringify(regex.pattern)}, '${regex.flags}')`;
    const name = `pattern$${names.length}`;
    if (!isTop) names.push(name);
    result += code.slice(rest, start) + (isTop ? making : `(${name} ??= ${making})`);
    rest = end;
  }
  return `${result}${code.slice(rest)}${names.length > 0 ? `\nvar ${names.join(', ')};\n` : ''}`;
}
