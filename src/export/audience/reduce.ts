/** What of a report a given audience may see. */
import { lastDay } from '../../domain/dates.ts';
import { CEILING, isAbove, type Marking } from '../../domain/marking.ts';
import { wordsIn } from '../../lexicon/words-in.ts';
import { findEntry, idsOf } from '../../report/find-entry.ts';
import { mapValues, objectsIn, stringsIn } from '../../report/map-values.ts';
import type { Mention } from '../../report/plain-text.ts';
import type {
  Action,
  Finding,
  Link,
  Pillar,
  Programme,
  Recommendation,
  Report,
  Section,
  Theme,
  Update,
} from '../../report/report.ts';
import { type Neutral, withNeutralNames } from './file-names.ts';
import { replaceMentions } from './mention-marks.ts';
import { namesFor } from './names-for.ts';
import type { AudiencePolicy } from './policy.ts';
import { namedIn, referredTo } from './referred-to.ts';
import { renumber } from './renumber.ts';

/**
 * The report without what is above the audience's ceiling: no text of it, no name, no gap in the numbers. A
 * public one has pseudonyms for the persons met. The same report when the audience may see all of it.
 */
export function reduceFor(report: Report, policy: AudiencePolicy): Report {
  const [reduced = report] = reduceAll([report], policy).reports;
  return reduced;
}

/** The same of versions of one report, with the places of the pictures that are called otherwise in them. */
export function reduceAll(versions: readonly Report[], policy: AudiencePolicy): Neutral {
  const { asOf, audience } = policy;
  // Before anybody is named afresh: a number that is left out would tell of what is not yet known.
  const known = asOf === undefined ? versions : versions.map(version => knownOn(version, asOf));
  if (audience === 'internal') return { reports: known, paths: new Map() };
  const kept = known.map(version => ({ version, left: keptOf(version, policy) }));
  // Where a version has lost an entry, its name may still stand in it.
  const leftOut = new Set(kept.flatMap(({ version, left }) => [...namesLeftOut(left, version)]));
  return withNeutralNames(kept.map(({ left }) => finished(rewriteMentions(left, leftOut), policy)));
}

/** What these readers may see, as it is called and numbered in the whole. */
function keptOf(report: Report, policy: AudiencePolicy): Report {
  const ceiling = CEILING[policy.audience];
  const isOpen = ({ marking = 'unclassified' }: { readonly marking?: Marking | undefined }) =>
    !isAbove(marking, ceiling);
  const open = <E extends { readonly marking: Marking }>(entries: readonly E[]) => entries.filter(isOpen);
  const own = <E extends Finding | Recommendation | Action>(entry: E) => withoutForeign(entry, policy);
  const kept: Report = {
    ...report,
    objectives: open(report.objectives),
    participants: open(report.participants),
    persons: open(report.persons),
    organizations: open(report.organizations),
    sections: open(report.sections),
    annexes: open(report.annexes),
    meetings: open(report.meetings),
    visits: open(report.visits),
    findings: open(report.findings).map(finding => withOpenReason(own(finding), ceiling)),
    recommendations: open(report.recommendations).map(recommendation => ({
      ...own(recommendation),
      actions: open(recommendation.actions).map(own),
    })),
    actions: open(report.actions).map(own),
    uncovered: open(report.uncovered),
    disclaimers: report.disclaimers.filter(isOpen),
    chapters: openChapters(report, open),
    ...(report.programme && {
      programme: {
        ...withoutDoubt(report.programme),
        pillars: report.programme.pillars.map(pillarWithoutDoubt),
      },
    }),
    ...(report.pillars && { pillars: report.pillars.map(pillarWithoutDoubt) }),
    abbreviations: report.abbreviations.filter(each => isOpen(each) && each.unread === undefined),
    // What is said of a report while it is written is for those who write it, however it is marked.
    remarks: [],
    // Of earlier missions, others have what their reports say, and no more.
    updates: open(report.updates).filter(({ about }) => about.mission === report.mission.id),
    ...(report.elsewhere && {
      elsewhere: {
        links: open(report.elsewhere.links).filter(isOfOpenEntry(report, isOpen)),
        updates: open(report.elsewhere.updates),
      },
    }),
    beside: {
      persons: open(report.beside.persons),
      organizations: open(report.beside.organizations),
    },
  };
  return withoutStray(referredTo(withoutDangling(kept)));
}

/** True for what is said of an entry that these readers have. */
function isOfOpenEntry(
  { findings, recommendations, actions }: Report,
  isOpen: (entry: Finding | Recommendation | Action) => boolean,
): (link: Link) => boolean {
  const asked = recommendations.filter(isOpen).flatMap(each => [each, ...each.actions]);
  const names = new Set([...findings, ...asked, ...actions].filter(isOpen).map(({ id }) => id));
  return ({ id }) => names.has(id);
}

function finished(kept: Report, policy: AudiencePolicy): Report {
  const { editions: _, ...numbered } = renumber(namesFor(kept, policy), CEILING[policy.audience]);
  return withTermsInUse(numbered);
}

/**
 * What readers of an earlier report see of it is not known here, nor under which number: its words stay inside. Where
 * it is at hand, reduced for the same readers, the name alone is looked up there, and never shown.
 */
function withoutForeign<E extends Finding | Recommendation | Action>(
  { follows, ...rest }: E,
  { isBesideOthers = false }: AudiencePolicy,
): Omit<E, 'follows'> & Pick<E, 'follows'> {
  if (!follows || !isBesideOthers) return rest;
  const { told: _, ...name } = follows;
  return { ...rest, follows: name };
}

/** What has no marking, without the words of what could not be read: there may be one among it. */
function withoutDoubt<E extends Theme | Pillar | Programme>(entry: E) {
  const { unread, titles: _, ...rest } = entry;
  return unread ? { ...rest, title: '', body: '', inlines: [], blocks: [] } : entry;
}

function pillarWithoutDoubt(pillar: Pillar): Pillar {
  return { ...withoutDoubt(pillar), themes: pillar.themes.map(withoutDoubt) };
}

function withOpenReason(finding: Finding, ceiling: Marking): Finding {
  if (!finding.noAction || !isAbove(finding.noAction.marking, ceiling)) return finding;
  const { noAction: _, ...rest } = finding;
  return rest;
}

/** Without what belongs to no entry, and is marked by none. */
function withoutStray<T>(value: T): T {
  const isStray = (each: object | string) => typeof each === 'object' && 'stray' in each;
  if (![...objectsIn(value)].some(isStray)) return value;
  return mapValues(value, each => {
    if (typeof each === 'string' || !('stray' in each)) return undefined;
    const { stray: _, ...rest } = each;
    return withoutStray(rest);
  });
}

/** The chapters that have something left; without findings, what was not covered is told at the end, wherever they stood. */
function openChapters(
  report: Report,
  open: <E extends { readonly marking: Marking }>(entries: readonly E[]) => readonly E[],
): Report['chapters'] {
  const left = (list: readonly Section[], number: number) =>
    open(list).some(section => section.number === number);
  const chapters = report.chapters.filter(chapter => {
    if (chapter.kind === 'section') return left(report.sections, chapter.number);
    if (chapter.kind === 'annex') return left(report.annexes, chapter.number);
    return true;
  });
  if (open(report.findings).length > 0) return chapters;
  const [findings, others] = [true, false].map(is =>
    chapters.filter(({ kind }) => (kind === 'findings') === is),
  );
  return [...(others ?? []), ...(findings ?? [])];
}

/** Drops references to entries that are no longer there. */
function withoutDangling(report: Report): Report {
  const ids = new Set(
    [
      ...report.objectives,
      ...report.participants,
      ...report.persons,
      ...report.organizations,
      ...report.beside.persons,
      ...report.beside.organizations,
      ...report.meetings,
      ...report.visits,
    ].map(({ id }) => id),
  );
  const there = <R extends { readonly id?: string | undefined }>(references: readonly R[]) =>
    references.filter(({ id }) => id === undefined || ids.has(id));
  const action = (entry: Action): Action => ({ ...entry, owner: there(entry.owner) });
  const update = (entry: Update): Update => ({
    ...entry,
    by: there(entry.by),
    owner: there(entry.owner),
    sources: there(entry.sources),
  });
  const individual = <I extends Report['persons'][number]>({ organization, ...entry }: I) => ({
    ...entry,
    ...(organization !== undefined && ids.has(organization) && { organization }),
  });
  return {
    ...report,
    participants: report.participants.map(individual),
    persons: report.persons.map(individual),
    meetings: report.meetings.map(entry => ({ ...entry, with: there(entry.with), by: there(entry.by) })),
    visits: report.visits.map(entry => ({ ...entry, by: there(entry.by) })),
    findings: report.findings.map(entry => ({
      ...entry,
      sources: there(entry.sources),
      serves: entry.serves.filter(id => ids.has(id)),
    })),
    recommendations: report.recommendations.map(entry => ({
      ...entry,
      to: there(entry.to),
      owner: there(entry.owner),
      actions: entry.actions.map(action),
    })),
    actions: report.actions.map(action),
    updates: report.updates.map(update),
    ...(report.elsewhere && {
      elsewhere: {
        links: report.elsewhere.links.map(each => ({ ...each, owner: there(each.owner) })),
        updates: report.elsewhere.updates.map(update),
      },
    }),
    beside: { ...report.beside, persons: report.beside.persons.map(individual) },
  };
}

/** What stands in the place of a name that is left out. */
const LEFT_OUT = '[…]';

/** Takes the names of what was left out, out of the prose that remains. */
function namesLeftOut(kept: Report, whole: Report): ReadonlySet<string> {
  const left = idsOf(kept);
  return new Set([...idsOf(whole)].filter(id => !left.has(id)));
}

/** The report in which no mention names an entry that is left out of any version of it, or that another one holds. */
function rewriteMentions(kept: Report, leftOut: ReadonlySet<string>): Report {
  const left = idsOf(kept);
  const { id } = kept.mission;
  return mapValues(kept, value => {
    if (typeof value === 'string') {
      return replaceMentions(value, (name, mission) => {
        const foreign = mission !== undefined && mission !== id;
        return foreign || (leftOut.has(name) && !left.has(name)) ? LEFT_OUT : undefined;
      });
    }
    if (!isMention(value)) return undefined;
    const foreign = value.mission !== undefined && value.mission !== id;
    const there = !foreign && findEntry(kept, value.target, value.id) !== undefined;
    return there ? undefined : { type: 'text', value: LEFT_OUT };
  });
}

function isMention(value: object): value is Mention {
  return 'type' in value && value.type === 'mention';
}

/** A short form, and its plural; a longer word is another word. */
const PLURALS = ['', 's'];

/** The report without those that nothing in it speaks of: they would tell what was there. */
function withTermsInUse(report: Report): Report {
  const { abbreviations, disclaimers, ...rest } = report;
  const said = ` ${[...stringsIn(rest)].flatMap(wordsIn).join(' ')} `;
  const isSaid = (name: string) =>
    PLURALS.some(ending => said.includes(` ${wordsIn(name).join(' ')}${ending} `));
  return {
    ...rest,
    abbreviations: abbreviations.filter(({ short }) => isSaid(short)),
    disclaimers: disclaimers
      .map(({ names, ...disclaimer }) => ({ ...disclaimer, names: names.filter(isSaid) }))
      .filter(({ names }) => names.length > 0),
  };
}

/** The report without what has been said of its entries since, and whoever only that names. What has no date is known on no day. */
function knownOn(report: Report, day: string): Report {
  const isKnown = ({ date }: Update) => date !== undefined && lastDay(date) <= day;
  const updates = report.updates.filter(isKnown);
  const elsewhere = report.elsewhere && {
    links: report.elsewhere.links.filter(({ since = day }) => since <= day),
    updates: report.elsewhere.updates.filter(isKnown),
  };
  if (updates.length === report.updates.length && !elsewhere) return report;
  const { people, bodies } = namedIn(
    [updates, elsewhere],
    report.beside.persons,
    report.beside.organizations,
  );
  return {
    ...report,
    updates,
    ...(elsewhere && { elsewhere }),
    beside: { persons: people, organizations: bodies },
  };
}
