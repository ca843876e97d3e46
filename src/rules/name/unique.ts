/** A name is declared once in a file. */
import type { Entry, MissionFile } from '../../syntax/generated/ast.ts';
import { entryWordOf, propertyOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import { quote, withArticle } from '../wording.ts';

export const unique: Rule<MissionFile> = {
  code: 'name/unique',
  severity: 'error',
  from: 'always',
  summary: 'A name is declared once in a file.',
  why: 'Two entries with one name make every reference to it a guess.',
  visits: ['MissionFile'],
  check({ entries }, report, { document }) {
    const text = document.textDocument.getText();
    const lineOf = (entry: Entry) => document.textDocument.positionAt(entry.$cstNode?.offset ?? 0).line + 1;
    const word = (entry: Entry) => {
      const { start, end } = entryWordOf(entry);
      return text.slice(start, end).toLowerCase();
    };
    const first = new Map<string, Entry>();
    const taken = new Set(entries.flatMap(entry => nameOf(entry) ?? []));
    for (const entry of entries) {
      const name = nameOf(entry);
      if (name === undefined) continue;
      const other = first.get(name);
      if (!other) {
        first.set(name, entry);
        continue;
      }
      const where = propertyOf(entry as NamedEntry, 'name');
      const free = freeName(name, taken);
      report(
        `${quote(name)} is already the name of ${withArticle(word(other))} (line ${lineOf(other)}): this ${word(entry)} must have a name of its own.`,
        where,
        { title: `Call this one ${quote(free)}`, edits: [{ span: where, text: free }] },
      );
    }
  },
};

type NamedEntry = Extract<Entry, { name?: string }>;

function nameOf(entry: Entry): string | undefined {
  return 'name' in entry ? entry.name : undefined;
}

function freeName(name: string, taken: Set<string>): string {
  let number = 2;
  while (taken.has(`${name}-${number}`)) number++;
  taken.add(`${name}-${number}`);
  return `${name}-${number}`;
}
