/** What parts are whose heading does not say it: findings, where the weights take most of what they say for that. */
import type { SourceBlock } from './document.ts';
import { splitMark } from './marks.ts';
import type { Part } from './part.ts';
import { STATEMENTS } from './part-headings.ts';

/** How likely texts are findings, from 0 to 1. */
export type FindingShares = ReadonlyMap<string, number>;

/** A part of which the mean is no less likely tells what was found. */
const LEAST = 0.4;

/**
 * Where a report has a part of findings, of what is asked or of what will be done, the chapters that are headed by what they
 * are about tell what was found, if their texts are likely findings.
 */
export function withObservations(parts: readonly Part[], shares: FindingShares): readonly Part[] {
  if (!parts.some(({ kind }) => STATEMENTS.has(kind))) return parts;
  return parts.map(part =>
    part.kind === 'narrative' && part.heading !== '' && meanOf(part.blocks, shares) >= LEAST
      ? { ...part, kind: 'findings' }
      : part,
  );
}

/** How likely the texts are findings, a longer one counting for more. */
function meanOf(blocks: readonly SourceBlock[], shares: FindingShares): number {
  let [sum, letters] = [0, 0];
  for (const block of blocks) {
    const text = block.kind === 'paragraph' || block.kind === 'item' ? block.text : '';
    const share = shares.get(splitMark(text)?.text ?? text);
    if (share === undefined) continue;
    sum += share * text.length;
    letters += text.length;
  }
  return letters === 0 ? 0 : sum / letters;
}
