/** What somebody undertakes among the findings is an action; what only sounds like the future is none. */
import { expect, it } from 'vitest';
import { importDocument } from '../../src/intake/import-document.ts';
import { readSource } from '../../src/intake/read-source.ts';

const CHAPTERS: Readonly<Record<string, string>> = {
  es: 'Misión a Valdehoz, 3 a 7 de marzo de 2025\n\nConstataciones\n\n1. El almacén carece de generador.',
  fr: 'Mission à Valdoie, du 3 au 7 mars 2025\n\nConstatations\n\n1. Le dépôt n’a pas de groupe électrogène.',
  pt: 'Missão a Valdoura, 3 a 7 de março de 2025\n\nConstatações\n\n1. O armazém não tem gerador.',
};

async function actionsIn(language: string, sentence: string): Promise<readonly string[]> {
  const source = await readSource(Buffer.from(`${CHAPTERS[language]} ${sentence}\n`), 'txt');
  const { text } = await importDocument(source, { fileName: 'mission' });
  return text.match(/^action.*$/gm) ?? [];
}

it.each([
  ['es', 'El Ministerio de Salud lo entregará antes del 1 de mayo de 2025.', 'Ministerio de Salud'],
  ['fr', 'Le ministère de la Santé le remettra avant le 1er mai 2025.', 'ministère de la Santé'],
  ['pt', 'O Ministério da Saúde entregará um antes de 1 de maio de 2025.', 'Ministério da Saúde'],
])('in %s, “%s” is an action of the %s', async (language, sentence, owner) => {
  const [action = ''] = await actionsIn(language, sentence);
  expect(action).toContain(`owner "${owner}" due 2025-05-01`);
});

it.each([
  ['es', 'El Ministerio de Salud prepara compras para el 1 de mayo de 2025.'],
  ['pt', 'O Ministério da Saúde prepara compras para 1 de maio de 2025.'],
])('in %s, “%s” is none', async (language, sentence) => {
  expect(await actionsIn(language, sentence)).toEqual([]);
});
