/** A marking that is read as a name, because it is not written as the language has it: `finding Confidential: …`. */
import { isAbove } from '../../domain/marking.ts';
import { readMarking, wordsOfMarking } from '../../domain/marking-words.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import { effectiveMarking } from '../../syntax/markings.ts';
import { propertyOf } from '../places.ts';
import { writeFix } from '../write-fix.ts';
import { type EntrySlip, isUsedAsName } from './entry-slip.ts';
import { shapeOf } from './shape-of.ts';

export const markingAsName: EntrySlip = (entry, report, context) => {
  if (!('name' in entry) || !entry.name) return;
  const name: string = entry.name;
  const where = propertyOf(entry, 'name');
  const behind = behindName(entry, where);
  // With a number, as in “restricted-2”, it is a name that somebody has thought of.
  const likely = /^\P{N}+$/u.test(name) ? readMarking(name)?.level : undefined;
  const marking = wordsOfMarking(name + behind) ?? wordsOfMarking(name) ?? likely;
  const shape = shapeOf(entry, context);
  if (!marking || !shape?.flags.includes(marking) || !isAbove(marking, effectiveMarking(entry))) return;
  if (isUsedAsName(name, context)) return;
  const whole = { start: where.start, end: where.end + behind.length };
  report(
    ruleText('syntax/marking-as-name.name', { words: name + behind, marking }),
    whole,
    ...(shape.name === 'may' ? [writeFix(whole, marking)] : []),
  );
};

/** The marking that stands right behind the name, as in `finding strictly confidential: …`. */
function behindName(entry: Entry, { end }: Span): string {
  if (!('marking' in entry) || !entry.marking) return '';
  const marking: Span = propertyOf(entry, 'marking' as keyof Entry);
  const between = entry.$cstNode?.root.fullText.slice(end, marking.end) ?? '';
  return between.trim() === entry.marking ? between : '';
}
