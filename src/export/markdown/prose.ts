/** The author's words as Markdown. */
import type { Prose, Run } from '../page/page.ts';
import {
  type BlockContent,
  changed,
  changedBlocks,
  link,
  type PhrasingContent,
  table,
  text,
} from './nodes.ts';

/** A title, or a paragraph's words. */
export function phrasing(runs: readonly Run[]): PhrasingContent[] {
  return runs.flatMap(run => changed('change' in run ? run.change : undefined, phrase(run)));
}

export function blocks(prose: readonly Prose[]): BlockContent[] {
  return prose.flatMap(each => [...changedBlocks(each.change, [block(each)])]);
}

function phrase(run: Run): PhrasingContent {
  switch (run.type) {
    case 'text':
      return text(run.value);
    case 'item': {
      if (run.role === 'title') return { type: 'emphasis', children: [text(run.text)] };
      const address = run.url ?? (run.anchor === undefined ? undefined : `#${run.anchor}`);
      return address === undefined ? text(run.text) : link(address, text(run.text));
    }
    case 'emphasis':
    case 'strong':
      return { type: run.type, children: phrasing(run.children) };
    case 'image':
      // The file goes where no picture lies beside it; one from elsewhere would be fetched by whatever shows the page.
      return text(run.alt);
    case 'link':
      return link(run.url, ...phrasing(run.children));
  }
}

function block(each: Prose): BlockContent {
  switch (each.type) {
    case 'paragraph':
      // As children, not as arguments: there may be more of them than a call takes.
      return { type: 'paragraph', children: phrasing(each.children) };
    case 'list':
      return {
        type: 'list',
        ordered: each.ordered,
        ...(each.ordered && { start: each.start ?? 1 }),
        spread: false,
        children: each.items.map(item => ({ type: 'listItem', spread: false, children: blocks(item) })),
      };
    case 'table':
      return table(
        each.rows.map((row, index) => row.map(cell => changed(each.rowChanges?.[index], ...phrasing(cell)))),
        [...each.align],
      );
  }
}
