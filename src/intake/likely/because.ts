/** Why something is offered, in short words for its author. */
import { flat } from '../../lexicon/flat.ts';
import { importText } from '../../messages/import.ts';
import { shortened } from '../../messages/lists.ts';
import type { Candidate } from './candidates.ts';
import { FROM } from './features.ts';
import type { Judgement } from './judge.ts';

/** What is shorter alone says nothing to an author. */
const TELLING = /[\p{L}\p{M}]{3}/u;

/** The reasons of a judgement, one of each kind, the strongest first. */
export function because({ as, features }: Judgement, candidate: Candidate): readonly string[] {
  const { text, heading, above, lead } = candidate;
  const reasons = new Map<string, string>();
  for (const feature of features) {
    const [from, found] = [feature.slice(0, 1), feature.slice(2)];
    const kind = from === FROM.pair ? FROM.word : from;
    if (from === FROM.form || reasons.has(kind) || !TELLING.test(found)) continue;
    const words = asTyped(found, text);
    if (kind === FROM.heading) reasons.set(kind, importText('likely.below', { heading: shortened(heading) }));
    else if (kind === FROM.above)
      reasons.set(kind, importText('likely.below', { heading: shortened(above) }));
    else if (kind === FROM.lead) reasons.set(kind, importText('likely.led', { lead: shortened(lead) }));
    else if (words === undefined) continue;
    else if (kind === FROM.first) reasons.set(kind, importText('likely.begins', { words }));
    else reasons.set(kind, importText('likely.says', { as, words }));
  }
  return [...new Set(reasons.values())];
}

/** Words as a text has them. */
function asTyped(words: string, text: string): string | undefined {
  const pattern = words.split(' ').map(word => (word === '0' ? '\\p{N}[\\p{N}.,]*' : word));
  const found = new RegExp(`(?<!\\p{L})${pattern.join('[^\\p{L}\\p{N}]+')}(?!\\p{L})`, 'u').exec(flat(text));
  return found ? text.slice(found.index, found.index + found[0].length) : undefined;
}
