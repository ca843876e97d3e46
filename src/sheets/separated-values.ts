/** A table as values with commas, semicolons or tabs between them, in whichever letters its program wrote. */
import { beginsLikeFormula } from '../domain/begins-like-formula.ts';
import { decodeText } from '../import/decode.ts';
import { mustHaveFewRows, type SheetCell, type SheetFile, type SheetRow } from './sheet.ts';

/** Reads such a file; one whose letters can't be read is an `UnreadableSource`. */
export function readSeparatedValues(bytes: Uint8Array): SheetFile {
  const { text, note } = decodeText(bytes);
  const [, told, rest = text] = /^sep=(.)\r?\n(.*)$/is.exec(text) ?? [];
  const rows: SheetRow[] = [];
  for (const { line, fields } of recordsIn(rest, told ?? separatorIn(rest))) {
    const cells = new Map<number, SheetCell>();
    for (const [column, field] of fields.entries()) {
      // What would be a formula was written with an apostrophe before it.
      const isFormula = field.startsWith("'") && beginsLikeFormula(field.slice(1));
      const said = isFormula ? field.slice(1) : field;
      if (said.trim() !== '') cells.set(column, { text: said });
    }
    if (cells.size > 0) rows.push({ number: line, cells });
    mustHaveFewRows(rows.length);
  }
  return { sheets: [{ name: undefined, rows }], notes: note === undefined ? [] : [note] };
}

/** The sign that parts the heads of the columns most often. */
function separatorIn(text: string): string {
  const heads =
    text
      .slice(0, 10_000)
      .replace(/"(?:[^"]|"")*"/g, '')
      .split(/\r?\n/)
      .find(line => line.trim() !== '') ?? '';
  const counted = [',', ';', '\t'].map(sign => ({ sign, count: heads.split(sign).length }));
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).sign;
}

/** Line by line of the table, which may take several lines of the file, counted from one. */
function* recordsIn(text: string, separator: string): Generator<{ line: number; fields: readonly string[] }> {
  let line = 0;
  let fields: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { field, end } = fieldAt(text, at, separator);
    fields.push(field);
    at = end;
    if (text.startsWith(separator, at)) {
      at += separator.length;
      // A separator at the end of the file has an empty field behind it.
      if (at < text.length) continue;
    }
    yield { line: ++line, fields };
    fields = [];
    if (text.startsWith('\r\n', at)) at += 2;
    else at++;
  }
}

function fieldAt(
  text: string,
  start: number,
  separator: string,
): { readonly field: string; readonly end: number } {
  let at = start;
  let field = '';
  if (text[at] === '"') {
    at++;
    for (;;) {
      const close = text.indexOf('"', at);
      if (close < 0) return { field: field + text.slice(at), end: text.length };
      field += text.slice(at, close);
      at = close + 1;
      if (text[at] !== '"') break;
      field += '"';
      at++;
    }
  }
  const begin = at;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r' && !text.startsWith(separator, at)) at++;
  return { field: field + text.slice(begin, at), end: at };
}
