/** What an entry is for, where it ties it to nothing: in a comment, `recommendation: Dig. // for wells` */
import { ruleText } from '../../messages/rules.ts';
import { isAction, isFinding, isRecommendation } from '../../syntax/generated/ast.ts';
import { addToStructure } from '../places.ts';
import type { EntrySlip } from './entry-slip.ts';
import { replace } from './slip.ts';
import { commentsIn } from './text-lines.ts';

const TIE = /^[[(/\s]*(for\s+([\p{L}_][\p{L}\p{N}_-]*))(?:\s*[)\]:\uFF1A]|\s*$)/u;

export const lateTie: EntrySlip = (entry, report) => {
  if (!(isRecommendation(entry) || isAction(entry)) || entry.for.length > 0) return;
  for (const { text, start } of commentsIn(entry)) {
    const [all = '', words = '', name = ''] = TIE.exec(text) ?? [];
    const isKnown = entry.$container.entries.some(
      each => (isFinding(each) || isRecommendation(each)) && each.name === name,
    );
    if (!isKnown) continue;
    const where = { start, end: start + all.length };
    const title = ruleText('syntax/late-tie.fix.move', { words });
    report(ruleText('syntax/late-tie.words', { words, name }), where, {
      title,
      edits: [addToStructure(entry, words), replace(where, '')],
    });
  }
};
