import { describe, expect, it } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver';
import { openEditor } from '../support/editor.ts';

async function outline(text: string): Promise<string[]> {
  const { services, document } = await openEditor(text);
  const symbols = await services.lsp.DocumentSymbolProvider.getSymbols(document, {
    textDocument: { uri: document.textDocument.uri },
  });
  return lines(symbols, '');
}

function lines(symbols: readonly DocumentSymbol[], indent: string): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${indent}${name} | ${detail}`,
    ...lines(children ?? [], `${indent}  `),
  ]);
}

const REPORT = `mission m: M
dates 2024-01-01 to 2024-01-02
place: Selm
pillar water: Water
meeting first: Opening
finding gap #water: Backlogs are large.
recommendation one: Agree a plan.
action: Draft it.
action: Agree it.
suggestion: Think again.
finding: Untagged.
no-action: No need.
section: End
recommendation for x: Alone.
action for one: Alone as well.
`;

describe('the outline', () => {
  it('nests findings, recommendations and actions, with kinds, tags and problems', async () => {
    expect(await outline(REPORT)).toEqual([
      'M | mission m',
      '  dates | 2024-01-01 to 2024-01-02',
      '  place | Selm',
      'Water | pillar water',
      'M1 Opening | meeting first',
      'F1 Backlogs are large. | gap · #water',
      '  R1 Agree a plan. | recommendation one · 1 problem',
      '    A1 Draft it. | action',
      '    A2 Agree it. | action',
      '  R2 Think again. | suggestion · 1 problem',
      expect.stringMatching(/^F2 Untagged\. \| finding · \d problem/),
      '  No need. | no-action',
      'End | section',
      expect.stringMatching(/^R3 Alone\. \| recommendation/),
      'A3 Alone as well. | action',
    ]);
  });

  it('nests what reviewers say where it stands, and counts on each entry what waits for an answer', async () => {
    const review = `mission m: M
finding wells: Wells are open.
remark "Wells" by "A. Chief": How many?
remark by "A. Chief": Since when?
reply by "B. Author": Since May.
recommendation: Close them.
remark for wells by "C. Deputy": Which?
remark by "A. Chief" status done: Say which.
`;
    expect((await outline(review)).map(line => line.replace(/ · \d+ problems?$/, ''))).toEqual([
      'M | mission m',
      'F1 Wells are open. | finding wells · 2 remarks to answer',
      '  How many? | remark',
      '  Since when? | remark',
      '    Since May. | reply',
      '  R1 Close them. | recommendation',
      '    Which? | remark',
      '    Say which. | remark',
    ]);
  });

  it('holds the children of an entry in its range', async () => {
    const { services, document } = await openEditor(REPORT);
    const symbols = await services.lsp.DocumentSymbolProvider.getSymbols(document, {
      textDocument: { uri: document.textDocument.uri },
    });
    const finding = symbols.find(({ name }) => name.startsWith('F1'));
    expect(finding?.range.end.line).toBe(9);
    expect(finding?.selectionRange).toEqual({
      start: { line: 5, character: 0 },
      end: { line: 5, character: 18 },
    });
  });

  it('shows what can be read of a half-written report', async () => {
    expect(await outline('mission\nfinding\nrecommendation to\nfoo\nfinding gap #: A\n')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^F1/), expect.stringMatching(/^F2 A/)]),
    );
  });
});

describe('workspace symbols', () => {
  const files = {
    'a.mission': 'mission a: A\nfinding court-backlog #x: Backlogs are large.\n',
    'b.mission':
      'mission b: B\nfinding #x: Courts have\n    large backlogs.\norganization EULEX: European Union Mission\n',
  };
  const search = async (query: string) => {
    const { services } = await openEditor(files);
    const symbols = await services.shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query });
    return symbols?.map(({ name, containerName }) => `${name} (${containerName})`);
  };

  it('are found by a name, by letters of it, and by words of a title', async () => {
    expect(await search('EULEX')).toEqual(['EULEX European Union Mission (b)']);
    expect(await search('ctblg')).toEqual(['court-backlog Backlogs are large. (a)']);
    expect(await search('backlogs')).toEqual([
      'court-backlog Backlogs are large. (a)',
      'Courts have large backlogs. (b)',
    ]);
  });
});

describe('folding', () => {
  it('folds entries, chains of findings, the header and comments', async () => {
    const { services, document } = await openEditor(
      `// One
// two
mission m: M
place: P

finding:
    A

    B
recommendation: C
action: D
    E
section: S

    T
`,
    );
    const ranges = await services.lsp.FoldingRangeProvider.getFoldingRanges(document, {
      textDocument: { uri: document.textDocument.uri },
    });
    expect(ranges.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      // The title stays in view.
      [6, 11],
      [7, 8],
      [9, 11],
      [10, 11],
      [12, 14],
      [2, 3],
      [0, 1],
    ]);
  });
});
