/** What the editor offers and does in heads of several lines, and with comments behind words and on indented lines. */
import { describe, expect, it } from 'vitest';
import { moveEntry } from '../../src/editor/move-entry.ts';
import { pasteInto } from '../../src/editor/pasting.ts';
import { fileOf } from '../../src/syntax/file-of.ts';
import { headOf, proseOf } from '../../src/syntax/prose.ts';
import { actionsAt, afterAction, applied, type Editor, openEditor } from '../support/editor.ts';

const HEAD = 'mission m: M\norganization council: Council\npillar water: Water\n';

async function labels(text: string) {
  const editor = await openEditor(HEAD + text);
  const provider = editor.services.lsp.CompletionProvider;
  const list = await provider?.getCompletion(editor.document, editor.at);
  return list?.items.map(({ label }) => label) ?? [];
}

const inShort = ({ document }: Editor) =>
  fileOf(document).entries.map(entry => {
    const { title, body } = proseOf(entry);
    return [headOf(entry), title.text, body.text].filter(Boolean).join(' | ');
  });

describe('completion in a head', () => {
  it.each([
    ['on an indented line', 'recommendation\n    to <|>', 'council'],
    ['below a comment', 'finding gap // why\n// who: me\n    <|>', 'severity'],
    ['behind a phrase with a colon', 'finding gap against "a: b"\n    severity <|>: Text', 'high'],
    ['on a line of its own', 'finding gap\n    #<|>', 'water'],
  ])('offers what may follow %s', async (_, text, wanted) => {
    expect(await labels(text)).toContain(wanted);
  });

  it('offers nothing that stands there already', async () => {
    const offered = await labels('finding gap severity high\n    <|>');
    expect(offered).toContain('serves');
    expect(offered).not.toContain('severity');
  });

  it.each([
    ['behind its colon', 'finding gap\n    #water: to <|>'],
    ['in a comment', 'finding gap // to <|>'],
    ['in a comment in the text', 'finding gap: Text. // see @<|>'],
    ['below an empty line', 'finding gap\n\n    to <|>'],
    ['below a line that is no part of it', 'finding gap\nx\n    to <|>'],
    ['below a header, which has one line', 'dates 2024-01-01\n    to <|>'],
  ])('offers nothing %s', async (_, text) => {
    expect(await labels(text)).toEqual([]);
  });
});

it('tells in a hover what a name further down stands for', async () => {
  const { services, document, at } = await openEditor(`${HEAD}recommendation\n    to coun<|>cil: Do.\n`);
  const hover = await services.lsp.HoverProvider?.getHoverContent(document, at);
  expect(JSON.stringify(hover?.contents)).toContain('Council');
});

it('colours words of the structure on each line, and no comment', async () => {
  const { services, document, at } = await openEditor(
    'finding gap // severity high\n    severity high\n    : severity high\n',
  );
  const tokens = await services.lsp.SemanticTokenProvider?.semanticHighlight(document, at);
  const lines = (tokens?.data ?? []).flatMap((delta, i) => (i % 5 === 0 ? delta : []));
  expect(lines).toEqual([0, 0, 1, 0]);
});

it('folds an entry whose head has several lines', async () => {
  const { services, document, at } = await openEditor(
    'finding gap\n    #water:\n    Text\n    of it.\nfinding: B\n',
  );
  const ranges = await services.lsp.FoldingRangeProvider?.getFoldingRanges(document, at);
  expect(ranges).toContainEqual({ startLine: 2, endLine: 3 });
});

it('moves an entry with its head and its comments', async () => {
  const first = 'finding a gap // why\n    #water: One.\n    // note\n';
  const second = 'finding b: Two.\n';
  const editor = await openEditor(first + second);
  const moved = moveEntry(editor.document, { line: 0, character: 0 }, 'down');
  expect(applied(editor, moved?.edits)).toBe(second + first);
});

describe('comments of a text are kept', () => {
  async function resultOf(text: string, title: string) {
    const editor = await openEditor(text);
    const action = (await actionsAt(editor)).find(each => each.title.startsWith(title));
    return action && afterAction(editor, action);
  }

  it('by a split', async () => {
    const text =
      'finding a: One. // first\n    // second\n    Two. <|>Three. // third\n\n    // fourth\n    Four.\n';
    expect(await resultOf(text, 'Split finding')).toBe(
      'finding a: One. // first\n    // second\n    Two.\nfinding: Three. // third\n\n    // fourth\n    Four.\n',
    );
  });

  it('which is not offered within one, nor where one half would be a comment', async () => {
    expect(await resultOf('finding a: One. // ask <|>Ana\n', 'Split finding')).toBeUndefined();
    expect(await resultOf('finding a: // ask Ana\n    <|>One.\n', 'Split finding')).toBeUndefined();
  });

  it('by an extraction, which then copies', async () => {
    expect(await resultOf('finding a: One. // why\n    Two<|> should.\n', 'Extract')).toBe(
      'finding a: One. // why\n    Two should.\nrecommendation: Two should.\n',
    );
  });

  it('where lines would become entries', async () => {
    const text = 'finding a: One.\n\n    <[- Two. // why\n    - Three.]>\n';
    expect(await resultOf(text, 'Convert')).toBeUndefined();
  });
});

describe('slashes that are text', () => {
  it.each([
    ['a phrase within a line', 'finding a: See <|>', '//example.org', 'finding a | See //example.org'],
    [
      'lines',
      'finding a: See\n<|>',
      'One // two.\n\n//example.org is three.',
      'finding a | See | One // two.\n\n//example.org is three.',
    ],
  ])('stay text when %s is pasted', async (_, text, clipboard, wanted) => {
    const editor = await openEditor(text);
    const { prose } = pasteInto(editor.services, editor.document, editor.range, { text: clipboard });
    const pasted = applied(editor, [{ range: editor.range, newText: prose ?? '' }]);
    expect(inShort(await openEditor(pasted))).toEqual([wanted]);
  });

  it('stay text when they become entries', async () => {
    const editor = await openEditor('finding a: One.\n\n    <[- Two \\// why.\n    - Three.]>\n');
    const action = (await actionsAt(editor)).find(({ title }) => title.startsWith('Convert'));
    const after = action ? afterAction(editor, action) : '';
    expect(inShort(await openEditor(after))).toContain('finding | Two // why.');
  });
});
