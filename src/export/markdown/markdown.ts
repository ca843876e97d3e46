/** The report as a Markdown document in GitHub's flavour. */
import type { Render } from '../exporter.ts';
import type {
  Cell,
  Change,
  Chapter,
  Cover,
  Entry,
  Fact,
  Figure,
  Note,
  Page,
  Person,
  Piece,
  Run,
  Said,
} from '../page/page.ts';
import { pageFor } from '../page/page-for.ts';
import { parted } from '../page/parted.ts';
import {
  entriesIn,
  heading as headOf,
  label,
  leavesOf,
  numberedTitle,
  smallPrintOf,
  textOf,
  wordsOf,
} from '../page/runs.ts';
import { provenanceLine } from '../provenance.ts';
import {
  anchor,
  type BlockContent,
  bullets,
  changed,
  changedBlocks,
  heading,
  link,
  list,
  type PhrasingContent,
  paragraph,
  type RootContent,
  strong,
  table,
  text,
  written,
} from './nodes.ts';
import { blocks, phrasing } from './prose.ts';

export const render: Render = async (report, context) => {
  const page = pageFor(report, context);
  const contents = [
    heading(2, text(page.labels.contents)),
    bullets(page.chapters.map(each => [link(`#${each.anchor}`, text(textOf(numberedTitle(each))))])),
  ];
  const end = [{ type: 'thematicBreak' } as const, paragraph(text(await provenanceLine(report, context)))];
  return new TextEncoder().encode(written([...treeOf(page, contents), ...end]));
};

/** The page as the tree of a Markdown document, with these contents. */
export function treeOf(page: Page, contents: readonly RootContent[] = []): readonly RootContent[] {
  return [...cover(page.cover, page), ...contents, ...page.chapters.flatMap(each => chapter(each, page))];
}

function cover(
  { title, when, facts, classification, disclaimers, prose }: Cover,
  page: Page,
): readonly RootContent[] {
  const marked: Fact = { label: page.labels.classification, said: classification };
  return [
    heading(1, ...phrasing(title)),
    bullets(
      [...when, ...facts, marked].map(({ label, said, change }) =>
        changed(change, strong(`${label}:`), text(' '), ...plain(withCommas(said, page.comma))),
      ),
    ),
    ...disclaimers.map(told => paragraph(...phrasing(told))),
    ...blocks(prose),
  ];
}

function chapter(each: Chapter, page: Page): readonly RootContent[] {
  return changedBlocks(each.change, [
    anchor(each.anchor),
    heading(2, ...phrasing(numberedTitle(each)), ...badge(each.marking)),
    ...each.pieces.flatMap(inner => piece(inner, page)),
  ]);
}

function piece(each: Piece, page: Page): readonly RootContent[] {
  return changedBlocks(each.change, unchanged(each, page));
}

/** A piece, whatever became of it as a whole. */
function unchanged(each: Piece, page: Page): readonly RootContent[] {
  switch (each.kind) {
    case 'group':
      return [
        ...(each.isImplied ? [] : [anchor(each.anchor), heading(3, ...phrasing(each.title))]),
        ...each.pieces.flatMap(inner => piece(inner, page)),
      ];
    case 'entry':
      return [
        anchor(each.anchor),
        ...HEADS[each.role](each),
        ...each.pieces.flatMap(inner => piece(inner, page)),
      ];
    case 'statements':
      return entriesIn(each).flatMap(inner => piece(inner, page));
    case 'prose':
      return blocks(each.prose);
    case 'facts': {
      const facts = smallPrintOf(each);
      return facts.length > 0 ? [bullets(facts.map(fact => changed(fact.change, ...said(fact, page))))] : [];
    }
    case 'note':
      return [
        paragraph(strong(each.label + page.stop.trimEnd()), text(' '), ...marked(each)),
        ...blocks(each.prose),
      ];
    case 'related':
      return [paragraph(...said(each.fact, page))];
    case 'nothing':
      return [paragraph(text(each.text))];
    case 'people':
      return [list(each.people.map(one => person(one, page)))];
    case 'organizations':
      return [
        list(
          each.organizations.map(({ anchor: id, short, name, marking, prose, change }) => [
            paragraph(
              anchor(id),
              ...changed(
                change,
                ...(short === undefined ? [] : [bold(short), text(page.colon)]),
                ...phrasing(name),
                ...badge(marking),
              ),
            ),
            ...changedBlocks(change, blocks(prose)),
          ]),
        ),
      ];
    case 'chart': {
      const { labels, kinds, rows } = each;
      const heads = [
        { title: labels.group },
        ...kinds.map(({ label: title, change }) => ({ title, ...(change && { change }) })),
        { title: labels.total },
      ];
      return [
        table(
          [
            heads.map(head => phrasing(headOf(head))),
            ...rows.map(({ name, counts, total, change }) =>
              [plain(name), ...[...counts, total].map(figure)].map(cell => changed(change, ...cell)),
            ),
          ],
          ['left', ...kinds.map(() => 'right' as const), 'right'],
        ),
      ];
    }
    case 'matrix': {
      const rows = each.items.flatMap(item =>
        item.lines.map(line =>
          [...item.head, ...line.cells].map(cell =>
            changed(item.change ?? line.change, ...content(cell, page.comma)),
          ),
        ),
      );
      return [table([each.columns.map(column => phrasing(headOf(column))), ...rows])];
    }
  }
}

type Head = (entry: Entry) => readonly RootContent[];

const withTitle: Head = entry => [heading(3, ...phrasing(entry.code), text(' '), ...marked(entry))];
const inSentence: Head = entry => [
  paragraph(bold(entry.code, `${entry.label} `, '.'), text(' '), ...marked(entry)),
];

const HEADS: Readonly<Record<Entry['role'], Head>> = {
  objective: entry => [paragraph(bold(entry.code, '', '.'), text(' '), ...marked(entry))],
  meeting: withTitle,
  visit: withTitle,
  finding: ({ code, marking, words }) => [
    heading(4, ...phrasing(code), ...badge(marking)),
    paragraph(...phrasing(words)),
  ],
  recommendation: inSentence,
  suggestion: inSentence,
  request: inSentence,
  action: inSentence,
};

function person(each: Person, { comma }: Page): readonly BlockContent[] {
  const particulars = [each.role, each.organization, each.station].flatMap(said => said ?? []);
  return [
    paragraph(
      anchor(each.anchor),
      ...changed(
        each.change,
        { type: 'strong', children: phrasing(each.name) },
        ...particulars.flatMap(({ change, ...item }) => changed(change, text(comma), ...phrasing([item]))),
        ...badge(each.marking),
      ),
    ),
    ...changedBlocks(each.change, blocks(each.prose)),
  ];
}

function said({ label, said }: Fact, { comma, colon }: Page): readonly PhrasingContent[] {
  return [text(label + colon), ...phrasing(withCommas(said, comma))];
}

function marked({ words, marking }: Pick<Entry | Note, 'words' | 'marking'>): readonly PhrasingContent[] {
  return [...phrasing(words), ...badge(marking)];
}

function badge(marking: Said = []): readonly PhrasingContent[] {
  return marking.flatMap(({ text: word, change }) => changed(change, text(' '), strong(`[${word}]`)));
}

function bold(said: Said, before = '', after = ''): PhrasingContent {
  return { type: 'strong', children: [text(before), ...phrasing(said), text(after)] };
}

function withCommas(said: Said, comma: string): readonly Run[] {
  return parted(said).flatMap(({ each, gap }) => [...(gap ? [{ ...label(comma), ...gap }] : []), each]);
}

/** Words that lead nowhere and have no marks, in one line. */
function plain(runs: readonly Run[]): readonly PhrasingContent[] {
  const stretches: { change: Change | undefined; value: string }[] = [];
  for (const leaf of leavesOf(runs)) {
    const last = stretches.at(-1);
    if (last && last.change === leaf.change) last.value += wordsOf(leaf);
    else stretches.push({ change: leaf.change, value: wordsOf(leaf) });
  }
  return stretches.flatMap(({ change, value }) => changed(change, text(value.replaceAll('\n', ' '))));
}

/** A cell of a table in which nothing leads anywhere. */
function content({ said, words = [] }: Cell, comma: string): readonly PhrasingContent[] {
  const gap: readonly Run[] = said.length > 0 && words.length > 0 ? [label(' ')] : [];
  return plain([...withCommas(said, comma), ...gap, ...words]);
}

function figure({ text: now, was }: Figure): readonly PhrasingContent[] {
  if (was === undefined) return [text(now)];
  return [...changed('deleted', text(was)), ...changed('inserted', text(now))];
}
