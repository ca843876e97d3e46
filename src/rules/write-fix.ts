import { ruleText } from '../messages/rules.ts';
import type { Span } from '../syntax/lexer.ts';
import type { Fix, Sure } from './rule.ts';
import { shortened } from './wording.ts';

/** Writes a text in the place of another. */
export function writeFix({ start, end }: Span, text: string, sure?: Sure): Fix {
  return {
    title: ruleText('fix.write', { text: shortened(text) }),
    edits: [{ span: { start, end }, text }],
    sure,
  };
}
