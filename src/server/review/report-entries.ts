/** What is the same of changes from all sources: their entry, its lines before and after, and the effects. */
import type { LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver';
import type { Effect } from '../../changes/effect.ts';
import { effectLabel } from '../../changes/effect-label.ts';
import { type AskedOfText, entryEditor } from '../../changes/effects-of-edits.ts';
import { citedAs } from '../../editor/cited-as.ts';
import { codeOf } from '../../editor/codes.ts';
import { nameOf } from '../../editor/named-entries.ts';
import type { ReviewedChange, ShownEffect } from '../../protocol/review.ts';
import type { TextEdit } from '../../review/change.ts';
import { structureOf } from '../../rules/places.ts';
import { type Entry, isMission, type MissionFile } from '../../syntax/generated/ast.ts';
import { textStart } from '../../syntax/prose.ts';
import { rangeIn } from '../../syntax/ranges.ts';
import { type MarkedLines, markedLines } from './marked-lines.ts';

type Lines = Pick<ReviewedChange, 'before' | 'after' | 'effects'>;

/** Entries of a report by what others call them, and what edits do to them. */
export class ReportEntries {
  private edited: ReturnType<typeof entryEditor> | undefined;

  constructor(private readonly document: LangiumDocument<MissionFile>) {}

  get source(): string {
    return this.document.textDocument.getText();
  }

  get file(): MissionFile {
    return this.document.parseResult.value;
  }

  /** The entry at a place of the text. */
  entryAt(offset: number): Entry | undefined {
    return this.file.entries.findLast(({ $cstNode }) => $cstNode !== undefined && $cstNode.offset <= offset);
  }

  /** The entry that is called so: by its name, its code, or its sort and number, as links have it. */
  entryCalled(name: string | undefined): Entry | undefined {
    if (name === undefined) return undefined;
    return this.file.entries.find(
      entry => nameOf(entry) === name || codeOf(entry) === name || anchorOf(entry) === name,
    );
  }

  /** How an entry is named, and where it stands. */
  cited(entry: Entry | undefined, instead = '–'): Pick<ReviewedChange, 'entry' | 'place'> {
    if (!entry) return { entry: instead };
    const { start, end } = structureOf(entry);
    return { entry: citedAs(entry), place: rangeIn(this.document.textDocument, { start, end }) };
  }

  /** Where the first of some edits stands, in the midst of its entry. */
  placeOf(edits: readonly TextEdit[]): Pick<ReviewedChange, 'place'> {
    const [first] = edits;
    return first ? { place: rangeIn(this.document.textDocument, first) } : {};
  }

  /** Where a line begins, counted from 0. */
  offsetOf(line: number): number {
    return this.document.textDocument.offsetAt({ line, character: 0 });
  }

  /** Some lines, from the one with this number on. */
  linesAt(line: number, text: string): Range {
    const lines = text.split('\n');
    return {
      start: { line, character: 0 },
      end: { line: line + lines.length - 1, character: lines.at(-1)?.length ?? 0 },
    };
  }

  /** What is asked, as lines of its entry, or as its words where these have no place. */
  linesOf(asked: AskedOfText): Lines {
    this.edited ??= entryEditor(this.source);
    const { before, after, effects } = this.edited(asked);
    const [edit] = asked.edits;
    const entry = edit && this.entryAt(edit.start);
    return { ...this.marked(before, after, entry), effects: effects.map(displayedEffect) };
  }

  /** Both without the head of the entry, where that stays as it is. */
  marked(before: string, after: string, entry: Entry | undefined): MarkedLines {
    const head = entry?.$cstNode && this.source.slice(entry.$cstNode.offset, textStart(entry));
    const start = head ? before.indexOf(head) : -1;
    const isSame = start >= 0 && start === after.indexOf(head ?? '');
    const words = (text: string) =>
      isSame ? text.slice(start + (head?.length ?? 0)).replace(/^[:\uFF1A]/, '') : text;
    return markedLines(words(before), words(after));
  }

  /** The mission, below which stands what is about the report as a whole. */
  get mission(): Entry | undefined {
    return this.file.entries.find(isMission);
  }
}

/** An effect as the page shows it. */
export function displayedEffect(effect: Effect): ShownEffect {
  return { kind: effect.kind, label: effectLabel(effect) };
}

function anchorOf(entry: Entry): string | undefined {
  const number = codeOf(entry)?.match(/\d+/)?.[0];
  return number && `${entry.$type.toLowerCase()}-${number}`;
}
