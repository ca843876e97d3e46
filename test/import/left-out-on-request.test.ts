/** What asks to be left out of the report is no entry and no offer, goes out to nobody, and is told with its line. */
import { describe, expect, test } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';

const ASKING = `
Please leave this out.
The deputy head sold the files to a contractor. Please leave this out.
Please leave this out of the report.
Do not quote us.
please don't quote me on this
Don't quote us on that.
We were told, off the record, that the files were sold.
Please do not mention my name.
This should not appear in the report.
This must not go into the report
Please omit this paragraph.
(Not for the report.)
Kindly keep this between us.
They asked us not to include this in the report.
The director asked that this be left out.
I would rather you did not quote me.
Strike this from the record.
Not for attribution.
Please remove the last sentence before you send the report.
I must not be quoted on this.
Keep our names out of it.
keep my name out of this
Can we leave that out please?
We'd prefer this not to be in the report.
You didn't hear this from me.
For your ears only: the Minister is leaving.
Please treat this as private and do not share it.
She said we should not write this down.
Don't put this in the report.
Nobody should know we said this.
Please do not quote the clinic.
The source asks that this not be repeated.
Do not attribute any of the figures to the ward sister.
Kindly do not pass on the list of patients.
The head nurse asked that the hospital's name not be mentioned.
Please make sure that the shelter is not identified.
Never cite the second interview.
Merci de ne pas nous citer.
Prière de ne pas mentionner ceci dans le rapport.
Ne nous citez pas.
À ne pas citer.
Veuillez laisser cela de côté.
Cela ne doit pas figurer dans le rapport.
Merci de laisser ceci hors du rapport.
S'il vous plaît, ne mentionnez pas mon nom.
Que cela reste entre nous.
Supprimez ce passage, s'il vous plaît.
Le directeur nous a demandé de ne pas le citer.
N'écrivez pas cela.
Merci d'omettre cette phrase.
Merci de ne pas citer la clinique.
La source demande que ces propos ne soient pas répétés.
Por favor, no nos cite.
Por favor, dejen esto fuera del informe.
No citar.
Esto no debe aparecer en el informe.
Les pedimos que no mencionen nuestros nombres.
Que quede entre nosotros.
Omitan este párrafo, por favor.
No publiquen esto.
El director pidió que no se le citara.
Por favor, no citen la clínica.
La fuente pide que sus palabras no se repitan.
Por favor, não nos citem.
Favor deixar isto de fora do relatório.
Isto não deve constar do relatório.
Fica entre nós.
Pedimos que não mencionem os nossos nomes.
Não incluam isto no relatório, por favor.
O diretor pediu para não ser citado.
Retirem esta frase.
Por favor, não citem a clínica.
A fonte pede que as suas palavras não sejam repetidas.
Por favor omitam este parágrafo.
`;

/** Sentences of reports with the same words. */
const ORDINARY = `
The law leaves this group out.
The Ministry should not publish the names of victims.
Officers record complaints but do not report them to the prosecutor.
The Ministry should include this item in its budget.
A source who wished to remain anonymous said files were sold.
Courts do not quote the law.
The report of 2019 was not included in the file.
Please find the list attached.
Cooperation between us and the Ministry is good.
The Ministry should remove this barrier to trade.
The data are not used for planning.
Prisoners are not mentioned in the law.
Do not use mobile phones in the ward.
Two of the six courts have no record of cases.
The Ministry asked for more beds. Names are not recorded in the ward.
The mission asked why complaints are dealt with late and not in writing.
The law asks judges to give reasons. Reasons are not published.
Judges omit the reasons from their judgments.
The tax office should delete old records.
Le ministère ne publie pas les décisions.
Les juges ne citent pas la loi.
La coopération entre nous et le ministère est bonne.
Le tribunal doit supprimer cette pratique.
El Ministerio no publica las decisiones.
Los jueces no citan la ley.
El hospital debe eliminar las listas de espera.
No incluye los casos de 2023.
O Ministério não publica as decisões.
Os juízes não citam a lei.
O hospital deve eliminar as listas de espera.
Não inclui os casos de 2023.
La cooperación entre nosotros y el Ministerio es buena.
`;

const linesOf = (text: string) => text.split('\n').filter(line => line !== '');
const read = (source: string, ending = 'txt') =>
  importFile(new TextEncoder().encode(source), ending, { takeLikely: 0 });
const notComments = (report: string) =>
  report
    .split('\n')
    .filter(line => !line.startsWith('//'))
    .join(' ')
    .replace(/\s+/g, ' ');

const sourceWith = (sentence: string) =>
  `Mission to Varda, 4 March 2024\n\nFindings\n\n- The court has no judge.\n- Vorel sold files. ${sentence}\n- The prison needs a doctor.\n`;

describe.each(linesOf(ASKING))('“%s”', sentence => {
  test('keeps the point that it stands in out of all entries and offers', async () => {
    const { text, notes, likely, words } = await read(sourceWith(sentence));
    expect(notComments(text)).not.toContain('Vorel');
    expect(text).toMatch(/^\/\/ .*Vorel sold files/m);
    expect(notComments(text)).toContain('The prison needs a doctor.');
    expect(likely.filter(({ text: offered }) => offered.includes('Vorel'))).toEqual([]);
    expect(notes.filter(note => note.includes('Vorel') && /\b6\b/.test(note))).toHaveLength(1);
    expect(words?.written).toBe(words?.words);
  });
});

test.each(linesOf(ORDINARY))('“%s” stands in the report', async sentence => {
  const { text, notes } = await read(sourceWith(sentence));
  expect(notComments(text)).toContain(sentence);
  expect(notes.filter(note => note.includes('Vorel'))).toEqual([]);
});

// A run of signs that is read in many ways would never end.
test.each(['-', "' ", ', ', 'please ', '. ', 'do not '])(
  'a flood of “%s” behind a request ends',
  async sign => {
    const flood = `please${sign.repeat(20_000)}x`;
    const { text } = await read(sourceWith(`${flood}. Please leave this out.`));
    expect(notComments(text)).not.toContain('Vorel');
  },
);

test('what stands below such a heading, line or point goes with it, and so does a row of a table', async () => {
  const source = `# Mission to Varda, 4 March 2024

## Findings

- The court has no judge.

Not for the report:

- Vorel sold files.
- Vorel has a house.

| Finding | Place |
|---|---|
| The ward is closed. | Varda |
| Vorel lied. Please leave this out. | Varda |
| The school is open. | Varda |

### Off the record

Vorel is ill.

#### Vorel in detail

Vorel drinks.

## Recommendations

- The Ministry should hire a judge.
`;
  const { text, words } = await read(source, 'md');
  expect(notComments(text)).not.toContain('Vorel');
  for (const said of ['no judge', 'ward is closed', 'school is open', 'should hire a judge'])
    expect(notComments(text)).toContain(said);
  expect(words?.written).toBe(words?.words);
});

test('a sentence that asks and stands alone takes along what stands above it', async () => {
  const source = `# Mission to Varda, 4 March 2024

## Findings

The court has no judge.

Vorel sold files.

The source asks that this not be repeated.

The ward is closed.
`;
  const { text, notes, likely } = await read(source, 'md');
  expect(notComments(text)).not.toContain('Vorel');
  expect(notComments(text)).toContain('The court has no judge.');
  expect(notComments(text)).toContain('The ward is closed.');
  expect(likely.filter(({ text: offered }) => offered.includes('Vorel'))).toEqual([]);
  expect(notes.filter(note => note.includes('Vorel') && /\b7\b/.test(note))).toHaveLength(1);
});

const POINTS = [
  [
    'the paragraphs of its point',
    'md',
    '2. Please do not quote.\n\n   Vorel sold files.\n\n   Vorel has a house.\n',
  ],
  [
    'a paragraph behind its point',
    'txt',
    '2. Please do not quote.\n\nVorel sold files. Vorel has a house.\n\n',
  ],
  [
    'the point that it goes on',
    'md',
    '2. Vorel sold files.\n\n   Do not quote us.\n\n   Vorel has a house.\n',
  ],
  [
    'its point, from a later paragraph',
    'md',
    '2. Vorel sold files.\n\n   Vorel lied. Please do not quote him.\n',
  ],
  [
    'all of the point above it',
    'md',
    '2. Vorel sold files.\n\n   Vorel has a house.\n\nPlease do not quote.\n\n',
  ],
];

test.each(POINTS)('a request leaves out %s, and no other', async (_, ending = '', point = '') => {
  const source = `Mission to Varda, 4 March 2024\n\nFindings\n\n1. The court has no judge.\n\n${point}\n3. The ward is closed.\n`;
  const { text, notes, likely, words } = await read(source, ending);
  expect(notComments(text)).not.toMatch(/Vorel|quote/);
  expect(notComments(text)).toContain('The court has no judge.');
  expect(notComments(text)).toContain('The ward is closed.');
  expect(likely.filter(({ text: offered }) => offered.includes('Vorel'))).toEqual([]);
  expect(notes.filter(note => note.includes('left out'))).toHaveLength(1);
  expect(words?.written).toBe(words?.words);
});
