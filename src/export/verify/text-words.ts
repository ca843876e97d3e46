/** The words of files that are text: Markdown, tables, calendars, JSON. */
import { withoutProvenance } from '../provenance.ts';

/** The text as it is, but for the line that says where it is from. */
export function markdownWords(file: Uint8Array): readonly string[] {
  return [withoutProvenance(new TextDecoder().decode(file))];
}

/** The rows of a table, with a stroke between the cells; the sign that parts them may be another than ours. */
export function tableWords(file: Uint8Array): readonly string[] {
  const text = new TextDecoder().decode(file);
  const [head = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string) => head.split(sign).length;
  const sign = [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
  const rows: string[] = [];
  let row = '';
  let isQuoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    if (character === '"') {
      if (isQuoted && text[index + 1] === '"') {
        row += text[++index];
      } else isQuoted = !isQuoted;
    } else if (!isQuoted && character === sign) row += ' | ';
    else if (!isQuoted && character === '\n') {
      rows.push(row);
      row = '';
    } else row += character;
  }
  return [...rows, row];
}

/** Lines that tell of the making of a calendar, not of the mission. */
const OF_THE_MAKING = /^(?:DTSTAMP|PRODID|CREATED|LAST-MODIFIED|SEQUENCE)\b/i;

/** The lines of a calendar, unfolded. */
export function calendarWords(file: Uint8Array): readonly string[] {
  return new TextDecoder()
    .decode(file)
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter(line => !OF_THE_MAKING.test(line))
    .map(line => withoutProvenance(line.replace(/\\([,;\\])/g, '$1').replace(/\\n/gi, ' ')));
}

/** Every value of a JSON file, behind the path to it. */
export function jsonWords(file: Uint8Array): readonly string[] {
  const passages: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) passages.push(`${path}: ${value}`);
    else {
      const entries = Object.entries(value).sort(([a], [b]) =>
        Array.isArray(value) || a === b ? 0 : a < b ? -1 : 1,
      );
      if (entries.length === 0) passages.push(`${path}: ${JSON.stringify(value)}`);
      for (const [key, each] of entries) visit(each, path === '' ? key : `${path}.${key}`);
    }
  };
  visit(JSON.parse(new TextDecoder().decode(file)), '');
  return passages;
}
