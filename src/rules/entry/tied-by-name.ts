/** What is marked because of the entry above is tied to it by name. */
import { ruleText } from '../../messages/rules.ts';
import type { Action, NoAction, Recommendation } from '../../syntax/generated/ast.ts';
import { isNoAction } from '../../syntax/generated/ast.ts';
import { editionsOf } from '../../syntax/issued-editions.ts';
import { markedByPlace, markingAsWritten } from '../../syntax/markings.ts';
import { entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import { tieEdits, tieTo } from '../tie-edit.ts';

export const tiedByName: Rule<Recommendation | Action | NoAction> = {
  code: 'entry/tied-by-name',
  severity: 'warning',
  from: 'draft',
  why: 'A recommendation belongs to the finding above it. Whoever later puts an open finding between the two makes public what was confidential, and nobody notices. A name, or a marking of its own, holds wherever the entry stands. It does not undo what was put between them before.',
  visits: ['Recommendation', 'Action', 'NoAction'],
  check(entry, report, { document }) {
    const above = markedByPlace(entry);
    if (!above) return;
    const marking = markingAsWritten(above);
    const words = tieTo(above, entry.$type);
    const kind = isNoAction(entry) ? 'reason' : 'kind' in entry ? entry.kind : 'action';
    const line = (above.$cstNode?.range.start.line ?? 0) + 1;
    report(
      words === marking
        ? ruleText('entry/tied-by-name.marking', { kind, marking, line })
        : ruleText('entry/tied-by-name.name', { kind, marking, name: above.name ?? '', words }),
      entryWordOf(entry),
      {
        title: ruleText('fix.add', { text: words }),
        edits: tieEdits([entry]),
        // What was issued stays as it was sent, until its author decides.
        sure: editionsOf(document).editions.length > 0 ? undefined : 'tie',
      },
    );
  },
};
