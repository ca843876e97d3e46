/** What every exported file must be, whatever the report says. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect } from 'vitest';

/** Fails unless a reader of the format could read the file. */
export function expectValidFile(extension: string, bytes: Uint8Array): void {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  if (extension === 'docx' || extension === 'xlsx') expectValidPackage(bytes);
  else VALID[extension]?.(text.decode(bytes));
}

const VALID: Readonly<Record<string, (text: string) => void>> = {
  html: text => expect(text.match(/<(?:script|style)\b/g)).toEqual(['<style']),
  csv: text => expect(new Set(cellsOf(text).map(cells => cells.length)).size).toBe(1),
  md: text => expect(text).not.toMatch(/(?<!\\)<script/),
  ics: expectValidCalendar,
  json: text => {
    validate ??= new Ajv2020({ allErrors: true }).compile(
      JSON.parse(readFileSync('language/mission-report.schema.json', 'utf8')),
    );
    validate(JSON.parse(text));
    expect(validate.errors).toBeNull();
  },
};
let validate: ReturnType<Ajv2020['compile']> | undefined;

function expectValidPackage(bytes: Uint8Array): void {
  const parts = Object.entries(unzipSync(bytes));
  expect(parts.map(([name]) => name)).toContain('[Content_Types].xml');
  for (const [name, part] of parts) {
    if (/\.(?:xml|rels)$/.test(name)) new SaxesParser({ xmlns: true }).write(strFromU8(part)).close();
  }
}

/** Lines of at most 75 octets, and components that end in the order in which they began. */
function expectValidCalendar(text: string): void {
  const octets = new TextEncoder();
  const isWrong = (line: string) => octets.encode(line).length > 75 || /[\r\n]/.test(line);
  expect(text.split('\r\n').filter(isWrong)).toEqual([]);
  const lines = text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
  expect(lines.filter(line => !/^[A-Z-]+(?:;[^:]+)?:/.test(line))).toEqual([]);
  const open: string[] = [];
  for (const line of lines) {
    const [, edge, name = ''] = /^(BEGIN|END):(.*)$/.exec(line) ?? [];
    if (edge === 'BEGIN') open.push(name);
    if (edge === 'END') expect(open.pop()).toBe(name);
  }
  expect(open).toEqual([]);
}

/** The cells of a file of comma-separated values, read after RFC 4180. */
export function cellsOf(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let end = 1;
  for (const field of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    const [whole, quoted, plain = '', mark] = field;
    expect(field.index).toBe(end - 1);
    end += whole.length;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (mark === ',') continue;
    rows.push(row);
    row = [];
  }
  expect(end).toBe(csv.length);
  return rows;
}
