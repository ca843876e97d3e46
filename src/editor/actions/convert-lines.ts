/** *Convert to …*: lines that stand in a text, or belong to no entry, as entries of one kind. */
import type { LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { Range } from 'vscode-languageserver';
import type { Marking } from '../../domain/marking.ts';
import { isComment, type MissionEntry } from '../../import/mission-entry.ts';
import type { NotesBecome } from '../../import/notes-as-entries.ts';
import { editorText } from '../../messages/editor.ts';
import { templateText } from '../../messages/templates.ts';
import { declareParty } from '../../rules/declare.ts';
import type { Edit } from '../../rules/rule.ts';
import { fileOf } from '../../syntax/file-of.ts';
import {
  type Entry,
  isFinding,
  isFollowUpEntry,
  isHeader,
  isRecommendation,
  type MissionFile,
} from '../../syntax/generated/ast.ts';
import type { MissionReportLexingReport, Span } from '../../syntax/lexer.ts';
import { markingAsWritten } from '../../syntax/markings.ts';
import { proseOf } from '../../syntax/prose.ts';
import type { LateActionMaker } from '../code-actions.ts';
import { entryAt, lastBelow, leansOnWhatIsAbove } from './entry-at.ts';
import { type LinesMeant, linesMeant } from './lines-meant.ts';
import { contextMaker } from './reading-context.ts';
import { textAction } from './text-action.ts';

const TITLES = {
  finding: 'action.convert.finding',
  recommendation: 'action.convert.recommendation',
  action: 'action.convert.action',
  objective: 'action.convert.objective',
  meeting: 'action.convert.meeting',
  person: 'action.convert.person',
  section: 'action.convert.section',
} as const satisfies Readonly<Record<NotesBecome, string>>;

/**
 * Makes an entry of each bullet, number and paragraph of the lines that are selected, or of the list or the paragraph at
 * the cursor. Whom they ask, who sees to it and until when is read into the structure; the words stay as they are. Lines
 * that belong to no entry become entries where they stand. Lines in the text of an entry leave it, and stand below it
 * and its answers, so that no recommendation changes its finding.
 */
export function convertLines(services: LangiumServices): LateActionMaker {
  return async (document, { range }) => {
    const offers = await offersFor(document, range, services);
    return offers.map(({ word, count, what, edits }) => {
      const title = editorText(TITLES[word], { count, what });
      return textAction(document, { title, kind: 'refactor.rewrite', edits });
    });
  };
}

interface Offer extends MadeEntries {
  readonly what: LinesMeant['what'];
  readonly edits: readonly Edit[];
}

async function offersFor(
  document: LangiumDocument,
  range: Range,
  services: LangiumServices,
): Promise<readonly Offer[]> {
  const lines = linesMeant(document, range);
  const made = lines ? await entriesOfLines(document, lines, services) : [];
  return made.flatMap(each =>
    lines ? [{ ...each, what: lines.what, edits: [...each.declared, ...moved(document, lines, each)] }] : [],
  );
}

export interface MadeEntries {
  readonly word: NotesBecome;
  readonly count: number;
  /** Their text, and where it goes. */
  readonly written: string;
  readonly place: Span;
  /** What declares the bodies that they name. */
  readonly declared: readonly Edit[];
}

/** The entries that can be made of lines, of each kind or of those that are asked for. */
export async function entriesOfLines(
  document: LangiumDocument,
  { span: { start, end }, unwrapped }: Pick<LinesMeant, 'span' | 'unwrapped'>,
  services: LangiumServices,
  words?: readonly NotesBecome[],
): Promise<readonly MadeEntries[]> {
  const place = placeForEntries(document, { start, end });
  if (!place) return [];
  // Loaded where it is needed: whoever only writes does not wait for it.
  const { entriesFrom, NOTES_BECOME } = await import('../../import/notes-as-entries.ts');
  const { readAlone } = await import('../../import/as-read.ts');
  const { readText } = await import('../../import/read-text.ts');
  const { withMarkings } = await import('../../import/marked-text.ts');
  const { writeMission } = await import('../../import/write-mission.ts');
  // What belongs to no entry was not wrapped by the rules of the language.
  const isStray = place.start === start;
  const { blocks } = readText(isStray ? document.textDocument.getText().slice(start, end) : unwrapped);
  const newContext = await contextMaker(document, services);
  const file = fileOf(document);
  return (words ?? NOTES_BECOME).flatMap(word => {
    // What is taken out of a text stays as confidential as it was there, and an answer as what it stands below.
    const above = isStray ? answeredAbove(file, place.start, word) : entryAt(file, start);
    const marking = above && markingAsWritten(above);
    const made = entriesFrom(blocks, word, newContext, templateText('place.heading'));
    const parts = withMarkings(made?.parts ?? [], marking);
    const count = parts.filter(part => !isComment(part) && part.word === word).length;
    const written = writeMission(parts).trimEnd();
    // Words that can't stand in an entry as they are stay where they are.
    if (count === 0 || (word !== 'finding' && readAlone(written).faults.length > 0)) return [];
    return [{ word, count, written, place, declared: declarations(document, made?.bodies ?? [], marking) }];
  });
}

/** What an entry at a place would answer. */
function answeredAbove({ entries }: MissionFile, offset: number, word: NotesBecome): Entry | undefined {
  if (word !== 'recommendation' && word !== 'action') return undefined;
  const above = entries.filter(({ $cstNode }) => ($cstNode?.offset ?? 0) < offset).reverse();
  for (const entry of above) {
    if (isFinding(entry) || (word === 'action' && isRecommendation(entry))) return entry;
    if (!leansOnWhatIsAbove(entry) && !isFollowUpEntry(entry)) return undefined;
  }
  return undefined;
}

/** Bodies that nobody has declared so far, and that the entries refer to by name. */
export function declarations(
  document: LangiumDocument,
  bodies: readonly MissionEntry[],
  marking: Marking | undefined,
): readonly Edit[] {
  return bodies.flatMap(({ name = '', title }) =>
    declareParty(fileOf(document), 'organization', name, title, marking).edits.map(({ span, text }) => ({
      span,
      text,
    })),
  );
}

function moved(
  document: LangiumDocument,
  { span }: LinesMeant,
  { place, written }: MadeEntries,
): readonly Edit[] {
  const text = document.textDocument.getText();
  if (place.start === span.start) {
    const isFollowed = /^(?:\r\n|\r|\n)[^\S\r\n]*\S/.test(text.slice(span.end));
    return [{ span, text: written + (isFollowed ? '\n' : '') }];
  }
  const before = text.slice(0, span.start).trimEnd().length;
  return [
    { span: { start: before, end: span.end }, text: '' },
    { span: place, text: `\n\n${written}` },
  ];
}

/**
 * The stretch itself where it belongs to no entry, or the end of the entry and its answers in whose text it stands;
 * undefined where the lines are more, or other, than prose below one title.
 */
function placeForEntries(document: LangiumDocument, span: Span): Span | undefined {
  const { entries } = fileOf(document);
  const { stray } = document.parseResult.lexerReport as MissionReportLexingReport;
  const above = entries.findLast(({ $cstNode }) => ($cstNode?.offset ?? 0) <= span.start);
  if (stray.some(({ start, end }) => start <= span.start && span.end <= end)) {
    const holder = entries
      .slice(0, above ? entries.indexOf(above) + 1 : 0)
      .findLast(entry => !isFollowUpEntry(entry));
    const below = holder && after(lastBelow(holder));
    return below && below.start > span.start ? below : span;
  }
  const entry = entryAt(fileOf(document), span.start);
  if (!entry || isHeader(entry) || span.end > (entry.$cstNode?.end ?? 0)) return undefined;
  const { body } = proseOf(entry);
  const lines = document.textDocument.getText().slice(span.start, span.end);
  const start = span.end - lines.trimStart().length;
  return body.text !== '' && body.offsetAt(0) <= start ? after(lastBelow(entry)) : undefined;
}

function after({ $cstNode }: { readonly $cstNode?: { readonly end: number } | undefined }): Span {
  return { start: $cstNode?.end ?? 0, end: $cstNode?.end ?? 0 };
}
