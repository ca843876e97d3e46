/** The language in which the server answers. */
import { afterEach, expect, test } from 'vitest';
import { textsIn } from '../../src/base/texts-in.ts';
import { ENGLISH, speak, spokenLanguage } from '../../src/messages/texts.ts';
import { checkingContext } from '../../src/rules/project-settings.ts';
import { speakTo } from '../../src/server/serve.ts';
import { openEditor } from '../support/editor.ts';

const texts = textsIn(new URL('../../language/messages/', import.meta.url));

afterEach(() => speak(ENGLISH));

/** What is said of a recommendation without a priority. */
async function said(): Promise<string | undefined> {
  const editor = await openEditor('mission m: Mission\n\nrequest to "A": Do it\n', { profile: 'final' });
  const found = editor.document.diagnostics?.find(({ code }) => code === 'recommendation/prioritized');
  return found?.message as string | undefined;
}

test('it is the one whose texts the client sends', async () => {
  const language = { tag: 'fr', areas: { rules: { 'recommendation/prioritized.none': 'Une priorité !' } } };
  await speakTo({ locale: 'es', initializationOptions: { language } }, { texts });
  expect(await said()).toBe('Une priorité !');
});

test('it is the locale of a client that sends none, from the files beside the server', async () => {
  await speakTo({ locale: 'es-ES' }, { texts });
  expect(await said()).toBe('Esta solicitud debería tener una prioridad: «priority high».');
});

test.each([
  ['nothing', {}],
  ['a locale that nobody has written', { locale: 'tlh' }],
  ['what is no language', { initializationOptions: { language: 'fr' } }],
])('of a client that says %s it is English', async (_, params) => {
  await speakTo(params, { texts });
  expect(spokenLanguage()).toBe(ENGLISH);
  expect(await said()).toBe('This request should have a priority: “priority high”.');
});

test('problems that were kept in another language are not taken over', async () => {
  const { services } = await openEditor('mission m: Mission\n');
  const before = checkingContext(services).settings;
  await speakTo({ locale: 'fr' }, { texts });
  expect(checkingContext(services).settings).not.toBe(before);
});
