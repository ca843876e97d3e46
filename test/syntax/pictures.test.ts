/** Pictures in prose are found where the exports find them. */
import { expect, test } from 'vitest';
import { readBlocks } from '../../src/compile/markdown.ts';
import { objectsIn } from '../../src/report/map-values.ts';
import { picturesIn } from '../../src/syntax/pictures.ts';
import { check } from '../support/check.ts';

test.each([
  '![a](b.jpg)',
  'Text ![a b](c/d.png "title") and ![e](<f g.gif>).',
  '![](x.jpg)',
  '![a](b(1).jpg)',
  '- ![in a list](b.jpg)',
  '*![a](b.jpg)*',
  '![a] (b.jpg)',
  '[a](b.jpg)',
])('%s', async text => {
  const { document } = await check(`section a: A\n\n    ${text}\n`);
  const [entry] = Reflect.get(document.parseResult.value, 'entries');
  const exported = [...objectsIn(readBlocks(text))].filter(({ type }) => type === 'image');
  expect(picturesIn(entry).map(({ description, path }) => ({ alt: description, url: path }))).toEqual(
    exported.map(({ alt, url }) => ({ alt, url })),
  );
});
