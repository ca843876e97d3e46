/** The names that issuing gives to what has none: out of its title, and of nothing that may have to stay inside. */
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { bareWords } from '../domain/fold-words.ts';
import { highest, isAbove, MARKINGS, type Marking } from '../domain/marking.ts';
import { inLatin } from '../domain/romanize.ts';
import { isName, NameIds } from '../lexicon/free-names.ts';
import { FUNCTION_WORDS } from '../lexicon/ordinary-words.ts';
import { anchorOf } from '../report/anchor-of.ts';
import { codeOf } from '../report/code-of.ts';
import { plainText } from '../report/plain-text.ts';
import type { Action, Finding, Recommendation, Report } from '../report/report.ts';
import { WIDEST_READERS } from '../rules/export/leaving.ts';
import { isIndividual, secretsIn } from '../rules/export/secret-names.ts';
import { dataOf } from '../rules/fix-all.ts';
import { RULES } from '../rules/index.ts';
import { entryWordOf, spanOf } from '../rules/places.ts';
import type { Edit, RuleContext } from '../rules/rule.ts';
import { numberOf } from '../syntax/entry-numbers.ts';
import { fileOf } from '../syntax/file-of.ts';
import { type Entry, isAction, isEntry, isFinding, isRecommendation } from '../syntax/generated/ast.ts';
import { effectiveMarking, missionMarking } from '../syntax/markings.ts';
import { spanIn } from '../syntax/ranges.ts';
import { vocabularyOf } from '../terminology/report-vocabulary.ts';
import { indexOf } from '../workspace/index-manager.ts';
import { leavingProblems } from './leaving-problems.ts';

/** What has a name, and how far the name may go. */
interface KnownName {
  readonly name: string;
  readonly level: Marking;
  readonly entry: Entry | undefined;
}

/** A name, and the edit that gives it. */
export interface GivenName {
  readonly entry: Entry;
  readonly code: string;
  readonly name: string;
  readonly edit: Edit;
}

/** A name that would tell its readers of something that they don’t get, or that another file misses. */
export interface NameClash extends Pick<GivenName, 'entry' | 'code' | 'name'> {
  /** What is called so already; undefined where it is not known, or only missed. */
  readonly other?: Entry | undefined;
}

/** The names, and those of them for which the author must be asked. */
export interface NamesToGive {
  readonly names: readonly GivenName[];
  readonly clashes: readonly NameClash[];
}

type Followed = Finding | Recommendation | Action;
type Kind = 'finding' | 'recommendation' | 'action';

const KINDS = { Finding: 'finding', Recommendation: 'recommendation', Action: 'action' } as const;

const MOST_WORDS = 4;
const LONGEST = 40;
/** What is called so is led to by its place. */
const PLACE = /^(?:finding|recommendation|action)(?:-\d+)?$/;

/**
 * A name for each finding, recommendation and action of a compiled report that has none: those that the most readers see
 * first, and in the order of the text, so that no name depends on what some of its readers don’t get.
 */
export async function namesToGive(
  document: LangiumDocument,
  report: Report,
  services: LangiumCoreServices,
): Promise<NamesToGive> {
  const file = fileOf(document);
  const marking = missionMarking(file);
  const context: RuleContext = {
    ...{ file, document, services, rules: RULES, today: undefined, staffNames: false },
    // What is kept from them stands in no name.
    audience: WIDEST_READERS[marking],
    vocabulary: () => vocabularyOf(file, services),
  };
  const { audience } = context;
  const problems = await leavingProblems(document, { audience, withoutStaffNames: true }, services);
  const compiled = new Map(followedIn(report).map(([kind, each]) => [codeOf(kind, each.number), each]));
  const known = knownNames(document, services);
  const followed = file.entries.filter(
    entry => isFinding(entry) || isRecommendation(entry) || isAction(entry),
  );
  const names: GivenName[] = [];
  for (const level of MARKINGS) {
    const seen = followed.filter(entry => !isAbove(levelOf(entry), level));
    const lower = known.filter(each => !isAbove(each.level, level)).map(({ name }) => name);
    const ids = new NameIds([...lower, ...names.map(({ name }) => name)]);
    for (const entry of seen) {
      if (entry.name !== undefined || levelOf(entry) !== level) continue;
      const kind = KINDS[entry.$type];
      const code = codeOf(kind, numberOf(entry));
      const said = isAbove(level, marking) ? undefined : compiled.get(code);
      const told = new Set(bareWords(wordsToldIn(entry, problems, document)));
      const telling = said && nameFrom(said, told, context);
      const place = seen.filter(({ $type }) => $type === entry.$type).indexOf(entry) + 1;
      const name = telling === undefined ? placeName(kind, place, ids) : ids.take(telling);
      const { end } = entryWordOf(entry);
      names.push({ entry, code, name, edit: { span: { start: end, end }, text: ` ${name}` } });
    }
  }
  const clashes = names.flatMap(({ entry, code, name }): NameClash | [] => {
    const other = known.find(each => each.name === name && isAbove(each.level, levelOf(entry)));
    if (other) return { entry, code, name, other: other.entry };
    return isMissedElsewhere(name, services) ? { entry, code, name } : [];
  });
  return { names: names.toSorted((a, b) => a.edit.span.start - b.edit.span.start), clashes };
}

/** How far what is called so may go: whoever was met, and the mission’s own, may be known by no name to the public. */
function levelOf(entry: Entry): Marking {
  return highest([effectiveMarking(entry), isIndividual(entry) ? 'confidential' : undefined]);
}

/** All that has a name in the report or in what it sees; what has no tree just now may be anything. */
function knownNames(document: LangiumDocument, { shared }: LangiumCoreServices): readonly KnownName[] {
  const kinds = ['mission', 'programme', 'party', 'pack'] as const;
  const index = indexOf(shared);
  return [
    ...fileOf(document).entries.flatMap(entry =>
      'name' in entry && entry.name !== undefined ? { name: entry.name, level: levelOf(entry), entry } : [],
    ),
    ...kinds.flatMap(kind =>
      [...index.shared(kind, document.uri).values()].map(({ name, node }) => {
        const entry = isEntry(node) ? node : undefined;
        return { name, level: entry ? levelOf(entry) : 'strictly-confidential', entry } as const;
      }),
    ),
  ];
}

/** The place of an entry among those that its readers see; a name that says nothing. */
function placeName(kind: Kind, place: number, ids: NameIds): string {
  for (let number = place; ; number++) {
    const name = ids.takeAsItIs(anchorOf(kind, { number }));
    if (name !== undefined) return name;
  }
}

/** True where another file means something by the name that is nowhere: it would mean the entry from then on. */
function isMissedElsewhere(name: string, { shared }: LangiumCoreServices): boolean {
  const index = indexOf(shared);
  return [...index.filesUsing(name)].some(uri => index.filesWithUnresolvedNames.has(uri));
}

/** All that can be followed up. */
export function followedIn(report: Report): readonly (readonly [Kind, Followed])[] {
  const { findings, recommendations, actions } = report;
  return [
    ...findings.map(each => ['finding', each] as const),
    ...recommendations.map(each => ['recommendation', each] as const),
    ...[...recommendations.flatMap(each => each.actions), ...actions].map(each => ['action', each] as const),
  ];
}

/** The words of an entry of which the guard says that they do, or may, tell what is withheld. */
function wordsToldIn(
  entry: Entry,
  problems: readonly Diagnostic[],
  { textDocument }: LangiumDocument,
): string {
  const { start, end } = spanOf(entry.$cstNode);
  return problems
    .flatMap(problem => [problem, ...(dataOf(problem)?.places ?? [])])
    .map(({ range }) => spanIn(textDocument, range))
    .filter(each => start <= each.start && each.end <= end)
    .map(each => textDocument.getText().slice(each.start, each.end))
    .join(' ');
}

/** The first words of the title that tell something and nothing that is withheld; undefined where none are left. */
function nameFrom(
  { inlines }: Followed,
  withheld: ReadonlySet<string>,
  context: RuleContext,
): string | undefined {
  const { inText, inName } = secretsIn(context);
  const said = plainText(inlines, () => ' ');
  const told = inText(said).reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    said,
  );
  const words = (told.match(/[\p{L}\p{M}\d]+/gu) ?? [])
    .filter(word => word.length > 1 && !FUNCTION_WORDS.has(word.toLowerCase()))
    .filter(word => !bareWords(word).some(each => withheld.has(each)))
    .map(word =>
      inLatin(word)
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase(),
    )
    .filter(word => /^[\p{Script=Latin}\d]+$/u.test(word));
  let name = '';
  for (const word of words.slice(words.findIndex(each => !/^\d/.test(each))).slice(0, MOST_WORDS)) {
    if (name.length + 1 + word.length > LONGEST) break;
    name += name === '' ? word : `-${word}`;
  }
  const isTelling = name.length > 2 && isName(name) && !PLACE.test(name);
  return isTelling && inName(name).length === 0 ? name : undefined;
}
