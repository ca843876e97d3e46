/** Documents of the kind that reports are imported from, as a plan that each format can be written from. */
import fc from 'fast-check';

/** One sentence, and what hangs on it. */
export interface DraftText {
  readonly text: string;
  /** Taken out by a tracked change, so that it must not come through. */
  readonly deleted?: string | undefined;
  /** Put in by a tracked change, behind the text. */
  readonly inserted?: string | undefined;
  readonly comment?: string | undefined;
  readonly footnote?: string | undefined;
  readonly box?: string | undefined;
}

export type DraftBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | ({ readonly kind: 'paragraph' } & DraftText)
  | ({ readonly kind: 'item'; readonly depth: number; readonly ordered: boolean } & DraftText)
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const HEADINGS = [
  'Objective',
  '2. Participants',
  'Persons met',
  'Activities and meetings',
  'Background',
  'Findings',
  'Main findings and conclusions',
  'Courts and prosecution',
  'Recommendations',
  'Next steps',
  'Annex I: Statistics',
  'Objectifs',
  'Constatations',
  'Recomendaciones',
];
const OPENINGS = [
  'The backlog of cases is large in',
  'finding gap #crime: words of',
  'mission x: and',
  '// what looks like a comment in',
  '// allow finding/tagged: because of',
  '@EULEX said to',
  '"Quoted" words of',
  '#hash and',
  'Mr. John Smith of UNODC met',
  'Meeting with OSCE on 3 December 2009 about',
  'Recommendation: agree on',
  'On 2 - 3 December 2009 at 10:00 in',
  'The United Nations Office on Drugs and Crime (UNODC) supports',
  'Nationality: none, as to',
  'Ångström, naïve and “curly” words about',
  'العربية مع',
  'Слова на',
  'A sentence with  two blanks, a*star, under_score and [brackets] about',
  'Words that go on and on, well beyond the column at which prose is wrapped, so that lines must be broken for',
];
const CELLS = ['Ministry of Justice', 'EULEX', 'June 2010', 'high', 'ongoing', 'before the next mission'];
const TABLES = [
  ['Recommendation', 'Who', 'When'],
  ['No.', 'Action', 'Responsible', 'Deadline', 'Status'],
  ['Finding', 'Recommendation', 'Priority'],
  ['Date', 'Time', 'Meeting', 'Place'],
  ['Name', 'Function', 'Organization', 'Duty station'],
  ['Year', 'Cases'],
];

const opening = fc.constantFrom(...OPENINGS);
const maybe = (chance: number) => fc.option(opening, { nil: undefined, freq: chance });
const draftText = fc.record({
  text: opening,
  deleted: maybe(1),
  inserted: maybe(1),
  comment: maybe(1),
  footnote: maybe(1),
  box: maybe(1),
});
const plainText = fc.record({ text: opening });

const table = fc.constantFrom(...TABLES).chain(header =>
  fc
    .array(
      fc.array(fc.oneof(opening, fc.constantFrom(...CELLS)), {
        minLength: header.length,
        maxLength: header.length,
      }),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map(rows => ({ kind: 'table' as const, rows: [header, ...rows] })),
);

/** Documents; `rich` ones hold what only Word has: tracked changes, comments, footnotes and text boxes. */
export function draftDocuments(rich: boolean): fc.Arbitrary<readonly DraftBlock[]> {
  const text = rich ? fc.oneof(plainText, plainText, draftText) : plainText;
  const block: fc.Arbitrary<DraftBlock> = fc.oneof(
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(1 as const, 1 as const, 2 as const),
      text: fc.constantFrom(...HEADINGS),
    }),
    text.map(draft => ({ kind: 'paragraph' as const, ...draft })),
    fc
      .tuple(text, fc.integer({ min: 0, max: 2 }), fc.boolean())
      .map(([draft, depth, ordered]) => ({ kind: 'item' as const, depth, ordered, ...draft })),
    table,
  );
  return fc.array(block, { maxLength: 14 }).map(blocks => number(steady(blocks)));
}

/** Lists begin at the outermost depth and go one deeper at a time. */
function steady(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  let depth = -1;
  return blocks.map(block => {
    if (block.kind !== 'item') {
      depth = -1;
      return block;
    }
    depth = Math.min(block.depth, depth + 1);
    return { ...block, depth };
  });
}

/** Ends each sentence with a number of its own, so that each can be found again. */
function number(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  let count = 0;
  const end = (text: string) => `${text} place q${++count}q.`;
  const endMaybe = (text: string | undefined) => (text === undefined ? undefined : end(text));
  return blocks.map(block => {
    if (block.kind === 'heading') return block;
    if (block.kind === 'table') {
      const [header = [], ...rows] = block.rows;
      return {
        ...block,
        rows: [header, ...rows.map(row => row.map(cell => (CELLS.includes(cell) ? cell : end(cell))))],
      };
    }
    return {
      ...block,
      comment: endMaybe(block.comment),
      text: end(block.text),
      inserted: endMaybe(block.inserted),
      deleted: endMaybe(block.deleted),
      footnote: endMaybe(block.footnote),
      box: endMaybe(block.box),
    };
  });
}

/** The sentences that must come through, in order; a label stands apart from its sentence. */
export function sentencesOf(blocks: readonly DraftBlock[]): readonly string[] {
  return blocks.flatMap(textsOf).map(sentence => sentence.replace(/^Recommendation: /, ''));
}

function textsOf(block: DraftBlock): readonly string[] {
  if (block.kind === 'heading') return [block.text.replace(/^\d\. /, '')];
  if (block.kind === 'table') return block.rows.flat().filter(cell => /q\d+q/.test(cell));
  const { text, inserted, footnote, box } = block;
  return [text, inserted, footnote, box].filter(sentence => sentence !== undefined);
}

/** What somebody noted beside a text, with that text. */
export function commentsIn(
  blocks: readonly DraftBlock[],
): readonly { readonly comment: string; readonly text: string }[] {
  return blocks.flatMap(block =>
    'comment' in block && block.comment !== undefined ? { comment: block.comment, text: block.text } : [],
  );
}
