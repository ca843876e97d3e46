/** Groups that a line about a meeting names, in the languages of import. */
import { expect, it } from 'vitest';
import { groupsMet } from '../../src/intake/parts/groups-met.ts';

const POE = [{ name: 'Ann Poe' }];

it.each([
  ['landing place, with the weighers', [], ['weighers']],
  ['Ms. Ann Poe, chair, and some mothers about milk', POE, ['mothers']],
  ['débarcadère, avec les peseurs et les mareyeurs', [], ['peseurs', 'mareyeurs']],
  ['Mme Ann Poe, présidente, et des patrons de pirogue', POE, ['patrons de pirogue']],
  ['inspección con los guardas del río. Tema: peces y redes', [], ['guardas del río']],
  ['Ann Poe, jefa, y voluntarios. Tema: peces', POE, ['voluntarios']],
  ['Ann Poe e vacinadores', POE, ['vacinadores']],
  ['Ms. Ann Poe. Topic: boats and nets', POE, []],
  ['patrol with the drivers', [], []],
])('names them in “%s”', (line, people, groups) => {
  expect(groupsMet(line, people)).toEqual(groups);
});
