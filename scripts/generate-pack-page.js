/** Writes docs/house-packs.md: the points of each house pack, with their sources, from the packs themselves. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const PACKS = new URL('../language/packs/', import.meta.url);
const OUT = new URL('../docs/house-packs.md', import.meta.url);
/** Of so many points with one source, only the words are listed. */
const MANY = 100;

/** @typedef {{ wanted: string, instead: string, days: string, source: string }} Point */

/** Writes the page. */
export function generatePackPage() {
  const names = readdirSync(PACKS)
    .filter(name => name.endsWith('.mission'))
    .sort();
  const text = `# House packs

What a report is held to with \`style un\`, \`unodc\`, \`eu\`, \`coe\` or \`osce\`: made by \`npm run generate\` from [language/packs/](../language/packs/). Whatever is written otherwise is offered in the editor; a name of a State is never changed unasked. A name holds from and until the days that are given.

${names.map(section).join('\n\n')}
`;
  writeFileSync(OUT, text);
}

/** @param {string} name */
function section(name) {
  const text = readFileSync(new URL(name, PACKS), 'utf8');
  const lines = entriesOf(text);
  // Which of the sources somebody has read, where not all were.
  const [, read = ''] = /^\/\/ (Read: .*)$/m.exec(text) ?? [];
  const [, pack = '', title = ''] = find(lines, /^pack (\S+): (.*)$/);
  const [, language = ''] = find(lines, /^language (\S+)$/);
  const points = lines.flatMap(pointOf);
  const listed =
    points.length > MANY
      ? `${points.length} spellings (${points[0]?.source}): ${points.map(({ wanted }) => wanted).join(', ')}.`
      : ['| written | not | holds | source |', '| --- | --- | --- | --- |', ...points.map(row)].join('\n');
  return `## ${title}, \`${pack}\` in \`${language}\` (${name})\n\n${read && `${read}\n\n`}${listed}`;
}

/**
 * The entries of a pack, each in one line.
 * @param {string} text
 */
function entriesOf(text) {
  return text
    .replace(/\n {4}/g, ' ')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('//'));
}

/**
 * @param {readonly string[]} lines
 * @param {RegExp} pattern
 */
function find(lines, pattern) {
  return lines.flatMap(line => pattern.exec(line) ?? []);
}

/**
 * @param {string} line
 * @returns {Point[]}
 */
function pointOf(line) {
  const [, head = '', source = ''] = /^((?:"[^"]*"|[^":])*):\s*(.*)$/.exec(line) ?? [];
  const phrases = (/** @type {string} */ text) =>
    (text.match(/"[^"]*"/g) ?? []).map(each => each.slice(1, -1)).join(', ');
  const days = (head.replace(/"[^"]*"/g, '').match(/\b(?:from|until) \S+/g) ?? []).join(' ');
  if (/^(?:designation|term) /.test(head)) {
    const [before = '', after = ''] = head.split(/ (?:not|for) (?=")/, 2);
    const [, instead = ''] = head.split(/ not (?=")/);
    return [{ wanted: phrases(before), instead: phrases(instead || after), days, source }];
  }
  if (head.startsWith('avoid ')) {
    const [avoided = '', say = ''] = head.split(' say ');
    return [{ wanted: phrases(say) || '(otherwise)', instead: phrases(avoided), days, source }];
  }
  if (head.startsWith('organization '))
    return [{ wanted: `${head.slice('organization '.length)}: ${source}`, instead: '', days, source: '' }];
  if (head.startsWith('convention ')) return [{ wanted: head, instead: '', days, source }];
  return [];
}

/** @param {Point} point */
function row({ wanted, instead, days, source }) {
  return `| ${wanted} | ${instead} | ${days} | ${source} |`;
}
