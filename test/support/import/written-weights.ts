/** Weights as the text of their file, a feature a line. */
import type { Weights, WrittenWeights } from '../../../src/lexicon/likely-weights.ts';

export function writtenWeights({ languages, base, features }: Weights): string {
  const written: WrittenWeights = {
    languages,
    base: base.join(' '),
    features: Object.fromEntries(
      Object.entries(features).map(([name, weights]) => [name, weights.join(' ')]),
    ),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}
