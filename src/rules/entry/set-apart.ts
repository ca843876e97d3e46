/** An open entry right below the text of a marked one is surely an entry: `meeting notes: …` may as well be text of that. */

import { lineEndOf } from '../../domain/lines.ts';
import { isAbove } from '../../domain/marking.ts';
import { typesWith } from '../../lexicon/entry-kinds.ts';
import { ruleText } from '../../messages/rules.ts';
import { type Entry, isHeader, isMission } from '../../syntax/generated/ast.ts';
import { indentIn } from '../../syntax/indent.ts';
import { effectiveMarking, markingAsWritten, unansweredBefore } from '../../syntax/markings.ts';
import { structureText } from '../../syntax/prose.ts';
import { addHeader, entryWordOf, removeLines } from '../places.ts';
import type { Fix, Rule } from '../rule.ts';
import { insert, replace } from '../slips/slip.ts';
import { shortened } from '../wording.ts';

const PROSE: ReadonlySet<string> = new Set(typesWith({ prose: 'own' }));
/** The word of an entry and no more than a name: any label has that. */
const LABEL = /^[\p{L}-]+(?:\s+[^\s#"“„«]+)?$/u;
/** What no label is called in small letters. */
const NO_LABEL: ReadonlySet<string> = new Set(['finding', 'recommendation']);
/** An empty line, and comments below it. */
const APART = /[\r\n][^\S\r\n]*(?:\r\n?|\n)(?:\/\/[^\r\n]*(?:\r\n?|\n))*$/;

export const setApart: Rule<Entry> = {
  code: 'entry/set-apart',
  severity: 'error',
  from: 'draft',
  keepsBack: true,
  why: 'What is pasted into a confidential text may begin like an entry: “meeting notes: …”, “Author: …”. It then ends the text that is kept back, and is itself in every export. An empty line above and small letters show that an entry is meant.',
  visits: typesWith({}),
  check(entry, report, { file, document }) {
    const [above, below] = [-1, 1].map(step => file.entries[(entry.$containerIndex ?? 0) + step]);
    const head = structureText(entry);
    if (!above || !PROSE.has(above.$type) || isMission(above) || !(LABEL.test(head) || isHeader(entry)))
      return;
    const marking = markingAsWritten(above);
    if (!isAbove(marking, effectiveMarking(entry))) return;
    const all = document.textDocument.getText();
    const [where, own] = [entryWordOf(entry), entryWordOf(above)];
    const written = all.slice(where.start, where.end);
    const [word, owner] = [written.toLowerCase(), all.slice(own.start, own.end).toLowerCase()];
    const isSmall = written === word && !isHeader(entry);
    if (isSmall && (NO_LABEL.has(word) || head === 'section')) return;
    const isApart = APART.test(all.slice(0, where.start));
    const said = { line: shortened(head), owner, marking };
    if (isSmall && isApart) {
      if (!below || !unansweredBefore(below)) return;
      report(ruleText('entry/set-apart.between', said), where, indentation(entry, owner, all));
      return;
    }
    const text = (isApart ? '' : lineEndOf(all)) + word;
    const apart = { title: ruleText('entry/set-apart.fix.apart', { word }), edits: [replace(where, text)] };
    report(
      ruleText('entry/set-apart.line', { ...said, word }),
      where,
      ...(isHeader(entry) ? toHeader(entry, all) : [apart]),
      indentation(entry, owner, all),
    );
  },
};

/** Makes the lines of an entry text of the one above. */
export function indentation({ $cstNode }: Entry, owner: string, all: string): Fix {
  const { offset = 0, end = 0 } = $cstNode ?? {};
  const indent = indentIn(all.split(/[\r\n]+/));
  const lines = all.slice(offset, end).matchAll(/(?<![^\r\n])[^\r\n]*\S/g);
  return {
    title: ruleText('syntax/prose-at-margin.fix.indent', { word: owner }),
    edits: Array.from(lines, ({ index }) => insert(offset + index, indent)),
  };
}

function toHeader(entry: Entry, all: string): readonly Fix[] {
  const mission = entry.$container.entries.find(isMission);
  const line = entry.$cstNode?.text.trimEnd() ?? '';
  const title = ruleText('syntax/orphan-headers.fix.move', { owner: 'mission' });
  return mission ? [{ title, edits: [removeLines(all, entry), addHeader(mission, line)] }] : [];
}
