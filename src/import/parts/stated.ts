/** Which paragraphs of a part state something, as far as the part and their own words tell. */
import type { Part } from '../part.ts';
import type { ReportContext } from './chapter.ts';
import { RUN_IN } from './labelled-statements.ts';

/** What somebody else said, and nothing besides. */
const QUOTATION = /^\s*[“"«].*[”"»][.\s]*$/u;

/** True for a paragraph that states something; `hasItems` where a list or a table beside it holds the statements. */
export function isStated(text: string, part: Part, hasItems: boolean, context: ReportContext): boolean {
  const { kind, label } = part;
  const { asks } = context;
  if (label !== undefined) return true;
  if (kind === 'findings') {
    const isTold = !hasItems || RUN_IN.test(text);
    return (isTold && !QUOTATION.test(text)) || asks.advisesIn(text);
  }
  if (kind === 'recommendations') return asks.asksIn(text);
  if (kind === 'actions') return !hasItems || asks.performsIn(text);
  return kind === 'narrative' && asks.performsIn(text);
}
