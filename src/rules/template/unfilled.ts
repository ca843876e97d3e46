/** The places of templates that nobody has filled yet. */
import type { ReferenceInfo } from 'langium';
import { MARKINGS } from '../../domain/marking.ts';
import { attributesOf } from '../../syntax/attributes.ts';
import type { Entry, MissionFile } from '../../syntax/generated/ast.ts';
import { isClassification, isMention } from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import { UNDECIDED } from '../../syntax/markings.ts';
import { type Passage, proseOf, textStart } from '../../syntax/prose.ts';
import { referencesIn } from '../../workspace/references-in.ts';
import { readAllowances } from '../allow.ts';
import { propertyOf, spanOf } from '../places.ts';
import { DEFAULTS } from './templates.ts';

/** A place that still holds what the template says. */
export interface UnfilledPlace extends Span {
  readonly words: string;
  readonly reference?: ReferenceInfo;
  readonly choices?: readonly string[];
}

/** The places of a file that still hold their defaults, in order; a name where it is declared, or else where it first stands. */
export function unfilledIn(file: MissionFile): readonly UnfilledPlace[] {
  const declared = new Set(file.entries.flatMap(entry => ('name' in entry && entry.name) || []));
  const told = new Set<string>();
  const places = file.entries.flatMap(entry => [
    ...unfilledName(entry),
    ...unfilledReferences(entry).filter(({ words }) => {
      const isNew = !declared.has(words) && !told.has(words);
      told.add(words);
      return isNew;
    }),
    ...unfilledPhrases(entry),
    ...unfilledTexts(entry),
    ...undecided(entry),
  ]);
  const reasons = readAllowances(file).flatMap(({ why, comment }) =>
    DEFAULTS.texts.has(why) ? [{ words: why, ...comment }] : [],
  );
  return [...places, ...reasons].sort((a, b) => a.start - b.start);
}

/** How much of what a file holds is filled in, from 0 to 1: entries without a place that is left open. */
export function filledShare(file: MissionFile): number {
  const open = unfilledIn(file);
  if (open.length === 0) return 1;
  const isOpen = (entry: Entry) => {
    const { start, end } = spanOf(entry.$cstNode);
    return open.some(place => start <= place.start && place.start < end);
  };
  return 1 - file.entries.filter(isOpen).length / file.entries.length;
}

/** A classification is a place until somebody has decided, whoever wrote it there. */
function undecided(entry: Entry): UnfilledPlace[] {
  if (!isClassification(entry) || entry.level !== UNDECIDED) return [];
  return [{ words: UNDECIDED, ...propertyOf(entry, 'level'), choices: MARKINGS }];
}

function unfilledName(entry: Entry): UnfilledPlace[] {
  if (!('name' in entry) || !entry.name || !DEFAULTS.names.has(entry.name)) return [];
  return [{ words: entry.name, ...propertyOf(entry, 'name') }];
}

function unfilledReferences(entry: Entry): UnfilledPlace[] {
  return referencesIn(entry)
    .filter(({ reference, container }) => DEFAULTS.names.has(reference.$refText) && !isMention(container))
    .map(info => ({ words: info.reference.$refText, ...spanOf(info.reference.$refNode), reference: info }));
}

function unfilledPhrases(entry: Entry): UnfilledPlace[] {
  const text = entry.$cstNode?.root.fullText ?? '';
  // Nearly all findings, for which it is dear to tell the attributes, have no phrase.
  if (!/["“„«]/.test(text.slice(entry.$cstNode?.offset, textStart(entry)))) return [];
  return attributesOf(entry)
    .flatMap(({ values }) => values)
    .map(({ start, end }) => ({ words: text.slice(start + 1, end - 1), start, end }))
    .filter(({ words }) => DEFAULTS.phrases.has(words));
}

function unfilledTexts(entry: Entry): UnfilledPlace[] {
  const { title, body } = proseOf(entry);
  return [...unfilledParagraphs(title), ...unfilledParagraphs(body)];
}

function unfilledParagraphs(passage: Passage): UnfilledPlace[] {
  const found: UnfilledPlace[] = [];
  let start = 0;
  for (const words of passage.text.split('\n')) {
    if (DEFAULTS.texts.has(words)) found.push({ words, ...passage.span(start, start + words.length) });
    start += words.length + 1;
  }
  return found;
}
