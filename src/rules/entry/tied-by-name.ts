/** What is marked because of the entry above is tied to it by name. */
import { ruleText } from '../../messages/rules.ts';
import type { Action, NoAction, Recommendation } from '../../syntax/generated/ast.ts';
import { isNoAction } from '../../syntax/generated/ast.ts';
import { editionsOf } from '../../syntax/issued-editions.ts';
import {
  inheritedFrom,
  markedByPlace,
  markingAsWritten,
  unansweredBefore,
  unansweredBelow,
} from '../../syntax/markings.ts';
import { addToStructure, entryWordOf } from '../places.ts';
import type { Fix, Rule, Sure } from '../rule.ts';
import { tieTo } from '../tie-edit.ts';

export const tiedByName: Rule<Recommendation | Action | NoAction> = {
  code: 'entry/tied-by-name',
  severity: 'warning',
  from: 'draft',
  why: 'A recommendation belongs to the finding above it. Whoever later puts an open finding between the two makes public what was confidential, and nobody notices. A name, or a marking of its own, holds wherever the entry stands. It does not undo what was put between them before.',
  visits: ['Recommendation', 'Action', 'NoAction'],
  check(entry, report, { document, audience }) {
    const tied = markedByPlace(entry);
    const [open] = tied ? [] : inheritedFrom(entry);
    // Whoever writes from above to below has not come to what answers the next entry.
    const isWritten = !open || audience !== 'internal';
    const above = tied ?? unansweredBefore(entry) ?? (isWritten ? unansweredBelow(entry) : undefined);
    if (!above) return;
    const marking = markingAsWritten(above);
    const words = tieTo(above, entry.$type);
    const kind = isNoAction(entry) ? 'reason' : 'kind' in entry ? entry.kind : 'action';
    const line = (above.$cstNode?.range.start.line ?? 0) + 1;
    const add = (text: string, sure?: Sure): Fix => ({
      title: ruleText('fix.add', { text }),
      edits: [addToStructure(entry, text)],
      sure,
    });
    report(
      wording(),
      entryWordOf(entry),
      // What was issued stays as it was sent, until its author decides.
      add(words, tied && editionsOf(document).editions.length === 0 ? 'tie' : undefined),
      ...(open && 'name' in open && open.name ? [add(`for ${open.name}`)] : []),
    );

    function wording(): string {
      if (!tied) return ruleText('entry/tied-by-name.unanswered', { kind, marking, line, words });
      return words === marking
        ? ruleText('entry/tied-by-name.marking', { kind, marking, line })
        : ruleText('entry/tied-by-name.name', { kind, marking, name: tied.name ?? '', words });
    }
  },
};
