/** Sources in which many persons, places and days are only named, each with all that may be told of it: test/import/facts/. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../../src/compile/compile.ts';
import { importFile } from '../../../src/import/import-file.ts';
import type { Individual } from '../../../src/report/report.ts';
import { check } from '../check.ts';
import { fold, samePerson, sameText } from './same.ts';

const FOLDER = join('test', 'import', 'facts');

/** All that is true of a source; what is not among it is false. */
export interface Facts {
  readonly title: readonly string[];
  readonly team: readonly string[];
  readonly met: readonly string[];
  readonly functions: Readonly<Record<string, readonly string[]>>;
  readonly bodies: Readonly<Record<string, readonly string[]>>;
  readonly stations: Readonly<Record<string, readonly string[]>>;
  readonly days: readonly string[];
  readonly dates: string | null;
  readonly places: readonly string[];
  readonly marking: string | null;
  /** Whom meetings were with, who is asked, and who sees to what; where it is left out, nobody has read for it. */
  readonly parties?: readonly string[];
  /** How many of the persons are found at least. */
  readonly found: number;
}

export interface FactSource {
  readonly name: string;
  readonly ending: string;
  readonly bytes: Uint8Array;
  readonly facts: Facts;
}

/** Every source, with `x.facts.json` beside it. */
export function factSources(folder = FOLDER): readonly FactSource[] {
  const files = readdirSync(folder).sort();
  return files
    .filter(file => !file.endsWith('.json'))
    .map(file => {
      const [name = '', ending = ''] = file.split('.');
      const facts: Facts = JSON.parse(readFileSync(join(folder, `${name}.facts.json`), 'utf8'));
      return { name, ending, bytes: readFileSync(join(folder, file)), facts };
    });
}

/** What an import says that its source does not, and how many persons it found. */
export async function falseFactsOf({ name, ending, bytes, facts }: FactSource) {
  const { text, words } = await importFile(bytes, ending, { fileName: name });
  const { document } = await check(text, { profile: 'draft' }, false);
  const report = compile(document);
  if (!report) throw new Error(`${name} became no report`);
  const { mission, participants, persons, meetings, organizations } = report;
  const wrong: string[] = [];
  const say = (what: string, value: string | undefined, allowed: readonly string[], same = sameText) => {
    if (value !== undefined && value !== '' && !allowed.some(other => same(other, value)))
      wrong.push(`${what}: ${value}`);
  };
  const isIn = (a: string, b: string) => sameText(a, b) || fold(a).includes(fold(b));
  const about = (table: Facts['functions'], { title }: Individual) =>
    Object.entries(table).find(([other]) => samePerson(other, title))?.[1] ?? [];
  if (mission.title !== name) say('title', mission.title, facts.title, (a, b) => sameText(a, b));
  if (mission.dates)
    say('dates', `${mission.dates.from} to ${mission.dates.to}`, facts.dates === null ? [] : [facts.dates]);
  say('marking', mission.classification, facts.marking === null ? [] : [facts.marking]);
  for (const place of mission.place?.split(', ') ?? []) say('place', place, facts.places, isIn);
  for (const each of participants) say('member', each.title, facts.team, samePerson);
  for (const each of persons) say('met', each.title, facts.met, samePerson);
  const bodyOf = ({ organization }: Individual) =>
    organizations.find(({ id }) => id === organization)?.title || organization;
  const all = [...participants, ...persons];
  for (const each of all) {
    say(`function of ${each.title}`, each.role, about(facts.functions, each));
    say(`body of ${each.title}`, bodyOf(each), about(facts.bodies, each), isIn);
    say(`station of ${each.title}`, each.station, about(facts.stations, each));
  }
  const days = new Set<string>();
  for (const { title, dates, place } of meetings) {
    say(`day of “${title}”`, dates?.from, facts.days);
    say(`place of “${title}”`, place, facts.places, isIn);
    if (dates) days.add(dates.from);
  }
  const { recommendations, actions } = report;
  const asked = [...recommendations, ...recommendations.flatMap(each => each.actions), ...actions];
  const named = [
    ...meetings.flatMap(({ title, with: parties }) =>
      parties.map(({ name }) => [`with in “${title}”`, name]),
    ),
    ...asked.flatMap(each =>
      [...('to' in each ? each.to : []), ...each.owner].map(({ name }) => [`party of “${each.title}”`, name]),
    ),
  ];
  for (const [what = '', name] of facts.parties ? named : []) say(what, name, facts.parties ?? [], isIn);
  const known = [...facts.team, ...facts.met];
  const found = all.filter(({ title }) => known.some(other => samePerson(other, title))).length;
  return { wrong, found, text, words };
}
