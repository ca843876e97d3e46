/** The names that issuing gives to what has none: out of its title, and of nothing that may have to stay inside. */
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { bareWords } from '../domain/fold-words.ts';
import { inLatin } from '../domain/look-alikes.ts';
import { type Audience, isAbove, type Marking } from '../domain/marking.ts';
import { isName, NameIds } from '../lexicon/free-names.ts';
import { FUNCTION_WORDS } from '../lexicon/ordinary-words.ts';
import { anchorOf } from '../report/anchor-of.ts';
import { codeOf } from '../report/code-of.ts';
import { plainText } from '../report/plain-text.ts';
import type { Action, Finding, Recommendation, Report } from '../report/report.ts';
import { secretsIn } from '../rules/export/secret-names.ts';
import { dataOf } from '../rules/fix-all.ts';
import { RULES } from '../rules/index.ts';
import { entryWordOf, spanOf } from '../rules/places.ts';
import type { Edit, RuleContext } from '../rules/rule.ts';
import { numberOf } from '../syntax/entry-numbers.ts';
import { fileOf } from '../syntax/file-of.ts';
import { type Entry, isAction, isFinding, isRecommendation } from '../syntax/generated/ast.ts';
import { missionMarking } from '../syntax/markings.ts';
import { spanIn } from '../syntax/ranges.ts';
import { vocabularyOf } from '../terminology/report-vocabulary.ts';
import { indexOf } from '../workspace/index-manager.ts';
import { leavingProblems } from './leaving-problems.ts';

/** A name, and the edit that gives it. */
export interface GivenName {
  readonly code: string;
  readonly name: string;
  readonly edit: Edit;
}

type Followed = Finding | Recommendation | Action;
type Kind = 'finding' | 'recommendation' | 'action';

const KINDS = { Finding: 'finding', Recommendation: 'recommendation', Action: 'action' } as const;

const MOST_WORDS = 4;
const LONGEST = 40;
/** What is called so is led to by its place. */
const PLACE = /^(?:finding|recommendation|action)(?:-\d+)?$/;

/** The widest circle that a report marked so can reach: what is kept from it stands in no name. */
const READERS: Readonly<Record<Marking, Audience>> = {
  unclassified: 'public',
  confidential: 'partner-confidential',
  'strictly-confidential': 'internal',
};

/** A name for each finding, recommendation and action of a compiled report that has none, in the order of the text. */
export async function namesToGive(
  document: LangiumDocument,
  report: Report,
  services: LangiumCoreServices,
): Promise<readonly GivenName[]> {
  const file = fileOf(document);
  const context: RuleContext = {
    ...{ file, document, services, rules: RULES, today: undefined, staffNames: false },
    audience: READERS[missionMarking(file)],
    vocabulary: () => vocabularyOf(file, services),
  };
  const { audience } = context;
  const problems = await leavingProblems(document, { audience, withoutStaffNames: true }, services);
  const compiled = new Map(followedIn(report).map(([kind, each]) => [codeOf(kind, each.number), each]));
  const free = namesFreeIn(document, services);
  return file.entries.flatMap((entry): GivenName | [] => {
    if (!(isFinding(entry) || isRecommendation(entry) || isAction(entry)) || entry.name) return [];
    const kind = KINDS[entry.$type];
    const code = codeOf(kind, numberOf(entry));
    const said = compiled.get(code);
    const place = anchorOf(kind, { number: numberOf(entry) });
    const isOpen = said && !isAbove(said.marking, missionMarking(file));
    const told = new Set(bareWords(wordsToldIn(entry, problems, document)));
    const name = free((isOpen && nameFrom(said, told, context)) || place);
    const { end } = entryWordOf(entry);
    return { code, name, edit: { span: { start: end, end }, text: ` ${name}` } };
  });
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

/** Takes names that mean nothing else in the report, in what it sees, or in what refers to it. */
function namesFreeIn({ uri }: LangiumDocument, { shared }: LangiumCoreServices): (wanted: string) => string {
  const index = indexOf(shared);
  const kinds = ['mission', 'programme', 'party', 'pack'] as const;
  const ids = new NameIds([
    ...(index.namesIn(uri)?.declared.keys() ?? []),
    ...kinds.flatMap(kind =>
      index
        .shared(kind, uri)
        .values()
        .map(({ name }) => name),
    ),
  ]);
  return wanted => {
    let name = ids.take(wanted);
    while (index.filesUsing(name).size > 0) name = ids.take(wanted);
    return name;
  };
}
