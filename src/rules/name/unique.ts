/** A name is declared once in a file. */
import { ruleText } from '../../messages/rules.ts';
import { brokenEntries } from '../../syntax/broken-entries.ts';
import type { Entry, MissionFile } from '../../syntax/generated/ast.ts';
import { entryWordOf, propertyOf } from '../places.ts';
import type { Rule } from '../rule.ts';

export const unique: Rule<MissionFile> = {
  code: 'name/unique',
  severity: 'error',
  from: 'always',
  blocksExport: true,
  why: 'Two entries with one name make every reference to it a guess.',
  visits: ['MissionFile'],
  check(file, report, { document }) {
    const { entries } = file;
    const text = document.textDocument.getText();
    const lineOf = (entry: Entry) => document.textDocument.positionAt(entry.$cstNode?.offset ?? 0).line + 1;
    const word = (entry: Entry) => {
      const { start, end } = entryWordOf(entry);
      return text.slice(start, end).toLowerCase();
    };
    const broken = brokenEntries(file);
    const first = new Map<string, Entry>();
    const free = new FreeNames(entries.flatMap(entry => nameOf(entry) ?? []));
    for (const entry of entries) {
      const name = nameOf(entry);
      if (name === undefined || broken.has(entry)) continue;
      const other = first.get(name);
      if (!other) {
        first.set(name, entry);
        continue;
      }
      const where = propertyOf(entry as Extract<Entry, { name?: string }>, 'name');
      const proposal = free.take(name);
      const message = ruleText('name/unique.taken', { name, word: word(other), line: lineOf(other) });
      report(
        message,
        { ...where, named: [entryWordOf(other)] },
        {
          title: ruleText('name/unique.fix.call', { name: proposal }),
          edits: [{ span: where, text: proposal }],
        },
      );
    }
  },
};

function nameOf(entry: Entry): string | undefined {
  return 'name' in entry ? entry.name : undefined;
}

/** Proposes names that nobody has. */
class FreeNames {
  private readonly taken: Set<string>;
  private readonly numbers = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    this.taken = new Set(taken);
  }

  take(name: string): string {
    let number = this.numbers.get(name) ?? 2;
    while (this.taken.has(`${name}-${number}`)) number++;
    this.numbers.set(name, number + 1);
    return `${name}-${number}`;
  }
}
