/** The report as a Markdown document in GitHub's flavour. */
import type { Render } from '../exporter.ts';
import type { Chapter, Cover, Entry, Fact, Item, Note, Page, People, Piece } from '../page/page.ts';
import { pageOf } from '../page/page-of.ts';
import { entriesIn, label, listOf, numberedTitle, smallPrintOf, textOf, textOfCell } from '../page/runs.ts';
import { provenanceLine } from '../provenance.ts';
import { viewOf } from '../view.ts';
import {
  anchor,
  type BlockContent,
  bullets,
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
  const page = pageOf(viewOf(report, context));
  return new TextEncoder().encode(
    written([
      ...cover(page.cover, page),
      heading(2, text(page.labels.contents)),
      bullets(page.chapters.map(each => [link(`#${each.anchor}`, text(textOf(numberedTitle(each))))])),
      ...page.chapters.flatMap(each => chapter(each, page)),
      { type: 'thematicBreak' },
      paragraph(text(await provenanceLine(report, context))),
    ]),
  );
};

function cover({ title, when, facts, disclaimers, prose }: Cover, page: Page): readonly RootContent[] {
  const { labels, properties } = page;
  const classification = { label: labels.classification, said: [label(properties.classification)] };
  return [
    heading(1, ...phrasing(title)),
    bullets(
      [...when, ...facts, classification].map(({ label, said }) => [
        strong(`${label}:`),
        text(` ${listOf(said, page.comma)}`),
      ]),
    ),
    ...disclaimers.map(disclaimer => paragraph(text(disclaimer))),
    ...blocks(prose),
  ];
}

function chapter(each: Chapter, page: Page): readonly RootContent[] {
  return [
    anchor(each.anchor),
    heading(2, ...phrasing(numberedTitle(each)), ...badge(each.marking)),
    ...each.pieces.flatMap(inner => piece(inner, page)),
  ];
}

function piece(each: Piece, page: Page): readonly RootContent[] {
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
      return facts.length > 0 ? [bullets(facts.map(fact => said(fact, page)))] : [];
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
          each.organizations.map(({ anchor: id, short, name, marking, prose }) => [
            paragraph(
              anchor(id),
              ...(short === undefined ? [] : [strong(short), text(page.colon)]),
              ...phrasing(name),
              ...badge(marking),
            ),
            ...blocks(prose),
          ]),
        ),
      ];
    case 'chart': {
      const { labels, kinds, rows } = each;
      const cells = [
        [labels.group, ...kinds.map(kind => kind.label), labels.total],
        ...rows.map(({ name, counts, total }) => [
          textOf(name),
          ...[...counts, total].map(count => count.text),
        ]),
      ];
      return [
        table(
          cells.map(row => row.map(cell => [text(cell)])),
          ['left', ...kinds.map(() => 'right' as const), 'right'],
        ),
      ];
    }
    case 'matrix': {
      const rows = each.items.flatMap(({ head, lines }) =>
        lines.map(line => [...head, ...line].map(cell => textOfCell(cell, page.comma))),
      );
      return [
        table([each.columns.map(({ title }) => title), ...rows].map(row => row.map(cell => [text(cell)]))),
      ];
    }
  }
}

type Head = (entry: Entry) => readonly RootContent[];

const withTitle: Head = entry => [heading(3, text(`${entry.code} `), ...marked(entry))];
const inSentence: Head = entry => [
  paragraph(strong(`${entry.label} ${entry.code}.`), text(' '), ...marked(entry)),
];

/** How an entry begins. */
const HEADS: Readonly<Record<Entry['role'], Head>> = {
  objective: entry => [paragraph(strong(`${entry.code}.`), text(' '), ...marked(entry))],
  meeting: withTitle,
  visit: withTitle,
  finding: ({ code, marking, words }) => [
    heading(4, text(code), ...badge(marking)),
    paragraph(...phrasing(words)),
  ],
  recommendation: inSentence,
  suggestion: inSentence,
  request: inSentence,
  action: inSentence,
};

function person(each: People['people'][number], { comma }: Page): readonly BlockContent[] {
  const particulars = [each.role, each.organization, each.station].filter(item => item !== undefined);
  return [
    paragraph(
      anchor(each.anchor),
      { type: 'strong', children: phrasing(each.name) },
      ...particulars.flatMap(item => [text(comma), ...phrasing([item])]),
      ...badge(each.marking),
    ),
    ...blocks(each.prose),
  ];
}

function said({ label, said }: Fact, { comma, colon }: Page): readonly PhrasingContent[] {
  return [text(label + colon), ...listed(said, comma)];
}

function marked({ words, marking }: Pick<Entry | Note, 'words' | 'marking'>): readonly PhrasingContent[] {
  return [...phrasing(words), ...badge(marking)];
}

function badge(marking: string | undefined): readonly PhrasingContent[] {
  return marking === undefined ? [] : [text(' '), strong(`[${marking}]`)];
}

function listed(items: readonly Item[], comma: string): readonly PhrasingContent[] {
  return phrasing(items).flatMap((item, index) => (index === 0 ? [item] : [text(comma), item]));
}
