/** Whether the name of a State stands for the State in a sentence: as its subject, as an object, behind a preposition. */
import { type WordList, wordsOfLanguage } from '../lexicon/language-words.ts';
import type { WordedText } from './read-texts.ts';
import { opensSentence } from './sentences.ts';
import type { WordToken } from './tokens.ts';
import { hasVerbBehind, isWholeBefore, itemsBehind, verbsOf } from './whole-names.ts';

/** Where a name stands: the indexes of its first word and of the one after its last. */
interface Place {
  readonly first: number;
  readonly after: number;
}

const CAPITAL = /^\p{Lu}/u;
/** Small words within names: the Democratic Republic of the Congo. */
const WITHIN_NAMES: ReadonlySet<string> = new Set(['the', 'of']);

/** True where the name is neither part of a longer one nor says of what kind something is. */
export function standsForItself(worded: WordedText, place: Place, language: string): boolean {
  const { first, after } = place;
  const { words, text } = worded;
  const isOf = (list: WordList, at: number) =>
    wordsOfLanguage(language, list).includes(words[at]?.lower ?? '');
  const head = headOf(worded, place, language);
  const at = head - 1;
  const isJoined = words[head]?.follows === true;
  const isSubject = () => hasVerbBehind(words, after, language) || isGenitive(text, words[after - 1]);
  if (opensSentence(worded, head)) return isSubject() || isSetApart(worded, after, language);
  if (!isJoined) return isAside(worded, at, language) && (isSubject() || isBehindComma(worded, after));
  if (isOf('pairing', at) && head === first)
    return itemsBehind(words, after, language) > after && !isKindOf(words, after, language);
  if (isOf('conjunctions', at) || isOf('pairing', at) || isOf('joints', at)) return isSubject();
  if (!isWholeBefore(words, after, language)) return false;
  if (isOf('prepositions', at)) return isNoTitle(worded, at);
  return isVerbBefore(words, at, language);
}

/** The first word of the list in which a name stands, or of the name itself: “in Chad, Sudan and Mali”. */
function headOf(worded: WordedText, place: Place, language: string): number {
  const { words } = worded;
  const joints = wordsOfLanguage(language, 'joints');
  let head = place.first;
  for (;;) {
    const isJoint = words[head]?.follows === true && joints.includes(words[head - 1]?.lower ?? '');
    const isListed = head < place.first || endsList(worded, place.after, joints);
    if (!isJoint && !(isListed && isBehindComma(worded, head))) return head;
    const begin = beginOfName(words, isJoint ? head - 2 : head - 1);
    if (begin === undefined) return head;
    head = begin;
    // “Unlike Bahamas and Haiti” has its capital from the beginning of the sentence.
    if (isSmall(words[head], language)) return head + 1;
  }
}

/** The index of the first word of the name whose last word stands at an index; undefined where none does. */
function beginOfName(words: readonly WordToken[], last: number): number | undefined {
  let begin = last;
  while (begin > 0 && words[begin]?.follows && isOfName(words[begin - 1])) begin--;
  while (begin <= last && !CAPITAL.test(words[begin]?.text ?? '')) begin++;
  return begin > last ? undefined : begin;
}

function isBehindComma({ words, text }: WordedText, at: number): boolean {
  return /^,\s+$/.test(text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0));
}

function isOfName(word: WordToken | undefined): boolean {
  return word !== undefined && (CAPITAL.test(word.text) || WITHIN_NAMES.has(word.lower));
}

/** True for a word that has its capital from the beginning of the sentence. */
function isSmall(word: WordToken | undefined, language: string): boolean {
  return (['prepositions', 'conjunctions', 'pairing', 'determiners'] as const).some(list =>
    wordsOfLanguage(language, list).includes(word?.lower ?? ''),
  );
}

/** True where the list goes on to its end, as “, Mali and Togo” does; “Nassau, Bahamas, and” ends no list. */
function endsList(worded: WordedText, after: number, joints: readonly string[]): boolean {
  const { words } = worded;
  let at = after;
  while (isBehindComma(worded, at)) {
    const begin = at;
    while (isOfName(words[at]) && (at === begin || words[at]?.follows)) at++;
    if (at === begin) return false;
  }
  return words[at]?.follows === true && joints.includes(words[at]?.lower ?? '') && isOfName(words[at + 1]);
}

/** What is called “Mission in Sudan” is called so. */
function isNoTitle(worded: WordedText, at: number): boolean {
  const { words } = worded;
  const [far, near] = [words[at - 1], words[at]];
  const isName = near?.follows === true && far !== undefined && CAPITAL.test(far.text);
  return near?.lower === 'of' || !isName || opensSentence(worded, at - 1);
}

/** “Gambia's courts”, “Philippines' prisons”. */
function isGenitive(text: string, last: WordToken | undefined): boolean {
  return /^['’](?!\p{L}{2})/u.test(text.slice(last?.end ?? 0)) || last?.lower.endsWith("'s") === true;
}

/** “Niger, a landlocked State, imports”. */
function isSetApart(worded: WordedText, after: number, language: string): boolean {
  const next = worded.words[after]?.lower ?? '';
  return isBehindComma(worded, after) && wordsOfLanguage(language, 'determiners').includes(next);
}

/** Behind the comma of “Since 2012,”: not of “Manila, Philippines”. */
function isAside(worded: WordedText, at: number, language: string): boolean {
  const before = worded.words[at];
  if (!before || !isBehindComma(worded, at + 1)) return false;
  return !CAPITAL.test(before.text) || wordsOfLanguage(language, 'months').includes(before.text);
}

/** “Both Netherlands and Danish experts” are experts. */
function isKindOf(words: readonly WordToken[], after: number, language: string): boolean {
  const next = words[itemsBehind(words, after, language)];
  if (!next?.follows || hasVerbBehind(words, after, language)) return false;
  return next.lower.endsWith('s') || wordsOfLanguage(language, 'joints').includes(next.lower);
}

/** “left Netherlands”, “may enter Netherlands”; “to landlocked Niger” has no verb. */
function isVerbBefore(words: readonly WordToken[], at: number, language: string): boolean {
  const [before, verb] = [words[at - 1], words[at]];
  if (!before || !verb?.follows || verb.text !== verb.lower) return false;
  const isOf = (list: WordList) => wordsOfLanguage(language, list).includes(before.lower);
  if (isOf('modals')) return !wordsOfLanguage(language, 'function').includes(verb.lower);
  const isNoun = !isOf('prepositions') && !isOf('determiners') && !isOf('joints') && !isOf('conjunctions');
  return isNoun && verbsOf(language).isPast(verb.lower);
}
