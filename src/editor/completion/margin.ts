/** The words that may begin an entry, the likeliest first. */
import type { LangiumDocument } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { ENTRY_KINDS, entryWordsIn, WORDS_IN_ORDER, wordsWith } from '../../lexicon/entry-kinds.ts';
import { entryWordIn } from '../../lexicon/entry-words.ts';
import { flat } from '../../lexicon/flat.ts';
import { type EntryWord, entryWord } from '../../lexicon/words.ts';
import { spokenCode } from '../../messages/texts.ts';
import type { Entry, MissionFile } from '../../syntax/generated/ast.ts';
import * as ast from '../../syntax/generated/ast.ts';
import { isHeaderOwner } from '../../syntax/headers.ts';
import { languageOf } from '../../terminology/report-vocabulary.ts';
import { sample } from '../hover/markdown.ts';
import { helpForEntry } from '../word-help.ts';
import type { Offer } from './offer.ts';

const HEADER: ReadonlySet<EntryWord> = new Set(entryWordsIn('header'));

/** Entries whose text begins at once, so that the colon can be written with the word. */
const WITHOUT_STRUCTURE: ReadonlySet<EntryWord> = new Set(
  entryWordsIn('header').filter(word => ENTRY_KINDS[word].prose === 'fact'),
);

/** What a report goes on with below its header. */
const REPORT = [...entryWordsIn('report'), ...entryWordsIn('review'), ...entryWordsIn('vocabulary')];

const VOCABULARY = entryWordsIn('vocabulary').filter(word => word !== 'programme');
const ANSWERS = wordsWith({ isAnswer: true });
const TERMINOLOGY = entryWordsIn('terminology').filter(word => word !== 'pack');

/** Offers the entry words for a line that begins at `offset`, with what is `typed` of one. */
export function entryItems(document: LangiumDocument<MissionFile>, offset: number, typed: string): Offer[] {
  const { entries } = document.parseResult.value;
  const next = entries.findIndex(entry => (entry.$cstNode?.offset ?? 0) >= offset);
  const above = next < 0 ? entries : entries.slice(0, next);
  const likely = likelyAfter(above);
  const inOrder = above.some(ast.isMission) ? [...REPORT, ...WORDS_IN_ORDER] : WORDS_IN_ORDER;
  const words = [...new Set([...likely, ...inOrder])];
  const languages = [spokenCode(), languageOf(document.parseResult.value)];
  return words.filter(word => isFree(word, entries, above)).map(word => toOffer(word, typed, languages));
}

/**
 * The word, which is found by what it is called in the languages of the author and of the report, too. A client that looks
 * through several names finds those best whose first one begins as what is typed, so that the others are left out.
 */
function toOffer(word: EntryWord, typed: string, languages: readonly string[]): Offer {
  const { says, example } = helpForEntry(word);
  const called = [...new Set(languages.flatMap(language => entryWordIn(language, word)))];
  const [usual] = called;
  const names = [...new Set([word, ...called, ...called.map(flat)])];
  const begun = names.filter(name => typed !== '' && flat(name).startsWith(flat(typed)));
  return {
    label: word,
    ...(usual === undefined || usual === word ? {} : { labelDetails: { description: usual } }),
    kind: CompletionItemKind.Keyword,
    insertText: WITHOUT_STRUCTURE.has(word) ? `${word}: ` : `${word} `,
    filterText: (begun.length > 0 ? begun : names).join(' '),
    detail: says,
    ...(example ? { documentation: { kind: 'markdown', value: sample(example) } } : {}),
  };
}

function likelyAfter(above: readonly Entry[]): readonly EntryWord[] {
  const last = above.at(-1);
  if (!last) return ['mission', 'programme', 'pack'];
  if (ast.isReviewEntry(last))
    return ['reply', 'remark', ...likelyAfter(above.filter(entry => !ast.isReviewEntry(entry)))];
  const header = above.findLast(entry => !ast.isHeader(entry));
  if (ast.isHeader(last) || isHeaderOwner(last)) {
    if (ast.isPack(header)) return ['language', 'style', ...TERMINOLOGY];
    return ast.isProgramme(header) ? [...HEADER, ...VOCABULARY] : [...HEADER, 'objective', 'participant'];
  }
  if (ast.isTerminology(last)) return TERMINOLOGY;
  if (ast.isFinding(last)) return ['recommendation', 'finding', 'action', 'no-action', ...ANSWERS];
  if (ast.isRecommendation(last)) return ['action', 'recommendation', 'finding', ...ANSWERS];
  if (ast.isAction(last)) return ['action', 'recommendation', 'finding'];
  if (ast.isNoAction(last)) return ['finding'];
  if (ast.isVocabularyEntry(last) && !above.some(ast.isMission)) return [...VOCABULARY, ...TERMINOLOGY];
  const same = entryWord('kind' in last && last.kind ? last.kind : last.$type);
  return same ? [same, 'finding'] : ['finding'];
}

/** False for what a file or a header may hold only once and holds already. */
function isFree(word: EntryWord, entries: readonly Entry[], above: readonly Entry[]): boolean {
  if (word === 'mission') return !entries.some(ast.isMission);
  if (word === 'programme') return !entries.some(ast.isProgramme);
  if (word === 'reply') return ast.isReviewEntry(above.at(-1));
  if (!HEADER.has(word)) return true;
  const owner = above.findLastIndex(isHeaderOwner);
  const from = entries.slice(owner + 1);
  const end = from.findIndex(isHeaderOwner);
  return !from.slice(0, end < 0 ? undefined : end).some(({ $type }) => $type.toLowerCase() === word);
}
