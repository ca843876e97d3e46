import { expect, test } from 'vitest';
import type { Mission } from '../../src/syntax/generated/ast.ts';
import { read } from './read.ts';

const cases: readonly [text: string, mentions: readonly string[]][] = [
  ['the work of @UNODC, and (@EULEX).', ['UNODC', 'EULEX']],
  ['@UNODC leads', ['UNODC']],
  ['write to a.b@unodc.org or @ noon', []],
  ['*@UNODC* and “@EULEX”', ['UNODC', 'EULEX']],
  ['see @kosovo-2009.court-backlog.', ['kosovo-2009.court-backlog']],
  ['see @kosovo-2009.', ['kosovo-2009']],
  ['消防设施不足（见@消防栓）。村民见@收入，无水', ['消防栓', '收入']],
  ['ดู@OHS และ', ['OHS']],
  ['انظر@OHS', []],
];

test.each(cases)('%s', async (text, mentions) => {
  const { file, broken } = await read(`mission m: ${text}\n\n    ${text}\n`);
  expect(broken).toBe(0);
  const found = (file.entries[0] as Mission).mentions.map(({ mission, target }) =>
    [mission?.$refText, target.$refText].filter(Boolean).join('.'),
  );
  expect(found).toEqual([...mentions, ...mentions]);
});
