/** What becomes of the tags of a finding that comes to another pillar. */
import { editorText } from '../messages/editor.ts';
import { listOf } from '../messages/lists.ts';
import type { MoveToResult } from '../protocol/report.ts';
import { addToStructure, spanOf } from '../rules/places.ts';
import type { Edit } from '../rules/rule.ts';
import type { Finding, Pillar } from '../syntax/generated/ast.ts';
import { pillarOfTag, tagsOf } from '../syntax/tags.ts';
import { codeOf } from './codes.ts';
import { titleOf } from './named-entries.ts';

/** The changes, and what the author is asked before they are made. */
export interface Retagging {
  readonly edits: readonly Edit[];
  readonly question: NonNullable<MoveToResult['question']>;
}

type Tag = Finding['tags'][number];

/**
 * The first tag of a finding decides under which pillar it is told. The new pillar takes the place of what made the
 * finding one of the old, and where it is among the tags already, the two change places. Undefined where the finding is
 * one of the pillar.
 */
export function retag(finding: Finding, pillar: Pillar): Retagging | undefined {
  const [old] = tagsOf(finding).pillars;
  if (old === pillar) return undefined;
  const code = codeOf(finding) ?? '';
  const title = titleOf(pillar);
  const replaced = finding.tags.filter(({ ref }) => pillarOfTag(ref) === old);
  const [first, ...others] = replaced;
  const own = finding.tags.find(({ ref }) => pillarOfTag(ref) === pillar);
  if (first && own) {
    const tag = `#${own.$refText}`;
    return {
      edits: [rewritten(first, own.$refText), rewritten(own, first.$refText)],
      question: asked(editorText('move.tag-first', { code, pillar: title, tag }), tag),
    };
  }
  const tag = `#${pillar.name}`;
  if (!first) {
    return {
      edits: [addToStructure(finding, tag)],
      question: asked(editorText('move.tag', { code, pillar: title, tag }), tag),
    };
  }
  const lost = replaced.map(({ $refText }) => `#${$refText}`);
  const said = { code, pillar: title, tag, old: listOf(lost), count: lost.length };
  return {
    edits: [rewritten(first, pillar.name), ...others.map(taken)],
    question: asked(editorText('move.retag', said), tag),
  };
}

function asked(text: string, tag: string): Retagging['question'] {
  return { text, answer: editorText('move.answer', { tag }) };
}

function rewritten({ $refNode }: Tag, text: string): Edit {
  return { span: spanOf($refNode), text };
}

/** Takes a tag away, with its sign and the blank before it. */
function taken({ $refNode }: Tag): Edit {
  const { start, end } = spanOf($refNode);
  const before = $refNode?.root.fullText.slice(0, start) ?? '';
  const sign = /[^\S\r\n]*#\s*$/.exec(before)?.[0].length ?? 0;
  return { span: { start: start - sign, end }, text: '' };
}
