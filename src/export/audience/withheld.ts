/** What an export must not contain, worked out from the whole report and what is left of it. */
import { CEILING, isAbove } from '../../domain/marking.ts';
import { phrasesOf, RUN, tellingRuns, wordsOf } from '../../domain/word-runs.ts';
import { codeOf, isNumbered } from '../../report/code-of.ts';
import { entriesOf } from '../../report/find-entry.ts';
import { plainBlocks, plainText } from '../../report/plain-text.ts';
import type { Report } from '../../report/report.ts';
import type { AudiencePolicy } from './policy.ts';

/** Words that belong inside, with the entry that they are from as its author would call it. */
export interface Withheld {
  /** Runs of five words in a row, as one string each, with their entry. */
  readonly runs: ReadonlyMap<string, string>;
  /** Names of persons as their words, with their entry. */
  readonly names: readonly { readonly words: readonly string[]; readonly entry: string }[];
}

/** Everything that `reduceFor` took out. */
export function withheldFrom(whole: Report, reduced: Report, policy: AudiencePolicy): Withheld {
  const ceiling = CEILING[policy.audience];
  const names = phrasesOf(openNames(reduced));
  const runs = new Map<string, string>();
  const withhold = (text: string, entry: string) => {
    for (const run of tellingRuns(wordsOf(text), names)) runs.set(run, entry);
  };
  for (const { entry, text, marking } of textsOf(whole)) {
    if (isAbove(marking, ceiling)) withhold(text, entry);
  }
  return { runs, names: namesOf(whole, reduced) };
}

/** The names of what may be shown: no secret, even where a secret text uses them. */
function openNames(reduced: Report): readonly string[] {
  const { mission, programme, organizations } = reduced;
  const pillars = programme?.pillars ?? [];
  const named = [
    mission,
    programme,
    ...pillars,
    ...pillars.flatMap(({ themes }) => themes),
    ...organizations,
  ];
  return [...named.map(entry => entry?.title ?? ''), mission.place ?? '', mission.reference ?? ''];
}

function* textsOf(report: Report) {
  const text = (entry: Pick<Report['mission'], 'inlines' | 'blocks'>) =>
    `${plainText(entry.inlines)}\n${plainBlocks(entry.blocks)}`;
  for (const [target, entry] of entriesOf(report)) {
    if (!entry.marking) continue;
    const code = isNumbered(target) && entry.number !== undefined ? codeOf(target, entry.number) : '';
    yield { entry: `${target} ${entry.id ?? code}`.trim(), text: text(entry), marking: entry.marking };
  }
  for (const entry of report.uncovered) {
    yield { entry: `uncovered #${entry.pillars.join(' #')}`, text: text(entry), marking: entry.marking };
  }
  for (const { number, noAction } of report.findings) {
    if (!noAction) continue;
    const entry = `no-action of finding ${codeOf('finding', number)}`;
    yield { entry, text: text(noAction), marking: noAction.marking };
  }
}

function namesOf(whole: Report, reduced: Report): Withheld['names'] {
  const shown = new Set(
    [...reduced.participants, ...reduced.persons].map(({ inlines }) => plainText(inlines)),
  );
  const people = [
    ...whole.participants.map(person => ({ person, target: 'participant' })),
    ...whole.persons.map(person => ({ person, target: 'person' })),
  ];
  return people
    .filter(({ person }) => !shown.has(plainText(person.inlines)))
    .map(({ person, target }) => ({
      words: wordsOf(withoutHonorific(plainText(person.inlines))),
      entry: `${target} ${person.id}`,
    }))
    .filter(({ words }) => words.length > 0 && words.length < RUN * 2);
}

function withoutHonorific(name: string): string {
  return name.replace(/^(?:(?:H\.?E|Mr|Ms|Mrs|Mme|M|Dr|Prof|Sr|Sra)\.?\s+)+/u, '');
}
