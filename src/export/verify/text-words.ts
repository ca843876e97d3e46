/** The words of files that are text: Markdown, tables, calendars, JSON. */

export function plainWords(file: Uint8Array): readonly string[] {
  return [new TextDecoder().decode(file)];
}

/** A Markdown text line by line, without what can be written in several ways: the signs of lists, and the blanks in tables. */
export function markdownLines(file: Uint8Array): readonly string[] {
  const lines = linesOf(file);
  // In code every sign is shown.
  if (lines.some(line => /^ {0,3}(?:```|~~~)/.test(line))) return lines;
  return lines.map(line =>
    line.startsWith('|')
      ? line.replace(/ *(?<!\\)\| */g, ' | ').replace(/-{3,}/g, '---')
      : line.replace(/^( *)[*+](?= .*[\p{L}\p{N}])/u, '$1-'),
  );
}

/** The rows of a table, and how it is written: programs take a text without the mark of UTF-8 for one of another alphabet. */
export function tablePieces(file: Uint8Array): readonly string[] {
  const isMarked = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf;
  const isPlain = file.every(byte => byte < 0x80);
  return [
    ...(isMarked || isPlain ? [] : ['without the mark of UTF-8']),
    `parted by ${signOf(tableText(file))}`,
    ...rowsOf(file).map(row => JSON.stringify(row)),
  ];
}

/** A table as text; Excel saves some in UTF-16. */
function tableText(file: Uint8Array): string {
  const [first, second] = file;
  return new TextDecoder(first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8').decode(file);
}

/** The rows of a table, with a stroke between the cells. */
export function tableWords(file: Uint8Array): readonly string[] {
  return rowsOf(file).map(cells => cells.join(' | '));
}

/** The cells of each row; the sign that parts them may be another than ours. */
function rowsOf(file: Uint8Array): readonly (readonly string[])[] {
  const text = tableText(file);
  const sign = signOf(text);
  const rows: string[][] = [];
  const row: string[] = [];
  let cell = '';
  let isQuoted = false;
  // A mark within a cell that did not begin with one is a sign like others, as spreadsheets show it.
  let wasQuoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    if (isQuoted && character === '"') {
      if (text[index + 1] === '"') cell += text[++index];
      else isQuoted = false;
    } else if (isQuoted) cell += character;
    else if (character === '"' && cell === '' && !wasQuoted) {
      isQuoted = true;
      wasQuoted = true;
    } else if (character === sign || character === '\n') {
      row.push(cell.replace(/\r$/, ''));
      cell = '';
      wasQuoted = false;
      if (character === '\n') rows.push(row.splice(0));
    } else cell += character;
  }
  return row.length > 0 || cell !== '' ? [...rows, [...row, cell]] : rows;
}

function signOf(text: string): string {
  const [head = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string) => head.split(sign).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** Lines by which calendars tell which file is newer, and who wrote it; no calendar shows them. */
const OF_THE_MAKING = /^(?:DTSTAMP|PRODID|CREATED|LAST-MODIFIED|SEQUENCE)\b/i;
/** Those of them that other programs add, as the standard has them. */
const ADDED = /^(?:(?:CREATED|LAST-MODIFIED):\d{8}T\d{6}Z|SEQUENCE:0)$/i;

/** The lines of a calendar that are shown, unfolded. */
export function calendarWords(file: Uint8Array): readonly string[] {
  return calendarLines(file).filter(line => !OF_THE_MAKING.test(line));
}

export function calendarLines(file: Uint8Array): readonly string[] {
  return new TextDecoder()
    .decode(file)
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter(line => !ADDED.test(line))
    .map(line => line.replace(/\\([,;\\n])/gi, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign)));
}

/** Every value of a JSON file, behind the path to it. */
export function jsonWords(file: Uint8Array): readonly string[] {
  return leavesOf(JSON.parse(new TextDecoder().decode(file))).map(
    ({ path, value }) => `${path.join('.')}: ${typeof value === 'object' ? JSON.stringify(value) : value}`,
  );
}

interface Leaf {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** The values that hold no others; names in the order of the alphabet, since their order says nothing. */
function leavesOf(value: unknown, path: readonly string[] = []): readonly Leaf[] {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (entries.length === 0) return [{ path, value }];
  if (!Array.isArray(value)) entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.flatMap(([key, each]) => leavesOf(each, [...path, key]));
}

/** A text line by line, without what programs that save it again change: line ends, blanks behind lines, empty lines at its end. */
export function linesOf(file: Uint8Array): readonly string[] {
  const text = new TextDecoder().decode(file);
  return text
    .replace(/[ \t\r\n]+$/, '')
    .split(/\r?\n/)
    .map(line => line.replace(/[ \t]+$/, ''));
}

/** The values of a JSON file, and how many names stand twice in one object, of which readers may take either. */
export function valuesOf(file: Uint8Array): readonly string[] {
  const text = new TextDecoder().decode(file);
  const written = text.match(/"(?:[^"\\]|\\.)*"\s*:/g)?.length ?? 0;
  const parsed: unknown = JSON.parse(text);
  const twice = written - namesIn(parsed);
  const values = leavesOf(parsed).map(({ path, value }) => JSON.stringify([...path, value]));
  const numbers = text.replace(/"(?:[^"\\]|\\.)*"/g, '').match(/-?\d[\d.eE+-]*/g) ?? [];
  return [
    ...values,
    ...(twice === 0 ? [] : [`names that stand twice: ${twice}`]),
    // Programs differ in how much they keep of these.
    ...numbers.filter(number => String(Number(number)) !== number),
  ];
}

function namesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const within = Object.values(value);
  const own = Array.isArray(value) ? 0 : within.length;
  return within.reduce((sum: number, each) => sum + namesIn(each), own);
}
