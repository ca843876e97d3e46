/** An open entry below the text of a marked one is surely an entry, and is meant to be open: `meeting notes: …` may as well be text of that. */

import { lineEndOf } from '../../domain/lines.ts';
import { isAbove } from '../../domain/marking.ts';
import { typesWith } from '../../lexicon/entry-kinds.ts';
import { ruleText } from '../../messages/rules.ts';
import { type Entry, isHeader, isMission, isSection, type Section } from '../../syntax/generated/ast.ts';
import { onOneLine } from '../../syntax/heads.ts';
import { indentIn } from '../../syntax/indent.ts';
import { effectiveMarking, markingAsWritten, unansweredBefore } from '../../syntax/markings.ts';
import { proseOf, structureText } from '../../syntax/prose.ts';
import { markFix } from '../export/leaving.ts';
import { addHeader, entryWordOf, removeLines } from '../places.ts';
import type { Fix, Rule } from '../rule.ts';
import { insert, replace } from '../slips/slip.ts';
import { capitalized, shortened } from '../wording.ts';
import { writeFix } from '../write-fix.ts';

const PROSE: ReadonlySet<string> = new Set(typesWith({ prose: 'own' }));
/** The word of an entry and no more than a name: any label has that. */
const LABEL = /^[\p{L}-]+(?:\s+[^\s#"“„«]+)?$/u;
/** What no label is called in small letters. */
const NO_LABEL = /^(?:finding|recommendation)(?![\p{L}-])|^section$/u;
/** What a reader of headings takes for a part of the section above it. */
const IN_SECTIONS: ReadonlySet<string> = new Set<Entry['$type']>([
  'Finding',
  'Recommendation',
  'Section',
  'Uncovered',
]);
/** An empty line, and comments below it. */
const APART = /[\r\n][^\S\r\n]*(?:\r\n?|\n)(?:\/\/[^\r\n]*(?:\r\n?|\n))*$/;

export const setApart: Rule<Entry> = {
  code: 'entry/set-apart',
  severity: 'error',
  from: 'draft',
  keepsBack: true,
  why: 'What is pasted into a confidential text may begin like an entry: “meeting notes: …”, “Author: …”. It then ends the text that is kept back, and is itself in every export. An empty line above, small letters, and a text with a capital show that an entry is meant. A section marks its own text, and nothing that stands below it.',
  visits: typesWith({}),
  check(entry, report, { file, document }) {
    const [above, below] = [-1, 1].map(step => file.entries[(entry.$containerIndex ?? 0) + step]);
    const section = sectionAround(entry);
    const owner = section ?? above;
    if (!owner || !PROSE.has(owner.$type) || isMission(owner)) return;
    const marking = markingAsWritten(owner);
    if (!isAbove(marking, effectiveMarking(entry))) return;
    const head = structureText(entry);
    const all = document.textDocument.getText();
    const [where, own] = [entryWordOf(entry), entryWordOf(owner)];
    const written = all.slice(where.start, where.end);
    const word = written.toLowerCase();
    const said = {
      line: shortened(onOneLine(head)),
      owner: all.slice(own.start, own.end).toLowerCase(),
      marking,
    };
    const indented = indentation(entry, said.owner, all);
    const isSmall = written === word && !isHeader(entry);
    const mayBeLabel = isHeader(entry) || (LABEL.test(head) && !(isSmall && NO_LABEL.test(head)));
    const isApart = APART.test(all.slice(0, where.start));
    if (mayBeLabel && !(isSmall && isApart)) {
      const text = (isApart ? '' : lineEndOf(all)) + word;
      const apart = { title: ruleText('entry/set-apart.fix.apart', { word }), edits: [replace(where, text)] };
      report(
        ruleText('entry/set-apart.line', { ...said, word }),
        where,
        ...(isHeader(entry) ? toHeader(entry, all) : [apart]),
        indented,
      );
    } else if (mayBeLabel && below && unansweredBefore(below)) {
      report(ruleText('entry/set-apart.between', said), where, indented);
    } else warn();

    function warn(): void {
      const { title } = proseOf(entry);
      const [first] = /^\p{Ll}[\p{L}\p{M}]*/u.exec(title.text) ?? [];
      if (section)
        report.warning(ruleText('entry/set-apart.section', said), where, ...markFix(entry, marking));
      else if (first) {
        const capital = writeFix(title.span(0, first.length), capitalized(first));
        report.warning(ruleText('entry/set-apart.small', said), where, capital, indented);
      }
    }
  },
};

/** The section above what stands below it as a part would; undefined below what is open, with which it has ended. */
function sectionAround(entry: Entry): Section | undefined {
  const { entries } = entry.$container;
  if (!IN_SECTIONS.has(entry.$type) || isAnnex(entry)) return undefined;
  const above = entries
    .slice(0, entry.$containerIndex)
    .findLast(each => isSection(each) || markingAsWritten(each) === 'unclassified');
  return above && isSection(above) && !isAnnex(above) ? above : undefined;
}

function isAnnex(entry: Entry): boolean {
  return isSection(entry) && entry.kind === 'annex';
}

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
