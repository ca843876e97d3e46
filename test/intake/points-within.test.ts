/** Points that a sentence lists within itself. */
import { expect, it } from 'vitest';
import { importDocument } from '../../src/intake/import-document.ts';
import { readText } from '../../src/intake/read-text.ts';

it('asks for each of them of whom the sentence asks', () => {
  const { text } = importDocument(
    readText(
      'Mission to Selm\n\nFindings\n\nThe weir leaks. The mission recommends that the Water Board (a) close the gate; (b) drain the basin by 3 May 2025; and (c) send for a diver.\n',
    ),
  );
  expect(text.match(/^recommendation [^\n]*(?:\n {4}\S[^\n]*)?$/gm)).toEqual([
    'recommendation to "Water Board": (a) close the gate;',
    'recommendation to "Water Board" due 2025-05-03: (b) drain the basin by 3 May 2025; and',
    'recommendation to "Water Board": (c) send for a diver.',
  ]);
});

it('leaves letters alone that count nothing', () => {
  const { text } = importDocument(
    readText(
      'Mission to Selm\n\nRecommendations\n\n- The Water Board should repair gates (a) and (c) of the weir.\n',
    ),
  );
  expect(text).toContain('should repair gates (a) and (c) of the weir.');
  expect(text.match(/^recommendation/gm)).toHaveLength(1);
});
