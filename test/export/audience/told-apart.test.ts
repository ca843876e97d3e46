/** Names that are withheld, and words with a capital letter that are none of them. */
import { expect, test } from 'vitest';
import { leavingProblems } from '../../../src/publish/leaving-problems.ts';
import { openWorkspaceOf } from '../../support/check.ts';
import capitals from './cases/capitals.json' with { type: 'json' };

const membersNamedIn = await openWorkspaceOf(async (document, services): Promise<readonly string[]> => {
  const problems = await leavingProblems(document, { audience: 'partner' }, services);
  return problems.map(({ range }) => document.textDocument.getText(range));
});

const told = (name: string, open: string) =>
  membersNamedIn(
    `mission m: Mission to the province\nclassification unclassified\nperson somebody strictly-confidential: ${name}\nsection: What was seen\n\n    ${open}\n`,
  );

/** Of forty sentences beside forty names each; what is committed may fall, never rise. */
const MOST = 13;

test('sentences in which nobody is named hardly ask anything', async () => {
  const cries: string[] = [];
  for (const name of capitals.names)
    for (const sentence of capitals.sentences)
      for (const words of await told(name, sentence)) cries.push(`${name} | ${words} | ${sentence}`);
  expect(
    new Set(cries.map(cry => cry.replace(/ \| .* \| /, ' | '))).size,
    cries.join('\n'),
  ).toBeLessThanOrEqual(MOST);
});

test.each([
  ['Ana Cruz', 'La Cruz Roja entregó mantas.'],
  ['Marc Rouge', 'La Croix-Rouge a distribué des tentes.'],
  ['Mustafa Aid', 'Legal Aid is given in three courts.'],
  ['Jan Amnesty', 'Amnesty International was present.'],
  ['Ada Telecomunicaciones', 'La Unión Internacional de Telecomunicaciones respondió.'],
  ['Wei Li', 'The Li-ion batteries were replaced.'],
  ['Kim Park', 'Luna Park is shut.'],
  ['Dragan Drina', 'The bridge over the Drina was reopened.'],
])('a word of a body, a compound or a place is nobody: %s | %s', async (name, open) => {
  expect(await told(name, open)).toEqual([]);
});

test.each([
  ['Ana Cruz', 'Cruz said so. La Sra. Cruz Roja Cruz lo dijo.'],
  ['Ana Cruz', 'They asked Ana Cruz twice.'],
  ['Mustafa Aid', 'They asked Aid twice.'],
  ['Wei Li', 'The Li-led group left.'],
  ['Wei Li', 'The Li-Chen family left.'],
  ['Kim Park', 'Yesterday Park said so.'],
  ['Ana Drellmoor', 'They saw the Drellmoor.'],
  ['Ana Drellmoor', 'The Drellmoor said so.'],
  ['Ana Bouchard', 'On a vu la Bouchard.'],
  ['Ana Villaverde', 'Habló la Villaverde.'],
  ['Ana Rask', 'Rask says that it is so.'],
  ['Ana Rask', '“It is so,” says Rask.'],
])('a name is told all the same: %s | %s', async (name, open) => {
  expect(await told(name, open)).not.toEqual([]);
});

/** Names of two languages letter by letter in another alphabet. */
const SPELT: readonly (readonly [name: string, open: string])[] = [
  ['Ana Zimmermann', 'Список хранит Циммерман.'],
  ['Ana Sauer', 'Список хранит Зауэр.'],
  ['Ana Richter', 'Список хранит Рихтер.'],
  ['Ana Schmidt', 'Список хранит Шмидт.'],
  ['Ana Lefebvre', 'Список хранит Лефебвр.'],
];

test.each(SPELT)('is asked about in another alphabet: %s | %s', async (name, open) => {
  expect(await told(name, open)).not.toEqual([]);
});

test('words in another alphabet are hardly like a name', async () => {
  const cries: string[] = [];
  for (const [name] of SPELT)
    for (const sentence of CYRILLIC)
      for (const words of await told(name, sentence)) cries.push(`${name} | ${words} | ${sentence}`);
  expect(cries).toEqual([]);
});

const CYRILLIC = [
  'Миссия посетила больницу в городе Кисуму и встретилась с Министерством здравоохранения.',
  'Совет Безопасности принял решение, а Россия и Франция воздержались.',
  'Шкала Меркалли показала семь баллов; Фонд Мюнхена помог.',
  'Бригада Красного Креста ждала у Дунайского моста; Жители Саратова молчали.',
  'Школа в Дортмунде закрыта, Лоренцо и Шура играли во дворе, Егор смотрел.',
  'Мисија је посетила болницу у Нишу, а Савет безбедности је заседао у Женеви.',
  'Министарство правде и Црвени крст деле складиште у Шапцу.',
  'Ромски савет, Дом здравља и Жупа су отворени; Мила и Мирјана су дошле.',
];
