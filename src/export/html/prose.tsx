/** The author's words: titles and bodies in light Markdown, in the language of the report. */
import type { ComponentChildren, JSX } from 'preact';
import { directionOf } from '../languages.ts';
import { fitOf, type Size } from '../page/column-widths.ts';
import type { Prose as Block, Change, Item, Run } from '../page/page.ts';
import { directionIn, isAuthors, runsIn, textOf } from '../page/runs.ts';
import { dataAddress } from '../pictures.ts';
import { Changed } from './changed.tsx';
import { usePage } from './page-context.ts';
import { Shares } from './shares.tsx';

/** The attributes of an element that holds such words; they decide which way it runs. */
export function useSpoken(runs?: readonly Run[]): { readonly dir: 'auto'; readonly lang?: string } {
  const { spoken } = usePage().page;
  const lang = !runs || isAuthors(runs) ? (languageOf(runs ?? []) ?? spoken) : undefined;
  return { dir: 'auto', ...(spoken !== undefined && lang !== undefined && { lang }) };
}

/** The language of a title that is one item. */
function languageOf([run, ...others]: readonly Run[]): string | undefined {
  return run?.type === 'item' && others.length === 0 ? run.language : undefined;
}

/** The attributes of a label in the midst of the author's words, whose direction it does not decide. */
export function useLabelled(): { readonly dir?: 'ltr' | 'rtl'; readonly lang?: string } {
  const { spoken, language } = usePage().page;
  return spoken === undefined ? {} : { lang: language, dir: directionOf(language) };
}

/** A title or a paragraph's words. */
export function Words({ runs }: { runs: readonly Run[] }): JSX.Element {
  return (
    <>
      {runs.map(run => (
        <Changed change={'change' in run ? run.change : undefined}>
          <Word run={run} />
        </Changed>
      ))}
    </>
  );
}

/** A body: paragraphs, lists and tables. */
export function Prose({ prose }: { prose: readonly Block[] }): JSX.Element {
  return (
    <>
      {prose.map(block => (
        <Changed change={block.change} isWhole>
          <BlockOf block={block} />
        </Changed>
      ))}
    </>
  );
}

/** A name, a code, a date or a fixed word, as a link where it leads to something on this page; `lang` where it stands among labels. */
export function Said({ item, lang }: { item: Item; lang?: string | undefined }): JSX.Element {
  const { spoken } = usePage().page;
  const { text, anchor, url, date, role, language } = item;
  if (date !== undefined) return <time dateTime={date}>{text}</time>;
  if (url !== undefined)
    return (
      <a href={url} rel="noreferrer">
        {text}
      </a>
    );
  if (role === 'label') return <>{text}</>;
  const name = (
    <bdi lang={spoken === undefined ? lang : (language ?? lang)}>
      {role === 'title' ? <cite>{text}</cite> : text}
    </bdi>
  );
  return anchor === undefined ? name : <a href={`#${anchor}`}>{name}</a>;
}

function Word({ run }: { run: Run }): ComponentChildren {
  switch (run.type) {
    case 'text':
      return <Typed text={run.value} />;
    case 'emphasis':
    case 'strong': {
      const Mark = run.type === 'strong' ? 'strong' : 'em';
      return (
        <Mark>
          <Words runs={run.children} />
        </Mark>
      );
    }
    case 'item':
      return <Said item={run} />;
    case 'image':
      return <Shown url={run.url} alt={run.alt} />;
    case 'link':
      return (
        <a href={run.url} rel="noreferrer">
          <Words runs={run.children} />
        </a>
      );
  }
}

/** A picture, or what it shows where it could not be read. */
function Shown({ url, alt }: { url: string; alt: string }): JSX.Element {
  const picture = usePage().pictures.get(url);
  if (!picture) return <span class="missing-picture">[{alt}]</span>;
  return <img src={dataAddress(picture)} alt={alt} width={picture.width} height={picture.height} />;
}

/** The way in which a list or a table runs, where the page does not run so: marks and columns stand on its side. */
function useSide(block: Block): { readonly dir?: 'ltr' | 'rtl' } {
  const { page } = usePage();
  const dir = directionIn(runsIn([block]), page);
  return dir === directionOf(page.language) ? {} : { dir };
}

function BlockOf({ block }: { block: Block }): JSX.Element {
  switch (block.type) {
    case 'paragraph':
      return (
        <p {...useSpoken()}>
          <Words runs={block.children} />
        </p>
      );
    case 'table':
      return <ProseTable table={block} />;
    case 'list':
      return <ProseList list={block} />;
  }
}

function ProseList({ list }: { list: Extract<Block, { type: 'list' }> }): JSX.Element {
  const spoken = useSpoken();
  const side = useSide(list);
  const items = list.items.map(item => (
    <li {...spoken}>
      <ListItem prose={item} />
    </li>
  ));
  if (!list.ordered) return <ul {...side}>{items}</ul>;
  return (
    <ol start={list.start ?? 1} {...side}>
      {items}
    </ol>
  );
}

/** A list item; its only paragraph needs no paragraph's distance. */
function ListItem({ prose }: { prose: readonly Block[] }): JSX.Element {
  const [first, ...rest] = prose;
  if (first?.type !== 'paragraph') return <Prose prose={prose} />;
  return (
    <>
      <Changed change={first.change}>
        <Words runs={first.children} />
      </Changed>
      <Prose prose={rest} />
    </>
  );
}

/** One word with figures in it, such as a number, a code or a date, which no line should break. */
const FIGURES = /^(?=\P{N}*\p{N})[^\s\p{Script=Han}]{1,20}$/u;

/** The sizes of type in which the style sheet knows tables on paper. */
const SIZES: readonly [Look, ...Look[]] = [
  { look: 'prose', room: 94, gap: 3 },
  { look: 'prose small', room: 108, gap: 3 },
  { look: 'prose smallest', room: 131, gap: 2 },
];

interface Look extends Size {
  readonly look: string;
}

function ProseTable({ table }: { table: Extract<Block, { type: 'table' }> }): JSX.Element {
  const spoken = useSpoken();
  const side = useSide(table);
  const [head = [], ...rows] = table.rows;
  const [headChange, ...changes] = table.rowChanges ?? [];
  const { shares, size } = fitOf(
    table.rows.map(row => row.map(textOf)),
    SIZES,
  );
  const wholeness = (text: string, column: number) => {
    if (!FIGURES.test(text)) return '';
    return text.length + size.gap <= (shares[column] ?? 0) * size.room ? ' whole' : ' whole crowded';
  };
  const cells = (row: readonly (readonly Run[])[], Cell: 'th' | 'td', change?: Change) =>
    row.map((runs, column) => (
      <Cell
        scope={Cell === 'th' ? 'col' : undefined}
        class={`align-${table.align[column] ?? 'left'}${wholeness(textOf(runs), column)}`}
        {...spoken}
      >
        <Changed change={change}>
          <Words runs={runs} />
        </Changed>
      </Cell>
    ));
  return (
    <div class="wide" {...side}>
      <table class={size.look}>
        <Shares shares={shares} />
        <thead>
          <tr class={headChange}>{cells(head, 'th', headChange)}</tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr class={changes[index]}>{cells(row, 'td', changes[index])}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Of French: a word with the mark that follows it behind a blank, or the guillemet before it. The text stays as it is. */
const KEPT_TOGETHER: Readonly<Record<string, RegExp>> = {
  fr: /((?:« )?[^\s«]{1,20}(?: [:;!?»%])+|« \S+)/u,
};

/** What an author typed, with the marks that a language sets apart by a blank kept on the line of their word. */
function Typed({ text }: { text: string }): ComponentChildren {
  const { spoken, language } = usePage().page;
  const kept = KEPT_TOGETHER[(spoken ?? language).slice(0, 2)];
  if (!kept) return text;
  return text.split(kept).map((part, index) => (index % 2 === 0 ? part : <span class="whole">{part}</span>));
}
