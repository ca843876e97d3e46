/** The author's words as plain text. */
import type { Prose, Run } from '../page/page.ts';
import { textOf } from '../page/runs.ts';
import { list, wrapped } from './lines.ts';

export function prose(body: readonly Prose[], indent = ''): readonly string[] {
  return body.map(block => {
    if (block.type === 'paragraph') return wrapped(words(block.children), indent);
    if (block.type === 'list') {
      return block.items
        .map((inner, index) => {
          const mark = block.ordered ? `${(block.start ?? 1) + index}. ` : '- ';
          const below = prose(inner, indent + ' '.repeat(mark.length)).join('\n');
          return indent + mark + below.trimStart();
        })
        .join('\n');
    }
    return list(rowsOf(block.rows.map(row => row.map(words))), indent);
  });
}

/** A row a line, each cell behind what heads its column; the heads alone of a table that has nothing else. */
function rowsOf([head = [], ...rows]: readonly (readonly string[])[]): readonly string[] {
  const said = (parts: readonly string[]) => parts.filter(part => part !== '').join('; ');
  if (rows.length === 0) return [said(head)];
  return rows.map(row =>
    said(
      row.map((cell, column) => {
        const title = head[column] ?? '';
        return title === '' ? cell : `${title}: ${cell === '' ? '–' : cell}`;
      }),
    ),
  );
}

/** The author's words; where a link leads stands behind it. */
export function words(runs: readonly Run[]): string {
  return runs
    .map(run => {
      if (!('children' in run)) return textOf([run]);
      const text = words(run.children);
      return run.type === 'link' && ![text, `https://${text}`].includes(run.url)
        ? `${text} <${run.url}>`
        : text;
    })
    .join('');
}
