/** The author's words: titles and bodies in light Markdown. */
import type { ComponentChildren, JSX } from 'preact';
import type { Block, Inline } from '../../report/blocks.ts';
import type { Label } from '../../report/label-of.ts';
import { dataAddress } from '../pictures.ts';
import { safeAddress } from '../safe-address.ts';
import { useView } from './view.ts';

/** A title or a paragraph's words. */
export function Words({ inlines }: { inlines: readonly Inline[] }): JSX.Element {
  return (
    <>
      {inlines.map(inline => (
        <Word inline={inline} />
      ))}
    </>
  );
}

/** A body: paragraphs, lists and tables. */
export function Prose({ blocks }: { blocks: readonly Block[] }): JSX.Element {
  return (
    <>
      {blocks.map(block => (
        <Piece block={block} />
      ))}
    </>
  );
}

/** What is referred to, as a link where it stands on this page. */
export function Reference({ label }: { label: Label }): JSX.Element {
  const text = <bdi>{label.text}</bdi>;
  return label.anchor === undefined ? text : <a href={`#${label.anchor}`}>{text}</a>;
}

function Word({ inline }: { inline: Inline }): ComponentChildren {
  const { mention } = useView();
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'emphasis':
      return (
        <em>
          <Words inlines={inline.children} />
        </em>
      );
    case 'strong':
      return (
        <strong>
          <Words inlines={inline.children} />
        </strong>
      );
    case 'mention':
      return <Reference label={mention(inline)} />;
    case 'image':
      return <Shown url={inline.url} alt={inline.alt} />;
    case 'link': {
      const address = safeAddress(inline.url);
      const words = <Words inlines={inline.children} />;
      return address === undefined ? (
        words
      ) : (
        <a href={address} rel="noreferrer">
          {words}
        </a>
      );
    }
  }
}

/** A picture, or what it shows where it could not be read. */
function Shown({ url, alt }: { url: string; alt: string }): JSX.Element {
  const picture = useView().pictures.get(url);
  if (!picture) return <span class="missing-picture">[{alt}]</span>;
  return <img src={dataAddress(picture)} alt={alt} width={picture.width} height={picture.height} />;
}

function Piece({ block }: { block: Block }): JSX.Element {
  switch (block.type) {
    case 'paragraph':
      return (
        <p dir="auto">
          <Words inlines={block.children} />
        </p>
      );
    case 'table':
      return <ProseTable table={block} />;
    case 'list': {
      const items = block.items.map(item => (
        <li dir="auto">
          <Item blocks={item} />
        </li>
      ));
      return block.ordered ? <ol start={block.start ?? 1}>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

/** A list item; its only paragraph needs no paragraph's distance. */
function Item({ blocks }: { blocks: readonly Block[] }): JSX.Element {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return <Prose blocks={blocks} />;
  return (
    <>
      <Words inlines={first.children} />
      <Prose blocks={rest} />
    </>
  );
}

function ProseTable({ table }: { table: Extract<Block, { type: 'table' }> }): JSX.Element {
  const [head = [], ...rows] = table.rows;
  const side = (column: number) => `align-${table.align[column] ?? 'left'}`;
  return (
    <div class="wide">
      <table>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th scope="col" class={side(column)} dir="auto">
                <Words inlines={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr>
              {row.map((cell, column) => (
                <td class={side(column)} dir="auto">
                  <Words inlines={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
