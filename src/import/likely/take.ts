/** Offers as entries: each stands where its text stood, below a comment that says why where it is not sure. */
import { entryWordsIn } from '../../lexicon/entry-kinds.ts';
import { importText } from '../../messages/import.ts';
import { asRead } from '../as-read.ts';
import { finished, type Import } from '../import-document.ts';
import { withMarkings } from '../marked-text.ts';
import { isBullet, splitMark } from '../marks.ts';
import { type Comment, isComment, type MissionEntry, type MissionPart } from '../mission-entry.ts';
import type { ReportContext } from '../parts/chapter.ts';
import { statementEntry } from '../parts/statement-entry.ts';
import type { Likely } from './offers.ts';

/** The import with those of its offers as entries that are sure, or likely enough; one that would not be read as it is meant, or that moves a word, stays text. */
export function takeLikely(
  imported: Import,
  offers: readonly Likely[],
  elsewhere: Iterable<string>,
  least = Number.POSITIVE_INFINITY,
): Import {
  const taking = (made: Import, some: readonly Likely[]): Import => {
    const parts = some.reduce((before, offer) => withTaken(before, made.context, offer, least), made.parts);
    if (parts === made.parts) return made;
    const taken = asRead(parts, made.context, elsewhere) === parts ? finished(parts, made) : undefined;
    if (taken?.ledger.agrees || some.length === 1) return taken?.ledger.agrees ? taken : made;
    // What stands wrong with one is no reason to leave the others.
    const half = Math.ceil(some.length / 2);
    return taking(taking(made, some.slice(0, half)), some.slice(half));
  };
  return taking(
    imported,
    offers.filter(({ isSure, score }) => isSure || score >= least),
  );
}

/** A text in the body of an entry, with what stands before and behind it there. */
interface Cut {
  readonly part: number;
  readonly before: readonly (string | Comment)[];
  readonly after: readonly (string | Comment)[];
  /** The text itself, with the number in front of it, and what stands below it in its list. */
  readonly title: string;
  readonly below: readonly string[];
}

/** The parts with an offer as an entry; the same where it is not found. */
function withTaken(
  parts: readonly MissionPart[],
  context: ReportContext,
  offer: Likely,
  least: number,
): readonly MissionPart[] {
  const cut = cutOut(parts, offer);
  const part = cut && parts[cut.part];
  if (!part || isComment(part)) return parts;
  const { before, after, title, below } = cut;
  const { as, because, isSure } = offer;
  const entry =
    as === 'finding' ? { word: as, title, body: below } : statementEntry(as, title, below, context);
  const why = { as, reasons: because.join('; '), least };
  const comments: readonly Comment[] = isSure
    ? []
    : [{ comment: importText('likely.comment', why), isOwn: true }];
  const { name: _, listed: __, attributes, ...again } = { ...part, body: after, isReadOut: true };
  const marked = part.word === 'mission' ? undefined : attributes;
  const rest: MissionEntry = {
    ...again,
    ...(marked ? { attributes: marked } : {}),
    word: part.word === 'mission' ? 'section' : part.word,
    title: part.word === 'mission' ? context.unplaced : part.title,
  };
  const isNothing = before.length === 0 && part.isReadOut === true;
  const headers = part.word === 'mission' ? headersBehind(parts, cut.part) : [];
  return [
    ...parts.slice(0, cut.part),
    ...(isNothing ? [] : [{ ...part, body: before }]),
    ...headers,
    ...comments,
    ...(marked ? [withAttributes(entry, marked)] : withMarkings([entry])),
    ...(after.length > 0 ? [rest] : []),
    ...parts.slice(cut.part + 1 + headers.length),
  ];
}

function withAttributes(entry: MissionEntry, attributes: readonly string[]): MissionEntry {
  return { ...entry, attributes: [...(entry.attributes ?? []), ...attributes] };
}

const HEADERS: ReadonlySet<string> = new Set(entryWordsIn('header'));

/** Nothing comes between a mission and its header. */
function headersBehind(parts: readonly MissionPart[], mission: number): readonly MissionPart[] {
  const behind = parts.slice(mission + 1);
  const end = behind.findIndex(part => !isComment(part) && !HEADERS.has(part.word));
  const headers = behind.slice(0, end < 0 ? undefined : end);
  return headers.slice(0, headers.findLastIndex(part => !isComment(part)) + 1);
}

function cutOut(parts: readonly MissionPart[], { text }: Likely): Cut | undefined {
  for (const [part, entry] of parts.entries()) {
    if (isComment(entry) || !HOLDS_TEXT.has(entry.word)) continue;
    const { body = [] } = entry;
    const block = body.findIndex(each => typeof each === 'string' && each.includes(text));
    const prose = body[block];
    if (typeof prose !== 'string') continue;
    const { before, after, title, below } = cutOfBlock(prose, text);
    return {
      part,
      before: [...body.slice(0, block), ...(before === '' ? [] : [before])],
      after: [...(after === '' ? [] : [after]), ...body.slice(block + 1)],
      title,
      below,
    };
  }
  return undefined;
}

const HOLDS_TEXT: ReadonlySet<string> = new Set(['section', 'annex', 'mission']);

function cutOfBlock(
  prose: string,
  text: string,
): Pick<Cut, 'title' | 'below'> & { readonly before: string; readonly after: string } {
  const at = prose.indexOf(text);
  const start = prose.lastIndexOf('\n', at) + 1;
  const end = at + text.length;
  const lineEnd = prose.indexOf('\n', end);
  const [own, lines] =
    lineEnd < 0 ? [prose.slice(end), ''] : [prose.slice(end, lineEnd), prose.slice(lineEnd + 1)];
  const lead = prose.slice(start, at);
  const isMark = splitMark(`${lead.trimStart()}x`)?.text === 'x';
  const mark = !/[\p{L}\p{N}]/u.test(lead) ? '' : isMark ? lead.trim() : undefined;
  const isWhole = mark !== undefined;
  const before = isWhole ? prose.slice(0, start) : prose.slice(0, at);
  const below = isWhole && own.trim() === '' ? belowIn(lines, lead.length - lead.trimStart().length) : '';
  const after = `${own.trim()}\n${lines.slice(below.length)}`;
  return {
    before: before.trimEnd(),
    after: after.trim() === '' ? '' : after.replace(/^\n+|\s+$/g, ''),
    // A bullet goes with its list; a number may be cited.
    title: mark === undefined || mark === '' || isBullet(mark) ? text : `${mark} ${text}`,
    below: below.trim() === '' ? [] : [dedented(below.trimEnd())],
  };
}

/** The lines of a list that stand below a point. */
function belowIn(lines: string, indent: number): string {
  const own: string[] = [];
  for (const line of lines.split('\n')) {
    if (line.length - line.trimStart().length <= indent) break;
    own.push(line);
  }
  const below = own.join('\n');
  return below.length < lines.length && own.length > 0 ? `${below}\n` : below;
}

function dedented(lines: string): string {
  const all = lines.split('\n');
  const by = Math.min(...all.map(line => line.length - line.trimStart().length));
  return all.map(line => line.slice(by)).join('\n');
}
