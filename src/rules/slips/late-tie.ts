/** What an entry is for, where it ties it to nothing: behind the colon or in a comment, `recommendation: for wells: Dig.` */
import { isAttributeWord } from '../../lexicon/words.ts';
import { ruleText } from '../../messages/rules.ts';
import { isAction, isFinding, isRecommendation } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { addToStructure } from '../places.ts';
import type { EntrySlip } from './entry-slip.ts';
import { replace } from './slip.ts';
import { commentsIn } from './text-lines.ts';

const TIE =
  /^[[(/\s]*(for\s+([\p{L}_][\p{L}\p{N}_-]*))(?:\s*[)\]:\uFF1A]|\s+(?=\p{Lu})|\s+([\p{L}-]+)|\s*$)[^\S\r\n]*/u;

export const lateTie: EntrySlip = (entry, report) => {
  if (!(isRecommendation(entry) || isAction(entry)) || entry.for.length > 0) return;
  const { title } = proseOf(entry);
  const places = [
    { text: title.text, from: title.offsetAt(0) },
    ...commentsIn(entry).map(({ text, start }) => ({ text, from: start })),
  ];
  for (const { text, from } of places) {
    const [all, words = '', name = '', next] = TIE.exec(text) ?? [];
    const isKnown = entry.$container.entries.some(
      each => (isFinding(each) || isRecommendation(each)) && each.name === name,
    );
    if (all === undefined || !isKnown || (next !== undefined && !isAttributeWord(next))) continue;
    const end = from + (next === undefined ? all.length : all.indexOf(next));
    report(
      ruleText('syntax/late-tie.words', { words, name }),
      { start: from, end },
      {
        title: ruleText('syntax/late-tie.fix.move', { words }),
        edits: [addToStructure(entry, words), replace({ start: from, end }, '')],
      },
    );
  }
};
