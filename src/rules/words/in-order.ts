/** Words are read in the order in which they are written. */

import { endOfLine } from '../../domain/lines.ts';
import { ruleText } from '../../messages/rules.ts';
import type { MissionFile } from '../../syntax/generated/ast.ts';
import type { Rule } from '../rule.ts';

/** Turns round what follows, up to a mark that ends it or the end of the paragraph. */
const OVERRIDE = /[\u202D\u202E]/g;
const END_OF_OVERRIDE = '\u202C';

/**
 * Only overrides are named: the marks, embeddings and isolates that Arabic, Hebrew and mixed texts need leave every
 * letter where its script has it, while an override can have “paid 41” stand for “14 diap”.
 */
export const inOrder: Rule<MissionFile> = {
  code: 'words/in-order',
  severity: 'warning',
  from: 'draft',
  asks: 'report',
  why: 'An invisible character, which comes in with a copied text, can have a line read backwards: who reads the report then reads something else than what its authors checked. Exports put � in its place, so that the words stand in their order and the place is seen; JSON keeps it.',
  visits: ['MissionFile'],
  check(_file, report, { document }) {
    const text = document.textDocument.getText();
    let lineEnd = 0;
    let end = text.indexOf(END_OF_OVERRIDE);
    for (const { index: start, 0: override } of text.matchAll(OVERRIDE)) {
      // The search goes on from the last end of line, since a line may hold thousands of marks.
      if (lineEnd <= start) lineEnd = endOfLine(text, start);
      if (end >= 0 && end < start) end = text.indexOf(END_OF_OVERRIDE, start);
      const code = `U+${override.charCodeAt(0).toString(16).toUpperCase()}`;
      const marks = end >= 0 && end < lineEnd ? [start, end] : [start];
      const where = { start, end: lineEnd };
      report(ruleText('words/in-order.override', { code }), where, {
        title: ruleText('words/in-order.fix.take-out'),
        edits: marks.map(at => ({ span: { start: at, end: at + 1 }, text: '' })),
      });
    }
  },
};
