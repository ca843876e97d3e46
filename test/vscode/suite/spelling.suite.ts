import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { open, placeOf, problemsBecome, retype, revertAll } from './support.ts';

describe('the dictionary', () => {
  afterEach(revertAll);

  it('is read from the files of the extension, and marks a misspelt word of the open report', async () => {
    const editor = await open('valley-2025.mission');
    await problemsBecome(editor.document.uri, []);
    await retype(editor, 'lost in the pipes', 'losst in the pipes');
    const [problem] = await problemsBecome(editor.document.uri, ['words/spelt']);
    assert.deepEqual(problem?.range.start, placeOf(editor.document, 'losst'));
    await retype(editor, 'losst', 'lost');
    await problemsBecome(editor.document.uri, []);
  });
});
