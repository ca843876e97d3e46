/** The chapters of an exported report: the author's, in the author's order, and those made from the whole. */
import { anchorOf } from '../report/anchor-of.ts';
import { findingsByPillar } from '../report/by-pillar.ts';
import { standingAlone } from '../report/chain.ts';
import { plainText } from '../report/plain-text.ts';
import type { Chapter, Report, Section } from '../report/report.ts';
import type { Labels } from './labels.ts';

type Made = 'objectives' | 'participants' | 'meetings' | 'findings' | 'recommendations';
type Added = 'follow-up' | 'persons' | 'organizations';

/** A part of the report that stands in a chapter: what the author wrote there, or what is made from entries. */
export type Content =
  | { readonly kind: Made | Added }
  | { readonly kind: 'section' | 'annex'; readonly section: Section };

/** One chapter, under one heading. */
export interface OutlineChapter {
  /** What stands in it, in order; a section before entries is their introduction. */
  readonly contents: readonly [Content, ...Content[]];
  readonly anchor: string;
  /** `3` or, of an annex, `Annex 1`. */
  readonly number: string;
  readonly title: string;
  readonly parts: readonly { readonly anchor: string; readonly title: string }[];
}

type Unnumbered = Omit<OutlineChapter, 'number'>;

/** Every chapter of the report, in the order in which it is read. */
export function outlineOf(report: Report, labels: Labels): readonly OutlineChapter[] {
  const sections = { section: byNumber(report.sections), annex: byNumber(report.annexes) };
  const chapters = report.chapters.flatMap(chapter => authored(report, sections, chapter, labels));
  const annexes = chapters.filter(isAnnex);
  const others = joined(chapters.filter(chapter => !isAnnex(chapter)));
  const body = [
    ...withFollowUp(report, others, labels),
    ...added('persons', labels.personsMet, report.persons.length),
    ...added(
      'organizations',
      labels.organizationsAndAbbreviations,
      report.organizations.length + report.abbreviations.length,
    ),
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

function byNumber(sections: readonly Section[]): ReadonlyMap<number, Section> {
  return new Map(sections.map(section => [section.number, section]));
}

function authored(
  report: Report,
  sections: Readonly<Record<'section' | 'annex', ReadonlyMap<number, Section>>>,
  chapter: Chapter,
  labels: Labels,
): readonly Unnumbered[] {
  switch (chapter.kind) {
    case 'section':
    case 'annex': {
      const section = sections[chapter.kind].get(chapter.number);
      if (!section) return [];
      const title = plainText(section.inlines);
      const anchor = anchorOf(chapter.kind, section);
      return [{ contents: [{ kind: chapter.kind, section }], anchor, title, parts: [] }];
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

/** Joins a section and the chapter below it when both have the same title, so that no heading stands twice. */
function joined(chapters: readonly Unnumbered[]): readonly Unnumbered[] {
  return chapters.reduce<Unnumbered[]>((done, chapter) => {
    const above = done.at(-1);
    if (above && isIntroduction(above, chapter)) {
      done[done.length - 1] = {
        ...above,
        contents: [...above.contents, ...chapter.contents],
        parts: chapter.parts,
      };
    } else done.push(chapter);
    return done;
  }, []);
}

function isIntroduction(above: Unnumbered, chapter: Unnumbered): boolean {
  const [first, ...others] = above.contents;
  if (first.kind !== 'section' || others.length > 0 || chapter.contents[0].kind === 'section') return false;
  return above.title.toLowerCase() === chapter.title.toLowerCase();
}

/** Puts the matrix after the last chapter that holds recommendations. */
function withFollowUp(
  report: Report,
  chapters: readonly Unnumbered[],
  labels: Labels,
): readonly Unnumbered[] {
  const matrix = added('follow-up', labels.followUp, report.recommendations.length + report.actions.length);
  const last = chapters.findLastIndex(({ contents }) =>
    contents.some(({ kind }) => kind === 'findings' || kind === 'recommendations'),
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
  return { contents: [{ kind }], anchor: `chapter.${kind}`, title, parts: [] };
}

function added(kind: Added, title: string, entries: number): readonly Unnumbered[] {
  return entries > 0 ? [made(kind, title)] : [];
}

function isAnnex(chapter: Unnumbered): boolean {
  return chapter.contents[0].kind === 'annex';
}
