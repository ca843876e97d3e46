/** What parts are that do not say it themselves: by what stands in them, and where they stand among the others. */
import { flat } from '../lexicon/flat.ts';
import { anyOf, phrasesOf } from '../lexicon/intake-words.ts';
import type { SourceBlock } from './document.ts';
import type { Part } from './part.ts';
import { STATEMENTS } from './part-headings.ts';
import { readStatementLabel } from './statement-label.ts';

/** What sums up the chapters before it. */
const CONCLUDES = new RegExp(anyOf(phrasesOf('concludes')), 'u');

/**
 * Where no heading says “Findings”, the chapters that are headed by what they are about tell what was found; those in
 * which findings are labelled tell it there.
 */
export function withObservations(parts: readonly Part[]): readonly Part[] {
  const labelsOf = ({ blocks, label }: Part) => [
    label,
    ...blocks.flatMap(block => textsOf(block).map(text => readStatementLabel(text)?.label)),
  ];
  const isLabelledPart = (part: Part) => labelsOf(part).some(label => label !== undefined);
  const labelsFindings = (part: Part) => labelsOf(part).includes('finding');
  const hasFindings = parts.some(
    part =>
      part.kind === 'findings' &&
      part.label === undefined &&
      !part.isWithin &&
      !CONCLUDES.test(flat(part.heading)),
  );
  const hasAnswers = parts.some(part => STATEMENTS.has(part.kind) || isLabelledPart(part));
  if (hasFindings || !hasAnswers) return parts;
  return parts.map((part, at) => {
    if (part.kind !== 'narrative' || labelsFindings(part)) return part;
    const below = parts.slice(at + 1);
    const next = below.findIndex(other => other.label === undefined && !other.isWithin);
    const isAbove = below.slice(0, next < 0 ? undefined : next).some(labelsFindings);
    return isAbove ? part : { ...part, kind: 'findings' };
  });
}

function textsOf(block: SourceBlock): readonly string[] {
  if (block.kind === 'table') return block.rows.map(({ cells }) => `${cells[0]}: ${cells[1] ?? ''}`);
  return [block.text];
}
