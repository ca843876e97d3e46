/** What an author may have meant by a misspelt word. */
import { distance } from 'fastest-levenshtein';

/** Longer words are not compared: they are no misspelt names. */
const LONGEST = 200;

/** The candidates that are near to `word` and are not it, nearest first; capitals hardly count. */
export function nearest(word: string, candidates: Iterable<string>, most = 3): string[] {
  if (word.length > LONGEST) return [];
  const wanted = word.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const near: { readonly candidate: string; readonly steps: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate === word) continue;
    const given = candidate.toLowerCase();
    if (Math.abs(given.length - wanted.length) > limit && !isStart(wanted, given)) continue;
    const steps = isStart(wanted, given) ? limit : isExchanged(wanted, given) ? 1 : distance(wanted, given);
    if (steps <= limit) near.push({ candidate, steps });
  }
  return near
    .sort((a, b) => a.steps - b.steps || a.candidate.localeCompare(b.candidate))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** True when the two differ in nothing but capitals. */
export function differsInCapitals(word: string, candidate: string): boolean {
  return word !== candidate && word.toLowerCase() === candidate.toLowerCase();
}

/** True when two letters that follow each other were typed the wrong way round: “htlm” for “html”. */
function isExchanged(word: string, candidate: string): boolean {
  const at = [...word].findIndex((letter, i) => letter !== candidate[i]);
  const exchanged = `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
  return at >= 0 && at + 1 < word.length && exchanged === candidate;
}

/** A name of which three letters or more are typed; one letter off is nearer than that. */
function isStart(word: string, candidate: string): boolean {
  return word.length >= 3 && candidate.startsWith(word) && candidate.length > word.length + 1;
}
