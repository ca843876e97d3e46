/** Years as they may happen: missions, corrigenda, missions that follow up, and updates under old and new names. */
import fc from 'fast-check';
import type { Year, YearEdition, YearEntry, YearMission, YearUpdate, YearValues } from './year.ts';

const DAY = 86_400_000;
const START = Date.parse('2025-01-06');

/** So many days after the first of the year. */
export function dayAt(days: number): string {
  return new Date(START + days * DAY).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

const status = fc.constantFrom(null, null, 'open', 'ongoing', 'done', 'dropped') as fc.Arbitrary<
  YearValues['status']
>;
const response = fc.constantFrom(
  null,
  null,
  'accepted',
  'partially-accepted',
  'rejected',
  'pending',
) as fc.Arbitrary<YearValues['response']>;
const due = fc.option(fc.integer({ min: 20, max: 420 }).map(dayAt));
const values = fc.record({ status, response, due });

/** What is decided of a mission; which entries it goes on with is seen when those before it are known. */
const mission = fc.record({
  language: fc.constantFrom('en', 'fr', 'es') as fc.Arbitrary<YearMission['language']>,
  length: fc.integer({ min: 0, max: 5 }),
  /** Days from its end to each edition. */
  issues: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 0, maxLength: 3 }),
  asked: fc.array(fc.record({ values, actions: fc.array(values, { maxLength: 2 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
  follows: fc.array(
    fc.record({
      pick: fc.nat(),
      values,
      isRenamed: fc.boolean(),
      goesOn: fc.array(fc.option(values), { maxLength: 2 }),
    }),
    { maxLength: 3 },
  ),
  /** What a corrigendum changes, and asks besides. */
  corrections: fc.array(fc.record({ pick: fc.nat(), values }), { maxLength: 2 }),
});

const update = fc.record({ pick: fc.nat(), values, after: fc.integer({ min: -20, max: 300 }) });

export const anyYear: fc.Arbitrary<Year> = fc
  .record({
    missions: fc.array(mission, { minLength: 1, maxLength: 4 }),
    updates: fc.array(update, { maxLength: 14 }),
  })
  .map(({ missions: wanted, updates: said }) => {
    const missions: YearMission[] = [];
    const taken = new Set<string>();
    for (const [at, each] of wanted.entries()) missions.push(missionOf(each, at, missions, taken));
    return { missions, updates: updatesOn(missions, said) };
  });

function missionOf(
  wanted: typeof mission extends fc.Arbitrary<infer M> ? M : never,
  at: number,
  earlier: readonly YearMission[],
  taken: Set<string>,
): YearMission {
  const id = `m${at + 1}`;
  const start = at * 70;
  const end = start + wanted.length;
  const entries: YearEntry[] = [];
  const add = (entry: Pick<YearEntry, 'kind' | 'name' | 'under' | 'follows'> & YearValues) =>
    entries.push(entry.kind === 'action' ? { ...entry, response: null } : entry);
  for (const { pick, values: own, isRenamed, goesOn } of wanted.follows) {
    const open = earlier.flatMap(each =>
      lastOf(each).flatMap(entry =>
        entry.kind === 'recommendation' && !taken.has(`${each.id}.${entry.name}`)
          ? [{ mission: each, entry }]
          : [],
      ),
    );
    const before = open[pick % Math.max(open.length, 1)];
    if (!before) continue;
    taken.add(`${before.mission.id}.${before.entry.name}`);
    const name = isRenamed ? `${before.entry.name}-${id}` : before.entry.name;
    if (entries.some(each => each.name === name)) continue;
    add({
      kind: 'recommendation',
      name,
      under: null,
      follows: `${before.mission.id}.${before.entry.name}`,
      ...own,
    });
    const actions = lastOf(before.mission).filter(
      ({ under, name: each }) => under === before.entry.name && !taken.has(`${before.mission.id}.${each}`),
    );
    for (const [index, action] of actions.entries()) {
      const carried = goesOn[index];
      if (!carried || entries.some(each => each.name === action.name)) continue;
      const follows = `${before.mission.id}.${action.name}`;
      taken.add(follows);
      add({ kind: 'action', name: action.name, under: name, follows, ...carried });
    }
  }
  for (const [number, { values: own, actions }] of wanted.asked.entries()) {
    const name = `${id}-r${number}`;
    add({ kind: 'recommendation', name, under: null, follows: null, ...own });
    for (const [index, each] of actions.entries())
      add({ kind: 'action', name: `${name}-a${index}`, under: name, follows: null, ...each });
  }
  return {
    id,
    language: wanted.language,
    from: dayAt(start),
    to: dayAt(end),
    editions: editionsOf(entries, id, end, wanted.issues, wanted.corrections),
  };
}

/** The first is of all; each later one changes something, and asks for something besides. */
function editionsOf(
  entries: readonly YearEntry[],
  id: string,
  end: number,
  issues: readonly number[],
  corrections: readonly { readonly pick: number; readonly values: YearValues }[],
): readonly YearEdition[] {
  if (issues.length === 0) return [{ issued: null, entries }];
  let day = end;
  let now = entries;
  return issues.map((days, at) => {
    day += days;
    const correction = at === 0 ? undefined : corrections[at - 1];
    if (correction) {
      const changed = correction.pick % now.length;
      const { response: said, ...rest } = correction.values;
      now = [
        ...now.map((entry, index) =>
          index === changed ? { ...entry, ...rest, response: entry.kind === 'action' ? null : said } : entry,
        ),
        { kind: 'recommendation', name: `${id}-late${at}`, under: null, follows: null, ...correction.values },
      ];
    }
    return { issued: dayAt(day), entries: now };
  });
}

export function lastOf({ editions }: YearMission): readonly YearEntry[] {
  return editions.at(-1)?.entries ?? [];
}

/** Of one day, two may say two things of how far something is, and no more. */
function updatesOn(
  missions: readonly YearMission[],
  said: readonly { readonly pick: number; readonly values: YearValues; readonly after: number }[],
): readonly YearUpdate[] {
  const all = missions.flatMap(each => lastOf(each).map(entry => ({ mission: each, entry })));
  const updates = said.flatMap(({ pick, values: own, after }): YearUpdate | [] => {
    const { mission: each, entry } = all[pick % all.length] ?? {};
    if (!each || !entry) return [];
    const on = new Date(Date.parse(each.to) + after * DAY).toISOString().slice(0, 'YYYY-MM-DD'.length);
    return {
      about: `${each.id}.${entry.name}`,
      on,
      ...own,
      response: entry.kind === 'action' ? null : own.response,
    };
  });
  const days = new Set<string>();
  return updates.map(each => {
    const isFirst = !days.has(each.on);
    days.add(each.on);
    return isFirst ? each : { ...each, due: null };
  });
}
