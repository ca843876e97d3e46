import { describe, expect, it } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver';
import { selectionRanges } from '../../src/editor/selection-ranges.ts';
import { type Editor, openEditor } from '../support/editor.ts';

const PROGRAMME = `programme p: P
pillar crime: Serious crime and trafficking in all its forms
pillar justice: Justice
organization EULEX: European Union Mission
`;

const REPORT = `mission m: M
under p
meeting first with EULEX on 2024-01-01 at 9h: Opening
finding gap #crime in first by EULEX: Backlogs are large.
recommendation to EULEX: Agree a plan.
action status done: Draft it.
action: Agree it.
finding #justice "x": Nothing comes of it. See @first.
`;

const FILES = { 'p.mission': PROGRAMME, 'report.mission': `<|>${REPORT}` };

const whole = ({ document }: Editor) => ({
  start: { line: 0, character: 0 },
  end: document.textDocument.positionAt(document.textDocument.getText().length),
});

describe('inlay hints', () => {
  it('show numbers, and titles of tags where they say more', async () => {
    const editor = await openEditor(FILES);
    const hints = await editor.services.lsp.InlayHintProvider.getInlayHints(editor.document, {
      ...editor.at,
      range: whole(editor),
    });
    expect(hints?.map(({ position, label }) => `${position.line}:${position.character} ${label}`)).toEqual([
      '2:7 M1',
      '3:7 F1',
      '3:18 Serious crime and trafficking…',
      '4:14 R1',
      '5:6 A1',
      '6:6 A2',
      '7:7 F2',
    ]);
  });

  it('show no titles of tags where the line has no room for them', async () => {
    const long = REPORT.replace(
      'Backlogs are large.',
      'Backlogs are large, and they grow from year to year.',
    );
    const editor = await openEditor({ ...FILES, 'report.mission': `<|>${long}` });
    const hints = await editor.services.lsp.InlayHintProvider.getInlayHints(editor.document, {
      ...editor.at,
      range: whole(editor),
    });
    expect(hints?.map(({ label }) => label)).toEqual(['M1', 'F1', 'R1', 'A1', 'A2', 'F2']);
  });

  it('are made for the lines on the screen only', async () => {
    const editor = await openEditor(FILES);
    const range = { start: { line: 6, character: 0 }, end: { line: 6, character: 5 } };
    const hints = await editor.services.lsp.InlayHintProvider.getInlayHints(editor.document, {
      ...editor.at,
      range,
    });
    expect(hints?.map(({ label }) => label)).toEqual(['A2']);
  });
});

describe('code lenses', () => {
  const lenses = async (files: Record<string, string>) => {
    const { services, document, at } = await openEditor(files);
    const found = (await services.lsp.CodeLensProvider.provideCodeLens(document, at)) ?? [];
    return found.map(({ range, command }) => [
      range.start.line,
      command?.title,
      command?.arguments?.[2]?.length,
    ]);
  };

  it('say what comes of a finding', async () => {
    expect(await lenses(FILES)).toEqual([[3, '1 recommendation · 1 open action', 4]]);
  });

  it('say in how many meetings a finding was raised, unless it is the one in its line', async () => {
    const again = REPORT.replace('in first by', 'in first, second by').replace(
      'finding gap',
      'meeting second with EULEX: Closing\nfinding gap',
    );
    expect(await lenses({ ...FILES, 'report.mission': `<|>${again}` })).toEqual([
      [4, '1 recommendation · 1 open action · from 2 meetings', 5],
    ]);
  });

  it('say which remarks wait for an answer, above the entry that they are about', async () => {
    const reviewed = REPORT.replace(
      'recommendation to',
      'remark by "A. Chief": How large?\nremark status done: Small ones?\nrecommendation to',
    ).replace('action: Agree', 'remark for first by "A. Chief": Who opened it?\naction: Agree');
    expect(await lenses({ ...FILES, 'report.mission': `<|>${reviewed}` })).toEqual([
      [2, '1 remark to answer', 1],
      [3, '1 recommendation · 1 open action', 4],
      [3, '1 remark to answer', 1],
    ]);
  });
});

describe('semantic tokens', () => {
  it('tell structure from names, and leave prose alone', async () => {
    const { services, document, at } = await openEditor(FILES);
    const { SemanticTokenProvider } = services.lsp;
    const { data } = await SemanticTokenProvider.semanticHighlight(document, at);
    const types = SemanticTokenProvider.semanticTokensOptions.legend.tokenTypes;
    const lines = REPORT.split('\n');
    let line = 0;
    let character = 0;
    const tokens: string[] = [];
    for (let i = 0; i < data.length; i += 5) {
      const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
      character = down > 0 ? right : character + right;
      line += down;
      tokens.push(
        `${lines[line]?.slice(character, character + length)}:${types[type]}${modifiers ? '!' : ''}`,
      );
    }
    expect(tokens.slice(0, 4)).toEqual(['mission:keyword', 'm:namespace!', 'under:keyword', 'p:namespace']);
    expect(tokens.slice(4, 12)).toEqual([
      'meeting:keyword',
      'first:event!',
      'with:modifier',
      'EULEX:class',
      'on:modifier',
      '2024-01-01:number',
      'at:modifier',
      '9h:number',
    ]);
    expect(tokens.slice(12, 19)).toEqual([
      'finding:keyword',
      'gap:enumMember',
      'crime:type',
      'in:modifier',
      'first:event',
      'by:modifier',
      'EULEX:class',
    ]);
    expect(tokens.at(-1)).toBe('first:event');
    expect(tokens.join()).not.toContain('Backlogs');
  });
});

describe('document links', () => {
  it('lead from mentions to entries and from addresses to where they point', async () => {
    const { services, document, at } = await openEditor(
      'mission m: M\nfinding x: See https://example.org/a_(b)?c=d, or (mailto:a@b.org) and www.example.org.\nfinding: As in @x.\n',
    );
    const links = (await services.lsp.DocumentLinkProvider.getDocumentLinks(document, at)) ?? [];
    expect(links.map(({ range, target }) => [document.textDocument.getText(range), target])).toEqual([
      ['https://example.org/a_(b)?c=d', 'https://example.org/a_(b)?c=d'],
      ['mailto:a@b.org', 'mailto:a@b.org'],
      ['www.example.org', 'https://www.example.org'],
      ['x', 'file:///workspace/report.mission#L2,1'],
    ]);
  });
});

describe('document highlight', () => {
  it('marks a name wherever it stands in the file', async () => {
    const { services, document, at } = await openEditor(
      FILES['report.mission'].replace('<|>', '').replace('first with', 'fi<|>rst with'),
    );
    const marks = await services.lsp.DocumentHighlightProvider?.getDocumentHighlight(document, at);
    expect(marks?.map(({ range }) => range.start.line)).toEqual([2, 3, 7]);
  });
});

describe('selection ranges', () => {
  const grow = async (marked: string) => {
    const { document, position } = await openEditor(marked);
    const texts: string[] = [];
    for (
      let range: SelectionRange | undefined = selectionRanges(document, [position])[0];
      range;
      range = range.parent
    ) {
      texts.push(document.textDocument.getText(range.range));
    }
    return texts;
  };

  it('hold a sentence whole that has abbreviations, figures and emphasis in it', async () => {
    const finding =
      'finding: A title.\n\n    See para. 5. Mr. <|>Haas saw 2.5 km (e.g. Art. 3) of *pipe.* 5 are new.';
    expect(await grow(`mission m: M\n${finding}\n`)).toContain(
      'Mr. Haas saw 2.5 km (e.g. Art. 3) of *pipe.*',
    );
  });

  it('grow from a word over sentence, paragraph, entry and chain to the document', async () => {
    const finding = 'finding: A title.\n\n    One sentence. The se<|>cond one\n    goes on.\n\n    More.';
    const chain = `${finding}\nrecommendation: Do it.`;
    const text = `mission m: M\n${chain}\n`;
    const plain = (marked: string) => marked.replace('<|>', '');
    expect(await grow(text)).toEqual([
      'second',
      'The second one\n    goes on.',
      'One sentence. The second one\n    goes on.',
      plain(finding),
      plain(chain),
      plain(text),
    ]);
  });

  it('grow from a name over the structure to the entry', async () => {
    expect(await grow('mission m: M\nfinding gap #cr<|>ime: A\n')).toEqual([
      'crime',
      'finding gap #crime',
      'finding gap #crime: A',
      'mission m: M\nfinding gap #crime: A\n',
    ]);
  });
});
