/** The chapters of an exported report: the author's, in the author's order, and those made from the whole. */
import { anchorOf } from '../report/anchor-of.ts';
import { findingsByPillar } from '../report/by-pillar.ts';
import { standingAlone } from '../report/chain.ts';
import { plainText } from '../report/plain-text.ts';
import type { Chapter, Report, Section } from '../report/report.ts';
import type { Labels } from './labels.ts';

type Made = 'objectives' | 'participants' | 'meetings' | 'findings' | 'recommendations';
type Added = 'follow-up' | 'persons' | 'organizations';

/** One chapter; `content` says what stands in it. */
export interface OutlineChapter {
  readonly content:
    | { readonly kind: Made | Added }
    | { readonly kind: 'section' | 'annex'; readonly section: Section };
  readonly anchor: string;
  /** `3` or, of an annex, `Annex 1`. */
  readonly number: string;
  readonly title: string;
  /** The section that opens the chapter: one that stands just before it and has its title. */
  readonly opening?: Section;
  readonly parts: readonly { readonly anchor: string; readonly title: string }[];
}

type Unnumbered = Omit<OutlineChapter, 'number'>;

/** Every chapter of the report, in the order in which it is read. */
export function outlineOf(report: Report, labels: Labels): readonly OutlineChapter[] {
  const chapters = report.chapters.flatMap(chapter => authored(report, chapter, labels));
  const annexes = chapters.filter(isAnnex);
  const others = withOpenings(chapters.filter(chapter => !isAnnex(chapter)));
  const body = [
    ...withFollowUp(report, others, labels),
    ...added('persons', labels.personsMet, report.persons.length),
    ...added('organizations', labels.organizationsAndAbbreviations, report.organizations.length),
  ];
  return [
    ...body.map((chapter, index) => ({ ...chapter, number: String(index + 1) })),
    ...annexes.map((chapter, index) => ({ ...chapter, number: `${labels.annex} ${index + 1}` })),
  ];
}

/** The anchor of what is said on a pillar; a dot keeps it apart from every name that an author can give. */
export function pillarAnchor(id: string | undefined): string {
  return id === undefined ? 'pillar.none' : `pillar.${id}`;
}

function authored(report: Report, chapter: Chapter, labels: Labels): readonly Unnumbered[] {
  switch (chapter.kind) {
    case 'section':
    case 'annex': {
      const list = chapter.kind === 'section' ? report.sections : report.annexes;
      const section = list.find(({ number }) => number === chapter.number);
      if (!section) return [];
      const title = plainText(section.inlines);
      const anchor = anchorOf(chapter.kind, section);
      return [{ content: { kind: chapter.kind, section }, anchor, title, parts: [] }];
    }
    case 'findings':
      return [{ ...made('findings', labels.findings), parts: pillarParts(report, labels) }];
    case 'recommendations': {
      const { recommendations, actions } = standingAlone(report);
      const stand = recommendations.length + actions.length > 0;
      return stand ? [made('recommendations', labels.recommendations)] : [];
    }
    case 'meetings':
      return [made('meetings', meetingsTitle(report, labels))];
    default:
      return [made(chapter.kind, labels[chapter.kind])];
  }
}

/** Joins a section to the chapter below it when both have the same title, so that no heading stands twice. */
function withOpenings(chapters: readonly Unnumbered[]): readonly Unnumbered[] {
  return chapters.flatMap((chapter, index) => {
    if (isOpening(chapter, chapters[index + 1])) return [];
    const above = chapters[index - 1];
    if (above?.content.kind !== 'section' || !isOpening(above, chapter)) return [chapter];
    return [{ ...chapter, anchor: above.anchor, opening: above.content.section }];
  });
}

function isOpening(chapter: Unnumbered, below: Unnumbered | undefined): boolean {
  if (chapter.content.kind !== 'section' || !below || below.content.kind === 'section') return false;
  return chapter.title.toLowerCase() === below.title.toLowerCase();
}

/** Puts the matrix after the last chapter that holds recommendations. */
function withFollowUp(
  report: Report,
  chapters: readonly Unnumbered[],
  labels: Labels,
): readonly Unnumbered[] {
  const matrix = added('follow-up', labels.followUp, report.recommendations.length + report.actions.length);
  const last = chapters.findLastIndex(
    ({ content }) => content.kind === 'findings' || content.kind === 'recommendations',
  );
  const at = last < 0 ? chapters.length : last + 1;
  return [...chapters.slice(0, at), ...matrix, ...chapters.slice(at)];
}

function pillarParts(report: Report, labels: Labels): Unnumbered['parts'] {
  if (!report.programme) return [];
  return findingsByPillar(report).map(({ pillar }) => ({
    anchor: pillarAnchor(pillar?.id),
    title: pillar ? plainText(pillar.inlines) : labels.otherFindings,
  }));
}

function meetingsTitle(report: Report, labels: Labels): string {
  if (report.visits.length === 0) return labels.meetings;
  return report.meetings.length === 0 ? labels.visits : labels.meetingsAndVisits;
}

function made(kind: Made | Added, title: string): Unnumbered {
  return { content: { kind }, anchor: `chapter.${kind}`, title, parts: [] };
}

function added(kind: Added, title: string, entries: number): readonly Unnumbered[] {
  return entries > 0 ? [made(kind, title)] : [];
}

function isAnnex(chapter: Unnumbered): boolean {
  return chapter.content.kind === 'annex';
}
