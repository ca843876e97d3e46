import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toBase64 } from '../../src/base/base64.ts';
import {
  IMPORT_REQUEST,
  type ImportParams,
  type ImportResult,
  LIKELY_REQUEST,
  type LikelyParams,
  PEOPLE_REQUEST,
  type PeopleParams,
  PROGRAMMES_REQUEST,
} from '../../src/protocol/import.ts';
import { type Served, startServed } from '../support/served.ts';

const kosovo = readFileSync(new URL('../fixtures/kosovo-2009.txt', import.meta.url));
const PROGRAMME = 'programme see-2009: South Eastern Europe\norganization UNODC: Office on Drugs and Crime\n';

let served: Served;
afterEach(() => served.stop());

/** Asks once the workspace is read, as an author would. */
async function imported(params: ImportParams): Promise<ImportResult> {
  served = await startServed({ 'see.mission': PROGRAMME });
  await served.open('see.mission');
  await expect
    .poll(() => served.client.sendRequest(PROGRAMMES_REQUEST))
    .toEqual([{ name: 'see-2009', title: 'South Eastern Europe' }]);
  return served.client.sendRequest(IMPORT_REQUEST, params);
}

describe('a file that is imported in the editor', () => {
  it('becomes a report that says what became of its words', async () => {
    const base64 = toBase64(kosovo);
    const result = await imported({ name: 'Kosovo 2009.txt', base64, under: 'see-2009' });
    const { text, notes } = result.kind === 'imported' ? result : { text: '', notes: [] };
    expect(text).toMatch(/^mission kosovo-2009: /);
    expect(result).toMatchObject({ id: 'kosovo-2009' });
    expect(text).toContain('\nunder see-2009\n');
    expect(text.match(/^finding\b/gm)).toHaveLength(37);
    expect(notes[0]).toMatch(/\b1,2\d\d of 1,217 words placed\. \d words stand only in comments/);
    // What the programme declares is not declared again.
    expect(text).not.toMatch(/^organization UNODC/m);
  });

  it('is refused in a sentence where it can’t be read', async () => {
    expect(await imported({ name: 'plan.pdf', base64: toBase64(kosovo) })).toEqual({
      kind: 'refused',
      reason:
        '“plan.pdf” was not imported. This is not a PDF, or it is damaged: open it in a reader of PDF files to see.',
    });
  });

  it('says which lists of people it does not know, and makes people of them where its author says who they are', async () => {
    const notes =
      '# Mission to Selm\n\n## Zorbels\n\n- Ms. Ada Lim, Chief Engineer, Fisheries Board\n- Mr. Jo Bell, Head\n';
    const result = await imported({ name: 'n.md', base64: toBase64(new TextEncoder().encode(notes)) });
    if (result.kind !== 'imported') throw new Error(result.reason);
    const [list] = result.lists;
    expect(result.lists).toEqual([{ heading: 'Zorbels', people: 2, piece: 1 }]);
    const place = result.pieces[list?.piece ?? 0]?.places[0];
    const before = result.text.slice(0, place?.start).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };

    await served.type('see.mission', result.text);
    const params: PeopleParams = { uri: served.uri('see.mission'), position, who: 'met' };
    const edits = await served.client.sendRequest(PEOPLE_REQUEST, params);
    const report = TextDocument.create('', '', 0, result.text);
    expect(TextDocument.applyEdits(report, [...edits])).toMatch(
      /^organization fisheries-board: Fisheries Board\n[\s\S]*^\/\/ Zorbels\nperson lim as "Chief Engineer" of fisheries-board: Ada Lim\n[\s\S]*^person bell as "Head": Jo Bell$/m,
    );
    // Where nobody is listed, nothing is changed.
    const top = { ...params, position: { line: 0, character: 0 } };
    expect(await served.client.sendRequest(PEOPLE_REQUEST, top)).toEqual([]);
  });

  it('says of each piece where it stands, and what became of it', async () => {
    const notes = 'Mission to Selm\n\nBackground\n\nThe bridge is closed.\n\nFindings\n\n- Wells are dry.\n';
    const result = await imported({ name: 'n.txt', base64: toBase64(new TextEncoder().encode(notes)) });
    if (result.kind !== 'imported') throw new Error(result.reason);
    const placeOf = (words: string) => {
      const piece = result.pieces.find(({ text }) => text === words);
      const place = piece?.places.at(-1);
      expect(place && result.text.slice(place.start, place.end)).toBe(words);
      const before = result.text.slice(0, place?.start).split('\n');
      return { piece, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
    };
    const [bridge, wells] = [placeOf('The bridge is closed.'), placeOf('Wells are dry.')];
    expect([bridge.piece?.sourceLine, wells.piece?.sourceLine]).toEqual([5, 9]);
    expect([bridge, wells].map(({ piece }) => piece?.places[0]?.became)).toEqual(['section', 'finding']);
  });

  it('offers what is likely, and makes entries of what is taken of it, in one step', async () => {
    const notes =
      '# Mission to Selm\n\n## Along the river\n\nThe district laboratory has had no reagents since March. The committee could ask the trader for a better price.\n\nThank you.\n\n- Ms. Lee keeps the list of wells for the Ministry of Water.\n- Lunch was good.\n';
    const result = await imported({ name: 'n.md', base64: toBase64(new TextEncoder().encode(notes)) });
    if (result.kind !== 'imported') throw new Error(result.reason);
    const { likely, text } = result;
    expect(likely.map(({ as }) => as)).toEqual(['finding', 'recommendation', 'action']);
    for (const { start, end, text: said } of likely)
      expect(text.slice(start, end).replace(/\s+/g, ' ')).toBe(said);

    await served.type('see.mission', text);
    const report = TextDocument.create('', '', 0, text);
    const texts = likely.map(({ as, start, end }) => ({
      as,
      range: { start: report.positionAt(start), end: report.positionAt(end) },
    }));
    const params: LikelyParams = { uri: served.uri('see.mission'), texts };
    const edits = await served.client.sendRequest(LIKELY_REQUEST, params);
    expect(TextDocument.applyEdits(report, [...edits])).toMatch(
      /^section: Along the river\n\n {4}Thank you\.\n\n {4}- Lunch was good\.\n\nfinding: The district laboratory has had no reagents since March\.\n\nrecommendation [^\n]*The committee could[^\n]*price\.\n\naction[^\n]*: Ms\. Lee keeps[^\n]*\n/m,
    );
  });
});
