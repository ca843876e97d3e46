import { afterEach, expect, test } from 'vitest';
import { COMMENT_REQUEST, type CommentResult } from '../../src/protocol.ts';
import { type Served, startServed } from '../support/served.ts';

let served: Served;
afterEach(() => served.stop());

const TEXT = 'mission m: Mission\nfinding secret confidential: Guards beat people.\n\n    They sleep.\n';

test('what VS Code has made a comment is one, or is none with the reason, in a text that was not yet told of', async () => {
  served = await startServed({ 'm.mission': TEXT });
  await served.open('m.mission');
  const comment = (text: string, lines: readonly number[]) =>
    served.client.sendRequest<CommentResult>(COMMENT_REQUEST, { uri: served.uri('m.mission'), text, lines });
  expect(await comment(TEXT.replace('They', '// They'), [3])).toEqual({
    edits: [
      {
        range: { start: { line: 3, character: 0 }, end: { line: 3, character: 7 } },
        newText: '//     ',
      },
    ],
  });
  expect(await comment(TEXT.replace('finding', '// finding'), [1])).toMatchObject({
    edits: [{ newText: '' }],
    why: expect.stringContaining('Select the entry with all of its text'),
  });
});
