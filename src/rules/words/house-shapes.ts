import { ruleText } from '../../messages/rules.ts';
import type { Passage } from '../../syntax/prose.ts';
import { ownWords } from '../../terminology/tokens.ts';
import type { Convention } from '../../terminology/vocabulary.ts';
import type { Reporter, Sure } from '../rule.ts';
import { ruleOf } from '../words-of-report.ts';
import { writeFix } from '../write-fix.ts';

/** What is written otherwise, and how the house writes it. */
export interface Shape {
  readonly pattern: RegExp;
  readonly write: (parts: readonly string[]) => string;
}

/** Reports all that has one of the shapes, but nothing within a quotation. */
export function checkShapes(
  passage: Passage,
  shapes: readonly Shape[],
  { origin }: Convention,
  report: Reporter,
  sure?: Sure,
): void {
  const text = ownWords(passage.text);
  for (const { pattern, write } of shapes) {
    for (const match of text.matchAll(pattern)) {
      const [words] = match;
      const wanted = write(match);
      if (wanted === words) continue;
      const where = passage.span(match.index, match.index + words.length);
      const message = ruleText('words/list-punctuation.date', { words, wanted, source: ruleOf(origin) });
      report(message, where, writeFix(where, wanted, sure));
    }
  }
}
