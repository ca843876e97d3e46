/** Reads one file and tells, in short, what the parser made of it. */
import type { Entry, MissionFile } from '../../src/syntax/generated/ast.ts';
import type { MissionReportLexingReport } from '../../src/syntax/lexer.ts';
import { proseOf } from '../../src/syntax/prose.ts';
import { check } from '../support/check.ts';

/** The entries of a text, as `Type name | title | body`, and the stretches that belong to none. */
export async function read(text: string) {
  const { document } = await check(text);
  const file = document.parseResult.value as MissionFile;
  const { stray } = document.parseResult.lexerReport as MissionReportLexingReport;
  return {
    document,
    file,
    entries: file.entries.map(inShort),
    stray: stray.map(({ start, end }) => text.slice(start, end)),
    broken: document.parseResult.parserErrors.length + document.parseResult.lexerErrors.length,
  };
}

function inShort(entry: Entry): string {
  const { title, body } = proseOf(entry);
  const name = 'name' in entry ? entry.name : undefined;
  return [[entry.$type, name].filter(Boolean).join(' '), title.text, body.text].filter(Boolean).join(' | ');
}
