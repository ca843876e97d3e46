/** Sources by somebody who had not seen the importer: what must be kept of each, and what must not be made of it. */
import { readFileSync } from 'node:fs';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { importFile } from '../../src/import/import-file.ts';
import { check } from '../support/check.ts';

interface Case {
  readonly name: string;
  readonly format: string;
  readonly source: string;
  /** Why the case says nothing of the importer. */
  readonly excluded?: string;
}
interface InventionCase extends Case {
  /** Stretches that must stand in the result, whatever their blanks. */
  readonly mustHold: readonly string[];
  /** Patterns of what would be made up. */
  readonly mayNotHold: readonly string[];
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`cases/${name}.json`, import.meta.url), 'utf8'));
}

async function imported({ source, format }: Case): Promise<string> {
  const { text } = await importFile(new TextEncoder().encode(source), format, { fileName: 'source' });
  return text;
}

const close = (text: string) => text.replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF]/g, '');

/** The faults of an import: what is missing, and what is made up. */
async function inventions(each: InventionCase): Promise<readonly string[]> {
  const text = await imported(each);
  const lost = each.mustHold.filter(stretch => !close(text).includes(close(stretch)));
  const madeUp = each.mayNotHold.filter(pattern => new RegExp(pattern, 'mu').test(text));
  return [...lost.map(stretch => `lost: ${stretch}`), ...madeUp.map(pattern => `made up: ${pattern}`)];
}

/** The faults of an import: words that it lacks, and errors that the language's own check finds in it. */
async function losses(each: Case): Promise<readonly string[]> {
  const text = await imported(each);
  const left = counted(text);
  const lost = [...counted(shownOf(each))].filter(([word, count]) => (left.get(word) ?? 0) < count);
  const { problems } = await check(text, { profile: 'draft' });
  const errors = problems.filter(
    ({ severity, code }) => severity === DiagnosticSeverity.Error && !FOR_THE_AUTHOR.test(String(code)),
  );
  return [
    ...lost.map(([word]) => `lost: ${word}`),
    ...errors.map(({ code, message }) => `${code}: ${message}`),
  ];
}

/** What a source need not say, and its author must. */
const FOR_THE_AUTHOR = /^(?:finding\/tagged|recommendation\/addressed|picture\/shown)$/;

/** How often each run of letters and figures stands in a text; what no reader sees is part of none. */
function counted(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const seen = text.normalize('NFC').replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '');
  for (const [word] of seen.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** What a reader sees, but for the numbers and letters of lists, which may be drawn anew. */
function shownOf({ source, format }: Case): string {
  const shown = format === 'html' ? textOf(parse(source)) : source;
  return shown.replace(/^[ \t>]*\(?(?:\d{1,3}|\p{Ll})[.)](?=\s)/gmu, '');
}

const BLOCK = /^(?:h\d|p|div|li|t[dhr]|br|dt|dd|caption|table|[uo]l|header|footer|nav|main|article|section)$/;

function textOf(node: DefaultTreeAdapterMap['node']): string {
  if ('value' in node) return node.value;
  if ('tagName' in node && ['head', 'script', 'style'].includes(node.tagName)) return '';
  const text = 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  return 'tagName' in node && BLOCK.test(node.tagName) ? `\n${text}\n` : text;
}

/** The names of the cases that have faults, with the faults. */
async function faulty<T extends Case>(
  cases: readonly T[],
  faultsOf: (each: T) => Promise<readonly string[]>,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, readonly string[]> = {};
  for (const each of cases.filter(({ excluded }) => excluded === undefined)) {
    const faults = await faultsOf(each).catch((error: Error) => [error.message]);
    if (faults.length > 0) found[each.name] = faults;
  }
  return found;
}

describe('what somebody else wrote to be imported', () => {
  const open = read<{ readonly invention: readonly string[]; readonly words: readonly string[] }>('open');

  it('comes without anything made up', async () => {
    const found = await faulty(read<InventionCase[]>('import-invention'), inventions);
    expect(Object.keys(found), JSON.stringify(found, null, 1)).toEqual(open.invention);
  });

  it('comes with all its words, in a report that the check has nothing against', async () => {
    const found = await faulty(read<Case[]>('import-words'), losses);
    expect(Object.keys(found), JSON.stringify(found, null, 1)).toEqual(open.words);
  });
});
