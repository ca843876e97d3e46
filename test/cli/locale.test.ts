/** The language in which the command line speaks. */
import { expect, test } from 'vitest';
import { missionReport } from '../support/command-line.ts';

const rules = async (args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const { out, err } = await missionReport(['rules', ...args], '.', {
    LC_ALL: '',
    LC_MESSAGES: '',
    LANG: '',
    ...env,
  });
  return `${err}${out.split('\n').find(line => line.startsWith('recommendation/prioritized'))}`;
};

test('it is the one that --locale names, else the one of the environment, else English', async () => {
  expect(await rules([])).toContain('A recommendation has a priority.');
  expect(await rules([], { LANG: 'fr_FR.UTF-8' })).toContain('Une recommandation a une priorité.');
  expect(await rules(['--locale', 'es'], { LANG: 'fr_FR.UTF-8' })).toContain(
    'Una recomendación tiene una prioridad.',
  );
});

test('where a language is asked for that nobody has written, it says so and speaks English', async () => {
  const told = await rules(['--locale=tlh']);
  expect(told).toContain('“tlh”');
  expect(told).toContain('A recommendation has a priority.');
});
