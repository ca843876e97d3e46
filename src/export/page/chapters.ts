/** The chapters of a page: the author's, in the author's order, and those made from the whole. */
import { anchorOf } from '../../report/anchor-of.ts';
import { findingsByPillar, type PillarGroup, tallyByPillar } from '../../report/by-pillar.ts';
import { standingAlone } from '../../report/chain.ts';
import type { Report, Section } from '../../report/report.ts';
import { labelsIn } from '../labels.ts';
import { languageFor } from '../languages.ts';
import type { View } from '../view.ts';
import { auditTrailPiece } from './audit-trail.ts';
import {
  action,
  event,
  finding,
  findingsGroup,
  markedAs,
  objective,
  prose,
  recommendation,
} from './entries.ts';
import { pillarAnchor } from './facts.ts';
import { glancePiece, matrixPiece } from './matrix.ts';
import type { Chapter, Chart, Piece } from './page.ts';
import { abbreviations, organizations, people } from './people.ts';
import { label, runsOf, textOf, titleOf } from './runs.ts';
import { statePiece, stateTitle } from './state-of-follow-up.ts';
import { followUpStatements, statements } from './statements.ts';

type Unnumbered = Omit<Chapter, 'kind' | 'number'>;
type Authored = Report['chapters'][number];

/** Every chapter of the report, in the order in which it is read. */
export function chaptersOf(view: View): readonly Chapter[] {
  const { report, labels } = view;
  const summary = report.chapters.filter(chapter => isSummary(chapter, view)).slice(0, 1);
  const chapters = report.chapters
    .filter(chapter => !summary.includes(chapter))
    .flatMap(chapter => authored(chapter, view));
  const annexes = chapters.filter(isAnnex);
  const front: readonly Unnumbered[] = [
    ...made('abbreviations', labels.abbreviations, abbreviations(view)),
    ...summary.flatMap(chapter => authored(chapter, view)),
    ...atAGlance(view),
  ];
  const body = [
    ...withFollowUp(
      joined(
        chapters.filter(chapter => !isAnnex(chapter)),
        view,
      ),
      view,
    ),
    ...made('persons', labels.personsMet, people(report.persons, view)),
    ...made('organizations', labels.organizations, organizations(view)),
  ];
  return [
    ...front,
    ...body.map((chapter, index) => ({ ...chapter, number: [label(String(index + 1))] })),
    ...annexes.map((chapter, index) => ({ ...chapter, number: [label(`${labels.annex} ${index + 1}`)] })),
    ...closing(view),
  ].map(chapter => ({ kind: 'chapter', ...chapter, pieces: orNothing(chapter.pieces, labels.noText) }));
}

export function auditTrailChapter(view: View): readonly Chapter[] {
  const { report, labels } = view;
  const pieces = report.remarks.length > 0 ? [auditTrailPiece(view)] : [];
  const chapter = {
    roles: ['audit-trail'],
    anchor: 'chapter.audit-trail',
    title: [label(labels.auditTrail)],
  };
  return [{ kind: 'chapter', ...chapter, pieces: orNothing(pieces, labels.noRemarks) }];
}

/** How what is asked stands on the day that was asked for, behind all that was issued. */
function closing(view: View): readonly Unnumbered[] {
  const { report, labels } = view;
  if (!report.state) return [];
  const piece = statePiece(view);
  const pieces: readonly Piece[] = piece ? [piece] : [{ kind: 'nothing', text: labels.nothingAsked }];
  return made('state', stateTitle(view, report.state.day), pieces);
}

/** A heading that nothing stands below would look as if something were lost. */
function orNothing(pieces: readonly Piece[], text: string): readonly Piece[] {
  return pieces.length > 0 ? pieces : [{ kind: 'nothing', text }];
}

/**
 * What is said on each pillar. That there is nothing on one is told to internal readers alone: to others it may be
 * untrue, since what they may not see is not there.
 */
function groupsFor({ report, context }: View): readonly PillarGroup[] {
  const groups = findingsByPillar(report);
  if (context.audience === 'internal') return groups;
  return groups.filter(({ findings, related, uncovered }) =>
    [findings, related, uncovered].some(({ length }) => length > 0),
  );
}

/** True for the section that sums the report up, by its name or its title. */
function isSummary(chapter: Authored, view: View): boolean {
  if (chapter.kind !== 'section') return false;
  const { report, plain } = view;
  const { summary, executiveSummary } = ownLabels(view);
  const entry = report.sections.find(({ number }) => number === chapter.number);
  const title = entry && plain(entry).toLowerCase();
  return entry?.id === 'summary' || [summary, executiveSummary].some(each => each.toLowerCase() === title);
}

/** What is asked, before the body: in the compact layout this is the follow-up matrix. */
function atAGlance(view: View): readonly Unnumbered[] {
  const { report, labels, layout } = view;
  if (layout === 'compact') return made('follow-up', labels.atAGlance, followUpStatements(view));
  const isAsked = report.recommendations.length > 0;
  return made('at-a-glance', labels.atAGlance, isAsked ? [glancePiece(view)] : []);
}

function followUpPieces(view: View): readonly Piece[] {
  const { recommendations, actions } = view.report;
  return recommendations.length + actions.length > 0 ? [matrixPiece(view)] : [];
}

function authored(chapter: Authored, view: View): readonly Unnumbered[] {
  const { report } = view;
  switch (chapter.kind) {
    case 'section':
    case 'annex': {
      const { kind, number } = chapter;
      const entry = (kind === 'section' ? report.sections : report.annexes).find(
        each => each.number === number,
      );
      return entry ? [sectionChapter(kind, entry, view)] : [];
    }
    case 'objectives':
      return made(
        'objectives',
        chapterTitle('objectives', view),
        report.objectives.map(each => objective(each, view)),
      );
    case 'participants':
      return made('participants', chapterTitle('participants', view), people(report.participants, view));
    case 'meetings':
      return made('meetings', chapterTitle('meetings', view), [
        ...report.meetings.map(each => event('meeting', each, view)),
        ...report.visits.map(each => event('visit', each, view)),
      ]);
    case 'findings':
      return made('findings', chapterTitle('findings', view), [
        ...chartPieces(view),
        ...groupsFor(view).map(group =>
          findingsGroup(
            group,
            view,
            view.layout === 'compact'
              ? statements(group.findings, view)
              : group.findings.map(each => finding(each, view)),
          ),
        ),
      ]);
    case 'recommendations': {
      const { recommendations, actions } = standingAlone(report);
      return made('recommendations', chapterTitle('recommendations', view), [
        ...recommendations.map(each => recommendation(each, view)),
        ...(view.layout === 'compact' ? [] : actions.map(each => action(each, view))),
      ]);
    }
  }
}

function sectionChapter(kind: 'section' | 'annex', entry: Section, view: View): Unnumbered {
  return {
    roles: [kind],
    anchor: anchorOf(kind, entry),
    title: runsOf(entry.inlines, view),
    ...markedAs(entry, view),
    pieces: prose(entry, view),
  };
}

/** Joins a section and the chapter below it when both have the same title, so that no heading stands twice. */
function joined(chapters: readonly Unnumbered[], view: View): readonly Unnumbered[] {
  return chapters.reduce<Unnumbered[]>((done, chapter) => {
    const above = done.at(-1);
    if (above && isIntroduction(above, chapter, view)) {
      done[done.length - 1] = {
        ...above,
        roles: [...above.roles, ...chapter.roles],
        pieces: [...above.pieces, ...chapter.pieces],
      };
    } else done.push(chapter);
    return done;
  }, []);
}

/** True where the author has given a section the title of the chapter, in the language of the report or of the export. */
function isIntroduction(above: Unnumbered, { roles: [role] }: Unnumbered, view: View): boolean {
  const kind = FROM_ENTRIES.find(each => each === role);
  if (above.roles.join() !== 'section' || kind === undefined) return false;
  const title = textOf(above.title).toLowerCase();
  return [view, { ...view, labels: ownLabels(view) }].some(
    each => chapterTitle(kind, each).toLowerCase() === title,
  );
}

/** The chapters that are made from entries, where the author has put these. */
const FROM_ENTRIES = ['objectives', 'participants', 'meetings', 'findings', 'recommendations'] as const;

function chapterTitle(kind: (typeof FROM_ENTRIES)[number], view: Pick<View, 'report' | 'labels'>): string {
  return kind === 'meetings' ? meetingsTitle(view) : view.labels[kind];
}

/** The fixed words in the language of the report. */
function ownLabels({ report }: View): View['labels'] {
  return labelsIn(languageFor(report.mission.language ?? 'en'));
}

/** Puts the matrix, where it does not stand before the body, after the last chapter that holds recommendations. */
function withFollowUp(chapters: readonly Unnumbered[], view: View): readonly Unnumbered[] {
  if (view.layout === 'compact') return chapters;
  const matrix = made('follow-up', view.labels.followUp, followUpPieces(view));
  const last = chapters.findLastIndex(({ roles }) =>
    roles.some(role => role === 'findings' || role === 'recommendations'),
  );
  const at = last < 0 ? chapters.length : last + 1;
  return [...chapters.slice(0, at), ...matrix, ...chapters.slice(at)];
}

function meetingsTitle({ report, labels }: Pick<View, 'report' | 'labels'>): string {
  if (report.visits.length === 0) return labels.meetings;
  return report.meetings.length === 0 ? labels.visits : labels.meetingsAndVisits;
}

/** A chapter that is made from entries; none where there are none. */
function made(role: string, title: string, pieces: readonly Piece[]): readonly Unnumbered[] {
  if (pieces.length === 0) return [];
  return [{ roles: [role], anchor: `chapter.${role}`, title: [label(title)], pieces }];
}

function isAnnex({ roles }: Unnumbered): boolean {
  return roles.includes('annex');
}

/** The chart of findings by pillar and kind. */
function chartPieces(view: View): readonly Chart[] {
  const { report, labels, number, context } = view;
  // To others than internal readers, that there is none may be untrue.
  const tallies = tallyByPillar(report).filter(({ total }) => context.audience === 'internal' || total > 0);
  const figure = (value: number) => ({ value, text: number(value) });
  if (report.findings.length === 0) return [];
  return [
    {
      kind: 'chart',
      title: labels['chart.title'],
      labels: { group: labels.pillar, kind: labels.kind, total: labels.total },
      kinds: (tallies[0]?.counts ?? []).map(({ kind }) => ({ role: kind, label: labels[`kind.${kind}`] })),
      rows: tallies.map(({ pillar, counts, total }) => ({
        anchor: pillarAnchor(pillar?.id),
        name: pillar ? titleOf(pillar, view) : [label(labels.otherFindings)],
        counts: counts.map(({ count }) => figure(count)),
        total: figure(total),
      })),
    },
  ];
}
