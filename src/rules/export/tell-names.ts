/** What the rules on names have in common. */

import { MultiMap } from 'langium';
import { type FoundPhrase, Phrases } from '../../domain/find-phrases.ts';
import { together } from '../../domain/find-secrets.ts';
import { bareWords, foldWords } from '../../domain/fold-words.ts';
import { hasCapital } from '../../domain/person-names.ts';
import { FINDS_NOTHING, type FoundSecret, type SecretFinder } from '../../domain/secret.ts';
import { isMentionBetween, MENTIONS } from '../../lexicon/marks.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import { isAllowed, readAllowances } from '../allow.ts';
import { perCheck } from '../per-check.ts';
import { entryWordOf, spanOf } from '../places.ts';
import type { Fix, Reporter, RuleContext } from '../rule.ts';
import { shortened } from '../wording.ts';
import { borrowedEntries, elsewhere, fileFrom } from './borrowed.ts';
import { isWithheld, leaves, markFix } from './leaving.ts';
import type { MarkedEntry } from './marked-elsewhere.ts';
import {
  functionsOf,
  hiddenPeople,
  type Individual,
  isHidden,
  isIndividual,
  isOfOtherVersion,
  mentionedPeople,
  secretsElsewhereIn,
  secretsIn,
} from './secret-names.ts';
import { entryNameOf, textsOf, type VisibleText } from './texts-of.ts';

/** True for an entry whose words reach the readers. */
export function mayName(entry: Entry, context: RuleContext): boolean {
  const isLeftOut = entry.$type === 'Author' && context.audience === 'public' && !context.staffNames;
  return leaves(context) && !isLeftOut && !isWithheld(entry, context) && !isHidden(entry, context);
}

type Tell = (entry: Entry, report: Reporter, context: RuleContext) => void;

/**
 * Tells of an entry; at the mission also of the entries of other files that exports of the report hold, unless a comment
 * above these allows it.
 */
export function withBorrowed(code: string, tell: Tell): Tell {
  return (entry, report, context) => {
    tell(entry, report, context);
    if (entry.$type !== 'Mission') return;
    for (const other of borrowedEntries(context)) {
      const allowances = readAllowances(other.$container).filter(each => each.code === code);
      if (!mayName(other, context) || isAllowed(allowances, spanOf(other.$cstNode))) continue;
      tell(other, elsewhere(other, report, context), context);
    }
  };
}

/** Where a text names what is hidden. Of several places each stands alone: a town may be called like a person. */
export function namedIn(visible: VisibleText, context: RuleContext): readonly FoundSecret<Entry>[] {
  return found(secretsIn(context), visible, context);
}

/** The same of those whom only another report marks, where nobody of this one is meant. */
function namedElsewhere(visible: VisibleText, context: RuleContext): readonly FoundSecret<MarkedEntry>[] {
  const elsewhere = secretsElsewhereIn(context);
  if (elsewhere === FINDS_NOTHING) return [];
  const known = visible.isName ? secretsIn(context).inName(visible.text) : namedIn(visible, context);
  return found(elsewhere, visible, context).filter(
    ({ start, end }) => !known.some(each => each.start < end && start < each.end),
  );
}

function found<T>(
  { inText, inName }: SecretFinder<T>,
  { text: written, isPlace, isName }: VisibleText,
  context: RuleContext,
): readonly FoundSecret<T>[] {
  if (isName) return inName(written);
  // Exports put a pseudonym in the place of `@name` in phrases as well.
  const text = !written.includes('@')
    ? written
    : written.replace(MENTIONS, (mention, name: string, next: string | undefined) =>
        next === undefined && mentionedPeople(context).has(name) ? ' '.repeat(mention.length) : mention,
      );
  const whole = inText(text);
  if (!isPlace) return whole;
  const parts = [...text.matchAll(/[^,;/]+/g)].flatMap(({ 0: part, index }) =>
    inText(part).map(each => ({ ...each, start: index + each.start, end: index + each.end })),
  );
  return together(
    whole.filter(({ isWhole }) => isWhole),
    parts,
  );
}

/** Functions of more than one word that only one person has: a “Director” may be anybody. */
const roleFinder = perCheck((context: RuleContext) => {
  const roles = hiddenPeople(context).flatMap(person =>
    functionsOf(person)
      .map(bareWords)
      .filter(({ length }) => length > 1)
      .map((words): [string, Individual] => [words.join(' '), person]),
  );
  return new Phrases(
    [...new MultiMap(roles).entriesGroupedByKey()].flatMap(([role, [person, ...others]]) =>
      person && others.length === 0 ? [{ words: role.split(' '), value: person }] : [],
    ),
  );
});

/** So many words are a title in small letters too. */
const LONG_TITLE = 5;

/** A function that stands in a text. */
export interface FoundRole extends FoundPhrase<Individual> {
  /** True where it is written as what the person is declared to be, with capital letters or at length. */
  readonly isTitle: boolean;
}

/** The functions in a text by which the readers would know somebody whom they must not know. */
export function rolesIn({ text }: VisibleText, context: RuleContext): readonly FoundRole[] {
  return roleFinder(context)
    .inText(text)
    .map(role => {
      const words = foldWords(text.slice(role.start, role.end));
      const declared = foldWords(role.value.role ?? '');
      const isDeclared =
        declared.length === words.length && declared.every(({ word }, at) => word === words[at]?.word);
      // “Encargada de planillas” has the capital letters of the declaration.
      const isCapital = words.every((word, at) => {
        const own = declared[at];
        return hasCapital(word) || (own !== undefined && !hasCapital(own));
      });
      return { ...role, isTitle: isDeclared && (isCapital || words.length >= LONG_TITLE) };
    });
}

/** The fix that writes a mention for a function, and for the article before it. */
export function roleFix(role: FoundRole, visible: VisibleText, context: RuleContext): readonly Fix[] {
  const article = /(?<![\p{L}\p{N}])the\s+$/iu.exec(visible.text.slice(0, role.start))?.[0].length ?? 0;
  return mentionFix({ ...role, start: role.start - article }, visible, context);
}

/** The words in which somebody is named, as they stand in the text. */
export function written({ start, end }: FoundPhrase<unknown>, { text }: VisibleText): string {
  return shortened(text.slice(start, end));
}

/** Fixes that replace the words by a mention; none where no mention can stand. */
export function mentionFix(
  { value, start, end }: FoundPhrase<Entry>,
  visible: VisibleText,
  context: RuleContext,
): readonly Fix[] {
  const { text, phrase, isParty } = visible;
  const name = isIndividual(value) ? value.name : undefined;
  if (!name || isOfOtherVersion(value, context)) return [];
  if (phrase)
    return isParty
      ? [{ title: ruleText('fix.instead', { text: name }), edits: [{ span: phrase, text: name }] }]
      : [];
  if (!isMentionBetween(text.slice(0, start), name, text.slice(end))) return [];
  const mention = `@${name}`;
  return [
    {
      title: ruleText('fix.instead', { text: mention }),
      edits: [{ span: visible.span(start, end), text: mention }],
    },
  ];
}

/** Those whom another report marks: what is certain, or what is only possible. */
export function reportElsewhere(
  certainty: FoundSecret<unknown>['certainty'],
  entry: Entry,
  report: Reporter,
  context: RuleContext,
): void {
  const { audience, document } = context;
  for (const text of [...entryNameOf(entry), ...textsOf(entry)]) {
    for (const found of namedElsewhere(text, context)) {
      if (found.certainty !== certainty) continue;
      const { marking, sort, uri, line } = found.value;
      const place = { line: line + 1, file: fileFrom(document.uri, uri) };
      const said = { words: written(found, text), marking, audience, sort, ...place };
      const where = text.span(found.start, found.end);
      if (certainty === 'possible') report(ruleText('export/no-likely-names.elsewhere', said), where);
      else {
        const fixes = text.isName ? [] : markFix(entry, marking);
        report(ruleText('export/no-personal-data.elsewhere', said), where, ...fixes);
      }
    }
  }
}

/** An entry as an author finds it: by its name and its line. */
export function called(entry: Entry): { readonly entry: string; readonly line: number } {
  const { start, end } = entryWordOf(entry);
  const source = entry.$cstNode?.root.fullText ?? '';
  const word = source.slice(start, end).toLowerCase();
  const name = 'name' in entry && entry.name ? ` ${entry.name}` : '';
  return { entry: word + name, line: (entry.$cstNode?.range.start.line ?? 0) + 1 };
}
