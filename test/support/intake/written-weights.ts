/** Weights as the text of their file, a feature a line. */
import type { Weights } from '../../../src/lexicon/likely-weights.ts';

export function writtenWeights({ languages, base, features }: Weights): string {
  const lines = Object.entries(features).map(
    ([name, weights]) => `    ${JSON.stringify(name)}: ${JSON.stringify(weights)}`,
  );
  return `{
  "languages": ${JSON.stringify(languages)},
  "base": ${JSON.stringify(base)},
  "features": {
${lines.join(',\n')}
  }
}
`;
}
