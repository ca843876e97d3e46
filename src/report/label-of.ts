/** How entries read when they are referred to: in prose, in lists of parties, as sources. */
import { isShortName } from '../domain/short-forms.ts';
import { anchorOf, type Target } from './anchor-of.ts';
import { codeOf, isNumbered, type Numbered } from './code-of.ts';
import { type Entry, findEntry, findNumbered } from './find-entry.ts';
import { languageOfTitle } from './in-language.ts';
import { type Mention, plainText } from './plain-text.ts';
import type { Party, Report, Source } from './report.ts';

/** What a reference reads as, and the anchor that it leads to when that is in this report. */
export interface Label {
  readonly text: string;
  readonly anchor?: string;
  /** What it is written in, where it is a title that was given in another language than the first. */
  readonly language?: string;
}

const PARTIES = ['organization', 'participant', 'person'] as const;

/** How a mention in prose reads: EULEX, Ela Banaj, F12, the title of a meeting. */
export function mentionLabel(report: Report, mention: Mention): Label {
  if (mention.mission !== undefined && mention.mission !== report.mission.id) {
    return { text: `${mention.mission}.${mention.id}` };
  }
  const entry = findEntry(report, mention.target, mention.id);
  return entry ? entryLabel(mention.target, entry) : { text: mention.id };
}

/** How a party reads, declared or not. */
export function partyLabel(report: Report, party: Party): Label {
  if (party.id !== undefined) {
    for (const target of PARTIES) {
      const entry = findEntry(report, target, party.id);
      if (entry) return entryLabel(target, entry);
    }
  }
  return { text: party.name };
}

/** How what a finding rests on reads. */
export function sourceLabel(report: Report, source: Source, isBrief = false): Label {
  if (source.kind === 'party') return partyLabel(report, source);
  if (source.id === undefined || source.kind === 'document') return { text: source.name };
  const entry = findEntry(report, source.kind, source.id);
  if (!entry) return { text: source.name };
  return isBrief && entry.number !== undefined
    ? codeLabel(report, source.kind, entry.number)
    : entryLabel(source.kind, entry, true);
}

/** The code of an entry, which leads to it. */
export function codeLabel(report: Report, target: Numbered, number: number): Label {
  const text = codeOf(target, number);
  const entry = findNumbered(report, target, number);
  return entry ? { text, anchor: anchorOf(target, entry) } : { text };
}

/** How an entry reads; meetings and visits by their title, other numbered entries by their code. */
function entryLabel(target: Target, entry: Entry, withCode = false): Label {
  const title = plainText(entry.inlines);
  const anchor = anchorOf(target, entry);
  const short = target === 'organization' ? shortName(entry, title) : undefined;
  if (short !== undefined) return { text: short, anchor };
  const language = languageOfTitle(entry);
  const titled = { text: title, anchor, ...(language !== undefined && { language }) };
  if (!isNumbered(target) || entry.number === undefined) return titled;
  const code = codeOf(target, entry.number);
  const isTold = target === 'meeting' || target === 'visit';
  if (!isTold || title === '') return { text: code, anchor };
  return { text: withCode ? `${title} (${code})` : title, anchor };
}

function shortName({ id }: Entry, title: string): string | undefined {
  return id !== undefined && (title === '' || isShortName(id)) ? id : undefined;
}
