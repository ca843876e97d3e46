/** Scores the rules on words on cases and texts that somebody else has written: what they find, and what they say wrongly. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { MOST_SUGGESTIONS } from '../../src/editor/actions/mend-spelling.ts';
import { dataOf } from '../../src/rules/fix-all.ts';
import type { Spelling } from '../../src/rules/spelling.ts';
import { checkFiles } from '../support/check.ts';
import { openSpeller } from '../support/speller.ts';

const HERE = new URL('./', import.meta.url);

type SpellerOf = Spelling['of'];

/** What a set comes to. */
export interface Score {
  /** How many of those that must be found are found. */
  readonly found?: number;
  readonly of?: number;
  /** How often a rule speaks where all is right. */
  readonly wrong?: number;
  readonly among?: number;
  /** What was missed and what was said wrongly, for who wants to look. */
  readonly notes: readonly string[];
}

interface Marks<T> {
  readonly flag: readonly T[];
  readonly silent: readonly T[];
}

interface Counted {
  readonly text: string;
  readonly team: number;
  readonly meetings: number;
}

interface Breach {
  readonly text: string;
  readonly wrong: string;
  readonly right: readonly string[];
}

const WORDS = /^words\/|\/count-agrees$|^finding\/(?:attributed|basis-agrees|measured)$|\/actionable$/;

/** The names of all sets: the files of cases, and the domains. */
export function setNames(): readonly string[] {
  const cases = readdirSync(new URL('cases/', HERE)).filter(name => name.endsWith('.json'));
  const domains = existsSync(new URL('domains/', HERE)) ? readdirSync(new URL('domains/', HERE)) : [];
  return [
    ...cases.map(name => name.replace('.json', '')),
    ...domains.filter(name => name.endsWith('.txt')).map(name => `domains/${name.replace('.txt', '')}`),
  ].sort();
}

/** The score of a set. */
export async function scoreOf(name: string): Promise<Score> {
  if (name.startsWith('domains/')) return scoreOfDomain(readText(`${name}.txt`), name.split('.')[1] ?? 'en');
  const set = JSON.parse(readText(`cases/${name}.json`));
  const [topic, language = 'en'] = [name.split('.')[0], name.split('.').at(-1)];
  switch (topic) {
    case 'hearsay':
      return scoreOfMarks(set, language, asFinding, /^finding\/attributed$/);
    case 'absolutes':
      return scoreOfMarks(set, language, asFinding, /^finding\/measured$/);
    case 'vague':
      return scoreOfMarks(set, language, asRecommendation, /^recommendation\/actionable$/);
    case 'counts':
      return scoreOfCounts(set, language);
    case 'usage':
      return scoreOfBreaches(set, language);
    case 'confusables': {
      const { flag: pairs, silent }: { flag: (Breach & { right: string })[]; silent: string[] } = set;
      const flag = pairs.map(pair => ({ ...pair, right: [pair.right] }));
      const breaches = await scoreOfBreaches(flag, language, /^words\/not-confused$/);
      const wrong = await scoreOfTraps(silent, language, /^words\/not-confused$/);
      return { ...breaches, ...wrong, notes: [...breaches.notes, ...wrong.notes] };
    }
    case 'acronyms':
      return scoreOfAcronyms(set, language);
    case 'spelling':
      return scoreOfSpelling(set, language);
    default:
      return scoreOfTraps(set, language, WORDS);
  }
}

function readText(path: string): string {
  return readFileSync(new URL(path, HERE), 'utf8');
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const asFinding = (text: string) => `finding observation: ${oneLine(text)}`;
const asRecommendation = (text: string) => `recommendation to "Somebody": ${oneLine(text)}`;

interface Misspelt {
  readonly text: string;
  readonly word: string;
  readonly suggest: string;
}

/** Found is a word that is told of, with what was meant among the first that are offered. */
async function scoreOfSpelling(
  { wrong, right }: { readonly wrong: readonly Misspelt[]; readonly right: readonly string[] },
  language: string,
): Promise<Score> {
  const speller = await openSpeller(language);
  const toldIn = async (texts: readonly string[]) =>
    (await problemsOf(texts.map(asFinding), language, () => speller)).map(({ document, problems }) =>
      problems
        .filter(({ code }) => code === 'words/spelt')
        .map(({ range }) => document.textDocument.getText(range)),
    );
  const told = await toldIn(wrong.map(({ text }) => text));
  const kept = await toldIn(right);
  // What takes long is asked for only where the light bulb alone does not offer it.
  const offers = ({ word, suggest }: Misspelt, isAsked: boolean) =>
    speller.suggest(word.toLowerCase(), isAsked).slice(0, MOST_SUGGESTIONS).includes(suggest.toLowerCase());
  const isMeant = (each: Misspelt, i: number) =>
    told[i]?.includes(each.word) === true && (offers(each, false) || offers(each, true));
  const others = wrong.map(({ word }, i) => told[i]?.filter(each => each !== word) ?? []);
  const falseAlarms = [...others, ...kept].flat();
  return {
    found: wrong.filter(isMeant).length,
    of: wrong.length,
    wrong: falseAlarms.length,
    among: right.length,
    notes: [
      ...wrong
        .filter((each, i) => !isMeant(each, i))
        .map(
          ({ text, word, suggest }) =>
            `missed: ${word} > ${suggest} (${speller.suggest(word.toLowerCase(), true).slice(0, MOST_SUGGESTIONS)}) in: ${text}`,
        ),
      ...falseAlarms.map(each => `wrong: ${each}`),
    ],
  };
}

/** The problems of each text in a report of its own, in the language and the style of the United Nations. */
async function problemsOf(
  texts: readonly string[],
  language: string,
  spellerOf: SpellerOf = () => undefined,
) {
  const files = Object.fromEntries(
    texts.map((text, i) => [
      `report-${i}.mission`,
      `mission m${i}: Mission\nlanguage ${language}\nstyle un\ndates 2024-03-04 to 2024-03-06\n\n${text}\n`,
    ]),
  );
  const { documents } = await checkFiles(files, { profile: 'final' }, spellerOf);
  return documents.map(document => ({ document, problems: document.diagnostics ?? [] }));
}

async function scoreOfMarks(
  { flag, silent }: Marks<string>,
  language: string,
  asEntry: (text: string) => string,
  code: RegExp,
): Promise<Score> {
  const flagged = await problemsOf(flag.map(asEntry), language);
  const kept = await problemsOf(silent.map(asEntry), language);
  const isFound = ({ problems }: { problems: readonly Diagnostic[] }) =>
    problems.some(problem => code.test(String(problem.code)));
  return {
    found: flagged.filter(isFound).length,
    of: flag.length,
    wrong: kept.filter(isFound).length,
    among: silent.length,
    notes: [
      ...flag.filter((_, i) => !isFound(flagged[i] ?? { problems: [] })).map(text => `missed: ${text}`),
      ...silent.filter((_, i) => isFound(kept[i] ?? { problems: [] })).map(text => `wrong: ${text}`),
    ],
  };
}

function scoreOfCounts({ flag, silent }: Marks<Counted>, language: string): Promise<Score> {
  const asReport = ({ text, team, meetings }: Counted) =>
    [
      ...Array.from({ length: team }, (_, i) => `participant p${i}: Participant ${i}`),
      ...Array.from({ length: meetings }, (_, i) => `meeting with "Somebody" on 2024-03-05: Talk ${i}`),
      `section: Activities\n\n    ${oneLine(text)}`,
    ].join('\n');
  const marks = { flag: flag.map(asReport), silent: silent.map(asReport) };
  return scoreOfMarks(marks, language, text => text, /\/count-agrees$/);
}

async function scoreOfBreaches(
  breaches: readonly Breach[],
  language: string,
  code = /^words\//,
): Promise<Score> {
  const checked = await problemsOf(
    breaches.map(({ text }) => asFinding(text)),
    language,
  );
  const isFound = ({ wrong, right }: Breach, i: number) => {
    const { document, problems } = checked[i] ?? {};
    return problems?.some(
      problem => code.test(String(problem.code)) && isMended(document, problem, wrong, right),
    );
  };
  return {
    found: breaches.filter(isFound).length,
    of: breaches.length,
    notes: breaches
      .filter((breach, i) => !isFound(breach, i))
      .map(({ text, wrong, right }) => `missed: ${wrong} > ${right.join(' | ')} in: ${text}`),
  };
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const plain = (text: string) => text.replaceAll('’', "'").toLowerCase();

/** True where the problem stands on the wrong words, and a fix of it, or what it says, gives one of those that are right. */
function isMended(
  document: LangiumDocument | undefined,
  problem: Diagnostic,
  wrong: string,
  right: readonly string[],
): boolean {
  const { textDocument } = document ?? {};
  if (!textDocument) return false;
  const text = plain(textDocument.getText());
  const start = textDocument.offsetAt(problem.range.start);
  const end = textDocument.offsetAt(problem.range.end);
  const places = [...text.matchAll(new RegExp(`(?<![\\p{L}\\d])${escaped(plain(wrong))}`, 'gu'))];
  if (!places.some(({ index }) => end > index && start < index + wrong.length)) return false;
  const offered = [String(problem.message), ...(dataOf(problem)?.fixes ?? []).flatMap(({ title }) => title)];
  // A fix may rewrite a part of the words, or more than them.
  const edited = (dataOf(problem)?.fixes ?? []).map(({ edits }) =>
    edits.reduceRight(
      (mended, { range, newText }) =>
        mended.slice(0, textDocument.offsetAt(range.start)) +
        newText +
        mended.slice(textDocument.offsetAt(range.end)),
      textDocument.getText(),
    ),
  );
  return [...offered, ...edited].some(said => right.some(words => plain(said).includes(plain(words))));
}

async function scoreOfTraps(sentences: readonly string[], language: string, code: RegExp): Promise<Score> {
  const checked = await problemsOf(sentences.map(asFinding), language);
  const said = checked.map(({ problems }) => problems.filter(problem => code.test(String(problem.code))));
  return {
    wrong: said.filter(problems => problems.length > 0).length,
    among: sentences.length,
    notes: sentences.flatMap((text, i) =>
      said[i]?.length ? [`wrong: ${said[i].map(each => each.code)} in: ${text}`] : [],
    ),
  };
}

async function scoreOfAcronyms(
  cases: readonly { readonly text: string; readonly unexplained: readonly string[] }[],
  language: string,
): Promise<Score> {
  const checked = await problemsOf(
    cases.map(({ text }) => asFinding(text)),
    language,
  );
  const said = checked.map(({ document, problems }) =>
    problems
      .filter(({ code }) => code === 'words/acronym-expanded')
      .map(({ range }) => document.textDocument.getText(range)),
  );
  const missed = cases.map(({ unexplained }, i) => unexplained.filter(each => !said[i]?.includes(each)));
  const wrong = cases.map(({ unexplained }, i) => said[i]?.filter(each => !unexplained.includes(each)) ?? []);
  const wanted = cases.flatMap(({ unexplained }) => unexplained).length;
  return {
    found: wanted - missed.flat().length,
    of: wanted,
    wrong: wrong.flat().length,
    among: cases.length,
    notes: cases.flatMap(({ text }, i) => [
      ...(missed[i] ?? []).map(each => `missed: ${each} in: ${text}`),
      ...(wrong[i] ?? []).map(each => `wrong: ${each} in: ${text}`),
    ]),
  };
}

async function scoreOfDomain(text: string, language: string): Promise<Score> {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter(paragraph => paragraph !== '');
  const report = paragraphs.map(asFinding).join('\n\n');
  const [checked] = await problemsOf([report], language);
  const said = (checked?.problems ?? []).filter(({ code }) => WORDS.test(String(code)));
  return {
    wrong: said.length,
    among: text.split(/\s+/).filter(word => word !== '').length,
    notes: said.map(
      ({ code, range, message }) =>
        `wrong: ${code} at “${checked?.document.textDocument.getText(range)}”: ${message}`,
    ),
  };
}
