/** Lists of people below headings that no list knows: nobody is made of them, and their author is asked once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { peopleOfSection } from '../../src/editor/actions/take-list.ts';
import { type ImportedFile, importFile } from '../../src/import/import-file.ts';
import { readHeading } from '../../src/import/part-headings.ts';
import { openEditor } from '../support/editor.ts';
import { patience, runs } from '../support/runs.ts';

/** A report around a list, and the headings that say who its people are. */
const REPORTS = {
  en: {
    above:
      'Mission to Selm\n\n## Objectives\n\n- To see the wards of the hospital.\n\n## Members of the mission\n\n- Ms. Eva Poe, adviser',
    below: '## Findings\n\n- The wards of the hospital are full.',
    met: 'Persons met',
    members: 'Members of the delegation',
    people: [
      ['Ms. Ada Lim', 'Chief Engineer', 'Water Authority'],
      ['Mr. Jo Bell', 'Head', 'Fisheries Board'],
      ['Dr. Ann Reed', 'Director', 'Ministry of Health'],
    ],
    heads: ['Name', 'Function', 'Organization'],
  },
  fr: {
    above:
      'Mission à Selm\n\n## Objectifs\n\n- Voir les salles de l’hôpital.\n\n## Membres de la mission\n\n- Mme Eva Poe, conseillère',
    below: '## Constatations\n\n- Les salles de l’hôpital sont pleines.',
    met: 'Personnes rencontrées',
    members: 'Membres de la délégation',
    people: [
      ['Mme Aline Morel', 'directrice', 'Agence de l’eau'],
      ['M. Luc Girard', 'chef de service', 'Ministère de la Santé'],
      ['Mme Anne Robert', 'directrice', 'Office de la pêche'],
    ],
    heads: ['Nom', 'Fonction', 'Organisation'],
  },
  es: {
    above:
      'Misión a Selm\n\n## Objetivos\n\n- Ver las salas del hospital.\n\n## Miembros de la misión\n\n- Sra. Eva Poe, asesora',
    below: '## Hallazgos\n\n- Las salas del hospital están llenas.',
    met: 'Personas entrevistadas',
    members: 'Miembros de la delegación',
    people: [
      ['Sra. Alba Molina', 'directora', 'Ministerio de Salud'],
      ['Sr. Luis Garza', 'jefe', 'Instituto del Agua'],
      ['Sra. Ana Robles', 'directora', 'Ministerio de Pesca'],
    ],
    heads: ['Nombre', 'Cargo', 'Organización'],
  },
} as const;
type Language = keyof typeof REPORTS;

type People = readonly (readonly string[])[];
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
/** How authors list people. */
const SHAPES = {
  bullets: (people: People) => people.map(each => `- ${each.join(', ')}`).join('\n'),
  numbers: (people: People) => people.map((each, at) => `${at + 1}. ${each.join(', ')}`).join('\n'),
  lines: (people: People) => people.map(each => each.join(', ')).join('\n\n'),
  table: (people: People, heads: readonly string[]) =>
    [row(heads), row(heads.map(() => '---')), ...people.map(row)].join('\n'),
} as const;
type Shape = keyof typeof SHAPES;

/** How authors write a heading below that of the members. */
const HEADS = {
  chapter: (heading: string) => `## ${heading}`,
  subdivision: (heading: string) => `### ${heading}`,
  bold: (heading: string) => `**${heading}**`,
} as const;
type Head = keyof typeof HEADS;

/** A heading of one to three words that nobody has said before. */
const unknown = fc
  .array(fc.stringMatching(/^(?:[bdgkprtz][aeou]){2,3}[lnrx]$/), { minLength: 1, maxLength: 3 })
  .map(words => words.join(' ').replace(/^./, first => first.toUpperCase()))
  .filter(heading => readHeading(heading) === undefined);

interface Written {
  readonly language: Language;
  readonly heading: string;
  readonly shape: Shape;
  readonly head: Head;
}

function sourceOf({ language, heading, shape, head }: Written): string {
  const { above, below, people, heads } = REPORTS[language];
  return `# ${above}\n\n${HEADS[head](heading)}\n\n${SHAPES[shape](people, heads)}\n\n${below}\n`;
}

function read(source: string, answer: Readonly<Record<string, 'met' | 'members' | 'neither'>> = {}) {
  const people = new Map(Object.entries(answer));
  return importFile(new TextEncoder().encode(source), 'md', { fileName: 'source', people });
}

const people = (text: string) => ({
  met: text.match(/^person /gm)?.length ?? 0,
  members: text.match(/^participant /gm)?.length ?? 0,
});

const written: fc.Arbitrary<Written> = fc.record({
  language: fc.constantFrom(...(Object.keys(REPORTS) as Language[])),
  heading: unknown,
  shape: fc.constantFrom(...(Object.keys(SHAPES) as Shape[])),
  head: fc.constantFrom(...(Object.keys(HEADS) as Head[])),
});

/** The report after the answer that its author gives in the editor. */
async function answered({ text, lists }: ImportedFile, who: 'met' | 'members'): Promise<string> {
  const { document, services } = await openEditor(text);
  const edits = await peopleOfSection(
    document,
    { line: (lists[0]?.line ?? 0) - 1, character: 0 },
    who,
    services,
  );
  return TextDocument.applyEdits(document.textDocument, edits);
}

describe('below a heading that no list knows', () => {
  it(
    'nobody is made a person, every line stays, and the author is asked once',
    async () => {
      await fc.assert(
        fc.asyncProperty(written, async each => {
          const { text, words, lists } = await read(sourceOf(each));
          expect(people(text)).toEqual({ met: 0, members: 1 });
          expect(words?.written).toBe(words?.words);
          for (const cells of REPORTS[each.language].people)
            expect(text.replace(/\s+/g, ' ')).toContain(cells.join(each.shape === 'table' ? ' | ' : ', '));
          expect(lists).toMatchObject([
            { heading: each.heading, people: 3, choices: ['met', 'members', 'neither'] },
          ]);
          expect(text.split('\n')[(lists[0]?.line ?? 0) - 1]).toContain(each.heading);
        }),
        runs(120),
      );
    },
    patience(120, 1000),
  );

  it.each(['met', 'members'] as const)(
    'an answer (%s) makes as many entries as a heading that says so, at import and in the editor',
    async who => {
      await fc.assert(
        fc.asyncProperty(written, async each => {
          const known = await read(sourceOf({ ...each, heading: REPORTS[each.language][who] }));
          const source = sourceOf(each);
          const taken = await read(source, { [each.heading]: who });
          expect(people(taken.text)).toEqual(people(known.text));
          expect(people(known.text)[who]).toBeGreaterThan(2);
          expect(taken.lists).toEqual([]);
          expect(people(await answered(await read(source), who))).toEqual(people(known.text));
        }),
        runs(40),
      );
    },
    patience(40, 4000),
  );

  it('“neither” leaves the list as it is, and is not asked again', async () => {
    const source = sourceOf({ language: 'en', heading: 'Zorbels', shape: 'bullets', head: 'chapter' });
    const { text } = await read(source);
    expect(await read(source, { Zorbels: 'neither' })).toMatchObject({ text, lists: [] });
  });

  it('an answer about a heading that was not in question changes nothing, and its author is told', async () => {
    const source = sourceOf({ language: 'en', heading: 'Zorbels', shape: 'bullets', head: 'chapter' });
    const { notes, lists } = await read(source, { Gorbels: 'met' });
    expect(lists).toHaveLength(1);
    expect(notes.join('\n')).toMatch(/gorbels/i);
  });

  it('what is no list of people is not asked about', async () => {
    const source = `# ${REPORTS.en.above}\n\n## Zorbels\n\n- The bridge is closed.\n- Water, food and fuel are short.\n\nThe road to Old Ferry is open again.\n`;
    expect((await read(source)).lists).toEqual([]);
  });
});

it.each(['Sources', 'Annex 3', 'Fuentes'])('a list below “%s” is asked about as well', async heading => {
  const { text, lists } = await read(
    sourceOf({ language: 'en', heading, shape: 'bullets', head: 'chapter' }),
  );
  expect(people(text)).toEqual({ met: 0, members: 1 });
  expect(lists).toHaveLength(1);
});

it('a list in the part of members below “Gorbels:” makes nobody a member', async () => {
  const { above, below } = REPORTS.en;
  const { text, lists } = await read(
    `# ${above}\n\nGorbels:\n\n- Ms. Ada Lim, Chief Engineer\n- Mr. Jo Bell, Head\n\n${below}\n`,
  );
  expect(people(text)).toEqual({ met: 0, members: 1 });
  expect(lists).toHaveLength(1);
});

it.each(['Participants in the focus groups', 'Staff of the hospital', 'Team of the hospital'])(
  '“%s” were hardly of the mission',
  async heading => {
    const source = sourceOf({ language: 'en', heading, shape: 'bullets', head: 'chapter' });
    expect(people((await read(source)).text).members).toBe(1);
  },
);
