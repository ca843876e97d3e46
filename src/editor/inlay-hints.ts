/** Inlay hints: the number under which an entry is exported, and the title of a tag. */

import type { LangiumDocument } from 'langium';
import type { InlayHintProvider, LangiumServices } from 'langium/lsp';
import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { endOfLine } from '../domain/lines.ts';
import { entryWordOf } from '../rules/places.ts';
import { fileOf } from '../syntax/file-of.ts';
import type { Entry } from '../syntax/generated/ast.ts';
import { touches } from '../syntax/ranges.ts';
import { codeOf } from './codes.ts';
import { titleOf } from './named-entries.ts';
import { Preferences } from './preferences.ts';
import { shorten } from './shorten.ts';

/** The longest title in a hint, in characters. */
const ROOM = 30;
/** A line that is longer with its hints would be broken by them; what a line holds beyond it needs no hint. */
const LINE = 100;

/** Shows what is asked for only, as far as the author has not switched it off. */
export class MissionReportInlayHints implements InlayHintProvider {
  private readonly preferences: Preferences;

  constructor(services: LangiumServices) {
    this.preferences = new Preferences(services);
  }

  async getInlayHints(document: LangiumDocument, { range }: InlayHintParams): Promise<InlayHint[]> {
    if (!(await this.preferences.isOn('inlayHints'))) return [];
    const { textDocument, parseResult } = document;
    const { entries } = fileOf({ parseResult });
    const text = textDocument.getText();
    return entries
      .filter(entry => entry.$cstNode && touches(entry.$cstNode.range, range))
      .flatMap(entry => {
        const start = entry.$cstNode?.offset ?? 0;
        return [...numberOf(entry), ...thatFit(titlesOf(entry), endOfLine(text, start) - start)];
      })
      .map(({ offset, label }) => ({ position: textDocument.positionAt(offset), label, paddingLeft: true }));
  }
}

interface Hint {
  readonly offset: number;
  readonly label: string;
}

function numberOf(entry: Entry): Hint[] {
  const label = codeOf(entry);
  return label ? [{ offset: entryWordOf(entry).end, label }] : [];
}

/** The hints, unless the line has no room for them. */
function thatFit(hints: readonly Hint[], length: number): readonly Hint[] {
  return hints.reduce((sum, { label }) => sum + label.length + 1, length) > LINE ? [] : hints;
}

/** The titles of tags, as far as they say more than the tag does. */
function titlesOf(entry: Entry): Hint[] {
  if (!('tags' in entry)) return [];
  return entry.tags.flatMap(({ ref, $refNode, $refText }) => {
    const title = ref && titleOf(ref);
    if (!title || !$refNode || title.toLowerCase() === $refText.toLowerCase()) return [];
    return [{ offset: $refNode.end, label: shorten(title, ROOM) }];
  });
}
