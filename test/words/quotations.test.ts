import { expect, it } from 'vitest';
import { withoutQuotations } from '../../src/terminology/quotations.ts';

it.each([
  ["He titled it 'The organised life'.", 'He titled it .'],
  ["('organised') and 'a','b' and *'c'* are; d'un 'mot' aussi", "( ) and , and * * are; d'un aussi"],
  ["The '90s, 5' by 6', don't and the ministers' offices are not.", undefined],
  [
    "l'État, the “Selm”'s, the *Selm*'s and the boats' crews",
    "l'État, the 's, the *Selm*'s and the boats' crews",
  ],
  ["'The ministers' offices are open' he wrote.", 'he wrote.'],
  ['‘The ministers’ offices don’t open’ he wrote.', 'he wrote.'],
  ["'The organised life' of the ministers' offices", "of the ministers' offices"],
  ["'She said “yes” and the ministers' names' and went.", 'and went.'],
  ["“She said 'yes', and the ministers' names” and went.", 'and went.'],
  ['„Ja“, „ja”, ‚ja‘, ‹oui› and «sí» are not.', ', , , and are not.'],
  ["'The co-operation of 2025'. Organised ministers' offices", ". Organised ministers' offices"],
  ['> We organised it, says the letter.', ''],
  ["Nothing closes 'this one", undefined],
])('of %s, what is the author’s own is left', (text, own) => {
  const left = withoutQuotations(text);
  expect(left).toHaveLength(text.length);
  expect(left.replace(/\s+/g, ' ').trim()).toBe((own ?? text).replace(/\s+/g, ' '));
});

it('a quotation ends in its paragraph', () => {
  expect(withoutQuotations("the 'organised\nlife' of them")).toContain('organised\nlife');
});
