/** What one report asks for: all that a register needs of it, so that the report itself need not be kept. */
import { CEILING, isAbove } from '../../domain/marking.ts';
import { thereSince } from '../../domain/there-since.ts';
import { FOLLOW_UP_ROWS, type FollowUpAttribute } from '../../lexicon/attributes.ts';
import { goalsOf } from '../../report/by-goal.ts';
import { codeOf } from '../../report/code-of.ts';
import { carriedOutBy, sayerOf } from '../../report/follow-up.ts';
import { inLanguage, type LoneTitle, loneTitles } from '../../report/in-language.ts';
import { countUnnamed } from '../../report/key-of.ts';
import { isMarked } from '../../report/overall-marking.ts';
import { plainValues } from '../../report/plain-values.ts';
import type { Action, Finding, Recommendation, Report } from '../../report/report.ts';
import { pillarsOf } from '../../report/tags-of.ts';
import { findMarkedText } from '../audience/marked-texts.ts';
import { reduceFor } from '../audience/reduce.ts';
import { type Withheld, withheldFrom } from '../audience/withheld.ts';
import { labelsIn } from '../labels.ts';
import { colonOf, languageFor } from '../languages.ts';
import { legalText } from '../legal-text.ts';
import {
  type Ask,
  type AsksContext,
  courseOf,
  names,
  originOf,
  type ReadReport,
  referenceOf,
  referenceTo,
  titleReader,
  unsaid,
} from './ask.ts';
import { foundIn } from './found.ts';
import { partiesOf, type RegisterParty } from './parties.ts';
import type { FindingRecord, RegisterRecord } from './record.ts';

/** What a register holds of one report; plain, so that it can come from another processor. */
export interface ReportAsks {
  readonly mission: string;
  /** The title of the mission, or its id where it has none. */
  readonly title: string;
  /** The language that it is written in, where it says so. */
  readonly language: string | null;
  /** Since when others know of it. */
  readonly since: string | null;
  /** The first and the last day of the mission; empty and null where it says none. */
  readonly from: string;
  readonly to: string | null;
  readonly pillars: readonly (readonly [id: string, title: string])[];
  readonly asks: readonly Ask[];
  /** What it finds, where the register is of that. */
  readonly findings: readonly Ask<FindingRecord>[];
  /** Whoever may be asked something, as the register calls them. */
  readonly parties: readonly RegisterParty[];
  /** How many of its findings, recommendations and actions have no name. */
  readonly unnamed: number;
  /** What must not be in the register, and what its author should know of. */
  readonly withheld: Withheld | null;
  /** What has no other title in the language of the register. */
  readonly loneTitles: readonly LoneTitle[];
  readonly warnings: readonly string[];
  /** Words in its texts that can be nothing but a marking; null where there are none. */
  readonly marked: string | null;
}

/**
 * What a report asks for, as far as the audience may see it; undefined when it may not even know of the mission. Earlier
 * editions say what was known of it before, oldest first.
 */
export function asksOf(
  whole: Report,
  context: AsksContext,
  before: readonly Report[] = [],
): ReportAsks | undefined {
  const { audience, language } = context;
  if (isAbove(whole.mission.marking, CEILING[audience])) return undefined;
  if (audience !== 'internal' && !isMarked(whole)) return undefined;
  // What an entry follows is looked for among what the same readers see of the other reports, and nowhere else.
  const reduced = reduceFor(whole, { ...context, isBesideOthers: true });
  const report = inLanguage(reduced, language);
  const { mission } = report;
  const reads = titleReader(report, context);
  const days = [...(whole.editions ?? []).map(({ issued: day }) => day), whole.mission.issued];
  const since = thereSince(days, mission.dates?.to) ?? null;
  const read: ReadReport = {
    report,
    earlier: before.map(each => ({
      since: thereSince([each.mission.issued], each.mission.dates?.to),
      report: inLanguage(reduceFor(each, context), language),
    })),
    since: before.length > 0 ? (thereSince([whole.mission.issued], mission.dates?.to) ?? null) : since,
    issuedOn: thereSince(days, undefined) ?? null,
  };
  const warnings: string[] = [];
  const shown = {
    mission: mission.id,
    title: reads(mission) || mission.id,
    language: whole.mission.language ?? null,
    since,
    from: mission.dates?.from ?? '',
    to: mission.dates?.to ?? null,
    pillars: pillarsOf(report).map(pillar => [pillar.id, reads(pillar)] as const),
    asks: [
      ...report.recommendations.flatMap(recommendation => [
        askOf(recommendation, recommendation.kind, recommendation, read, context),
        ...recommendation.actions.map(action => askOf(action, 'action', recommendation, read, context)),
      ]),
      ...report.actions.map(action => askOf(action, 'action', undefined, read, context)),
    ],
    findings: context.of === 'findings' ? report.findings.map(each => foundIn(each, read, context)) : [],
    parties: partiesOf(report),
    unnamed: countUnnamed(report),
  };
  const withheld = audience === 'internal' ? null : withheldFrom(whole, reduced, context);
  return {
    ...legalText(shown, sentence => warnings.push(sentence)),
    withheld,
    loneTitles: loneTitles(reduced, language),
    warnings,
    marked: findMarkedText(reduced, audience) ?? null,
  };
}

function askOf(
  entry: Recommendation | Action,
  kind: RegisterRecord['kind'],
  recommendation: Recommendation | undefined,
  read: ReadReport,
  context: AsksContext,
): Ask {
  const { report } = read;
  const reads = titleReader(report, context);
  const basis = recommendation ?? entry;
  const findings = findingsOf(basis, report);
  const target = kind === 'action' ? 'action' : 'recommendation';
  const record: RegisterRecord = {
    ...originOf(entry, read, context),
    kind,
    code: codeOf(target, entry.number),
    text: [reads(entry), ...doubtsOf(entry, context)].join(' '),
    pillars:
      'pillars' in basis && basis.pillars.length > 0
        ? basis.pillars
        : [...new Set(findings.flatMap(({ pillars }) => pillars))],
    findings: basis.findings.map(number => codeOf('finding', number)),
    sdg: goalsOf(report, basis),
    addressees: names(report, recommendation?.to ?? []),
    responsible: [],
    ...attributesOf(entry, recommendation),
    due: null,
    dueText: null,
    dueFrom: null,
    dueTo: null,
    firstDue: null,
    slippedDays: null,
    ...unsaid(target, entry, report, context),
    isOverdue: false,
    overdueDays: null,
    doneOn: null,
  };
  const answered = findingsOf(entry, report);
  return {
    ...courseOf(target, entry, read, context),
    record,
    answers: [
      ...answered.map(finding => referenceTo(report, 'finding', finding)),
      ...carriedOutBy(entry, report).map(each => referenceTo(report, 'recommendation', each)),
    ],
    earlierFindings: answered.flatMap(finding => (finding.follows ? referenceOf(finding.follows) : [])),
  };
}

function findingsOf({ findings }: Recommendation | Action, report: Report): readonly Finding[] {
  return report.findings.filter(({ number }) => findings.includes(number));
}

/** What of an entry could not be read, for those who can mend it. */
function doubtsOf({ unread = [] }: Recommendation | Action, { language }: AsksContext): readonly string[] {
  const known = languageFor(language);
  return unread.map(line => `[${labelsIn(known).unread}${colonOf(known)}${line}]`);
}

function attributesOf(
  entry: Recommendation | Action,
  recommendation: Recommendation | undefined,
): Readonly<Record<FollowUpAttribute, string | null>> {
  const values = FOLLOW_UP_ROWS.map(row => {
    const sayer = sayerOf(row, entry, recommendation);
    return [row.word, (sayer && plainValues(sayer, row.word).join('; ')) || null];
  });
  return Object.fromEntries(values);
}
