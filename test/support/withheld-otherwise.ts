/** The same report as far as some readers may see it: what they may not see is said otherwise, by others, elsewhere, and more of it. */
import fc from 'fast-check';
import type { LangiumDocument } from 'langium';
import { type Audience, CEILING, isAbove } from '../../src/domain/marking.ts';
import { propertyOf } from '../../src/rules/places.ts';
import { fileOf } from '../../src/syntax/file-of.ts';
import * as ast from '../../src/syntax/generated/ast.ts';
import { effectiveMarking } from '../../src/syntax/markings.ts';
import { textStart } from '../../src/syntax/prose.ts';

/** Words that no open text has; among them what could tell of itself: names, terms of the house, pictures, wide cells. */
const OTHER_TEXTS = [
  'Zavrel carried nine crates over the Drenova pass.',
  'Vojkan\n\n    ![Zavrel at the ferry](zavrel-cell.jpg)\n\n    Behind the depot.',
  'The NATO and the UNHCR moved in Kosovo under UNSCR 1244, says @WHO.',
  'Ünïcode ζ\n\n    | Zavrel | Drenova and all the villages behind it, by name |\n    | --- | --- |\n    | 1 | 2 |',
  'الضابط باع الصناديق ليلا',
  'One\n\n    - two\n        - three with @clerk\n    - four\n\n    [five](https://zavrel.example/depot)',
  'Zavrel',
] as const;

/** Attributes, and what they can be instead; a phrase stays a phrase. */
const OTHER_MARKS: readonly (readonly [marks: RegExp, instead: readonly string[]])[] = [
  [/ severity \w+/, [' severity low', '']],
  [/ priority \w+/, [' priority low', '']],
  [/ (?:gap|need|observation|good-practice)(?= )/, [' need', '']],
  [/ status \w+/, [' status done', '']],
  [/ response [\w-]+/, ['', ' response rejected']],
  [/ due (?:"[^"]*"|[\d-]+)/, [' due 2031-01', '']],
  [/ #[\w-]+(?: #[\w-]+)*/, ['', ' #health', ' #crime #courts']],
  [/ (?:reported|stated)/, ['', ' observed']],
  [/ on [\d-]+(?: to [\d-]+)?/, ['', ' on 2011-11-11']],
  [/"[^"]*"/g, ['"Zavrel hall"', '"Drenova, over the pass"']],
];

/** What may be added where a new chapter or chain begins. */
const MORE = [
  'section strictly-confidential: ',
  'annex strictly-confidential: ',
  'objective #health strictly-confidential: ',
  'participant NAME strictly-confidential: ',
  'person NAME of WHO strictly-confidential: ',
  'organization NAME strictly-confidential: ',
  'meeting strictly-confidential with clerk by "Zavrel" on 2011-01-02 #health in "Zavrel hall": ',
  'visit strictly-confidential to "Zavrel hall" on 2011: ',
  'finding gap #health severity critical strictly-confidential against "Zavrel code" rated "9": ',
  'finding #courts strictly-confidential: Two crates.\nrecommendation to WHO, clerk due 2011-02 priority high: ',
  'recommendation strictly-confidential to "Zavrel" cost "9 crates": Ask.\naction owner clerk due 2011-03 status open: ',
  'uncovered #health strictly-confidential: ',
] as const;

/** What decides how the rest is said: any numbers. */
export const choices = fc.array(fc.nat({ max: 10_000 }), { minLength: 40, maxLength: 40 });

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text of a linked report for which its readers may notice no difference. */
export function withheldOtherwise(
  document: LangiumDocument,
  audience: Audience,
  numbers: readonly number[],
): string {
  const source = document.textDocument.getText();
  const entries: readonly ast.Entry[] = fileOf(document).entries;
  const choose = chooser(numbers);
  const begin = entries.findIndex(ast.isMission);
  const edits = entries.flatMap((entry, at): Edit[] => {
    const start = entry.$cstNode?.offset ?? 0;
    const isAdded = at > begin && beginsAnew(entry) && choose(4) === 0;
    return [
      ...(isAdded ? [{ start, end: start, text: more(choose, `zavrel-${at}`) }] : []),
      ...(isKept(entry, audience) ? [] : rewritten(entry, entries[at + 1], source, choose)),
    ];
  });
  const { length } = source;
  if (begin >= 0 && choose(2) === 0) edits.push({ start: length, end: length, text: more(choose, 'zavrel') });
  return withEdits(source, edits);
}

/** True for an entry that these readers see, or that says how all others are marked. */
function isKept(entry: ast.Entry, audience: Audience): boolean {
  const isInside = isAbove(effectiveMarking(entry), CEILING[audience]) || ast.isReviewEntry(entry);
  return !isInside || ast.isMission(entry);
}

function rewritten(entry: ast.Entry, next: ast.Entry | undefined, source: string, choose: Choose): Edit[] {
  const { offset: start = 0 } = entry.$cstNode ?? {};
  if (isAlone(entry, next) && choose(3) === 0) {
    return [{ start, end: next?.$cstNode?.offset ?? source.length, text: '' }];
  }
  return saidOtherwise(entry, source, choose);
}

type Choose = (of: number) => number;

function chooser(numbers: readonly number[]): Choose {
  let next = 0;
  return of => (numbers[next++ % numbers.length] ?? 0) % of;
}

function pick<T>(from: readonly [T, ...T[]] | readonly T[], choose: Choose): T {
  const picked = from[choose(from.length)];
  if (picked === undefined) throw new Error('there is nothing to choose from');
  return picked;
}

function more(choose: Choose, name: string): string {
  return `${pick(MORE, choose).replace('NAME', name)}${pick(OTHER_TEXTS, choose)}\n`;
}

/** True for an entry that belongs to nothing above it, so that others may stand before it. */
function beginsAnew(entry: ast.Entry): boolean {
  const types: readonly ast.Entry['$type'][] = [
    'Finding',
    'Section',
    'Meeting',
    'Visit',
    'Objective',
    'Organization',
    'Person',
    'Participant',
    'Uncovered',
  ];
  return types.includes(entry.$type);
}

/** True for an entry to which nothing refers and nothing belongs. */
function isAlone(entry: ast.Entry, next: ast.Entry | undefined): boolean {
  const isNameless = !('name' in entry) || entry.name === undefined;
  return isNameless && (next === undefined || beginsAnew(next)) && beginsAnew(entry);
}

function saidOtherwise(entry: ast.Entry, source: string, choose: Choose): Edit[] {
  const { offset: start = 0, end = 0 } = entry.$cstNode ?? {};
  const colon = textStart(entry);
  let marks = source.slice(start, colon);
  for (const [pattern, instead] of OTHER_MARKS) {
    if (choose(2) === 0) marks = marks.replace(pattern, () => pick(instead, choose));
  }
  return [{ start, end, text: `${marks}: ${pick(OTHER_TEXTS, choose)}` }];
}

/** The text of a linked report in which everybody met is somebody else, under another name. */
export function metOtherwise(document: LangiumDocument, numbers: readonly number[]): string {
  const source = document.textDocument.getText();
  const choose = chooser(numbers);
  const people = fileOf(document).entries.filter(ast.isPerson);
  return withEdits(
    source,
    people.flatMap(person => calledOtherwise(person, document, source, choose)),
  );
}

function calledOtherwise(
  person: ast.Person,
  { references }: LangiumDocument,
  source: string,
  choose: Choose,
): Edit[] {
  const name = `${pick(['a', 'n', 'z'], choose)}-${person.$containerIndex}`;
  const places = references.flatMap(each =>
    'ref' in each && each.ref === person && each.$refNode ? [each.$refNode] : [],
  );
  const colon = textStart(person);
  const own = propertyOf(person, 'name');
  const marks = source.slice(own.end, colon).replace(/ as "[^"]*"/, ' as "Warden of Drenova"');
  const text = `${name}${marks}: ${pick(['Vojkan Zavrel', 'Ana Drenova', 'Zoe Imeri'], choose)}`;
  return [
    ...places.map(({ offset, end }) => ({ start: offset, end, text: name })),
    { start: own.start, end: person.$cstNode?.end ?? colon, text },
  ];
}

function withEdits(source: string, edits: readonly Edit[]): string {
  let text = '';
  let done = 0;
  for (const { start, end, text: instead } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    text += source.slice(done, start) + instead;
    done = end;
  }
  return text + source.slice(done);
}
