/** The author's words as a page holds them: mentions read as what they stand for, and links lead where a reader may go. */
import { addressesIn } from '../../lexicon/addresses.ts';
import type { Block, Inline } from '../../report/blocks.ts';
import { languageOfTitle } from '../../report/in-language.ts';
import type { Report } from '../../report/report.ts';
import { directionOf, runsRightToLeft } from '../languages.ts';
import type { View } from '../view.ts';
import type {
  Cell,
  Chapter,
  Column,
  Entry,
  Fact,
  Facts,
  Item,
  Page,
  Prose,
  Run,
  Said,
  Statements,
} from './page.ts';
import { isNew, parted } from './parted.ts';

/** A title, or a paragraph's words; an address among them leads where it says. */
export function runsOf(inlines: readonly Inline[], view: View): readonly Run[] {
  return inlines.flatMap((inline): Run | readonly Run[] => {
    switch (inline.type) {
      case 'text':
        return withLinks(inline.value);
      case 'mention':
        return { type: 'item', ...view.mention(inline) };
      case 'emphasis':
      case 'strong':
        return { type: inline.type, children: runsOf(inline.children, view) };
      case 'link': {
        const children = runsOf(inline.children, view).flatMap(run =>
          run.type === 'link' ? run.children : run,
        );
        const url = safeAddress(inline.url);
        return url === undefined ? children : { type: 'link', url, children };
      }
      default:
        return inline;
    }
  });
}

const ALLOWED = /^(?:https?:\/\/|mailto:)/i;

/** The address itself when it leads to a page or a mailbox; undefined for scripts, files and the like. */
function safeAddress(url: string): string | undefined {
  return ALLOWED.test(url) ? url : undefined;
}

function withLinks(value: string): readonly Run[] {
  let done = 0;
  const runs = addressesIn(value).flatMap(({ start, end, url }): Run[] => {
    const before: Run = { type: 'text', value: value.slice(done, start) };
    done = end;
    return [before, { type: 'link', url, children: [{ type: 'text', value: value.slice(start, end) }] }];
  });
  return [...runs, { type: 'text' as const, value: value.slice(done) }].filter(
    run => run.type !== 'text' || run.value !== '',
  );
}

/** The title of what may have one in the language of the export. */
export function titleOf(entry: Titled, view: View): readonly Run[] {
  return languageOfTitle(entry) === undefined ? runsOf(entry.inlines, view) : [titleItem(entry, view)];
}

/** The same in one go. */
export function titleItem(entry: Titled, view: View): Item {
  const language = languageOfTitle(entry);
  return { type: 'item', text: view.plain(entry), ...(language !== undefined && { language }) };
}

type Titled = Pick<Report['mission'], 'title' | 'inlines' | 'titles'>;

export function proseOf(blocks: readonly Block[], view: View): readonly Prose[] {
  return blocks.map(block => blockOf(block, view));
}

function blockOf(block: Block, view: View): Prose {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', children: runsOf(block.children, view) };
    case 'list':
      return { ...block, items: block.items.map(item => proseOf(item, view)) };
    case 'table':
      return { ...block, rows: block.rows.map(row => row.map(cell => runsOf(cell, view))) };
  }
}

/** A run that holds no others. */
export type Leaf = Exclude<Run, { readonly children: readonly Run[] }>;

/** The runs without the marks around them. */
export function leavesOf(runs: readonly Run[]): readonly Leaf[] {
  return runs.flatMap(run => ('children' in run ? leavesOf(run.children) : run));
}

/** What a reader reads of such a run, whether it still stands or not. */
export function wordsOf(leaf: Leaf): string {
  switch (leaf.type) {
    case 'text':
      return leaf.value;
    case 'item':
      return leaf.text;
    case 'image':
      return leaf.alt;
  }
}

/** Words without their marks, as they now are. */
export function textOf(runs: readonly Run[]): string {
  return leavesOf(runs)
    .filter(({ change }) => isNew(change))
    .map(wordsOf)
    .join('');
}

/** Items as one text, with commas between, as they now are. */
export function listOf(items: Said, comma: string): string {
  return items
    .filter(({ change }) => isNew(change))
    .map(({ text }) => text)
    .join(comma);
}

export function textOfCell({ said, words }: Cell, comma: string): string {
  const text = listOf(said, comma);
  return words ? `${text}${text === '' ? '' : ' '}${textOf(words)}` : text;
}

/** All small print as facts, for a format that shows sorts as it shows the others. */
export function smallPrintOf({ marks = [], facts }: Facts): readonly Fact[] {
  const sorts = marks.map(({ label: title, word, change }) => ({
    label: title,
    said: [label(word)],
    ...(change && { change }),
  }));
  return [...sorts, ...facts];
}

/** A table of statements as entries, for a format whose tables hold no paragraphs. */
export function entriesIn({ columns, rows }: Statements): readonly Entry[] {
  return rows.map(({ entry, cells, change }) => {
    const facts = cells.flatMap(({ said }, index) =>
      said.length > 0 ? { label: columns[index + 2]?.title ?? '', said } : [],
    );
    return {
      ...entry,
      ...(change && { change }),
      pieces: [...(facts.length > 0 ? [{ kind: 'facts' as const, facts }] : []), ...entry.pieces],
    };
  });
}

/** A heading of a chapter, with its number where it has one. */
export function numberedTitle({ number, title }: Chapter): readonly Run[] {
  return [...(number ?? []).map(item => ({ ...item, text: `${item.text}. ` })), ...title];
}

export function heading({ title, change }: Column): Said {
  return [{ ...label(title), ...(change && { change }) }];
}

/** What heads columns that stand below each other. */
export function headingOf(columns: readonly Column[]): Said {
  return parted(columns).flatMap(({ each, gap }) => [
    ...(gap ? [{ ...label(' / '), ...gap }] : []),
    ...heading(each),
  ]);
}

/** What is said under several labels, which themselves are not shown. */
export function valuesUnder(facts: readonly Fact[]): Said {
  return facts.flatMap(({ said, change }) => (change ? said.map(item => ({ ...item, change })) : said));
}

/** The way in which words run: that of their first letter, or else of the author's language; fixed words like the export. */
export function directionIn(runs: readonly Run[], page: Pick<Page, 'language' | 'spoken'>): 'ltr' | 'rtl' {
  if (!isAuthors(runs)) return directionOf(page.language);
  const [letter] = /\p{L}/u.exec(textOf(runs)) ?? [];
  if (letter === undefined) return directionOf(page.spoken ?? page.language);
  return runsRightToLeft(letter) ? 'rtl' : 'ltr';
}

/** All words of a body. */
export function runsIn(prose: readonly Prose[]): readonly Run[] {
  return prose.flatMap(block => {
    if (block.type === 'paragraph') return block.children;
    return block.type === 'list' ? block.items.flatMap(runsIn) : block.rows.flat(2);
  });
}

/** True for words of the author's, which are in the language of the report; fixed words are in that of the export. */
export function isAuthors(runs: readonly Run[]): boolean {
  return runs.some(run => run.type !== 'item' || run.role !== 'label');
}

/** A fixed word of the export. */
export function label(text: string): Item {
  return { type: 'item', text, role: 'label' };
}
