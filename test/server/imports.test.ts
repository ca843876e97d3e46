import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { toBase64 } from '../../src/base64.ts';
import {
  IMPORT_REQUEST,
  type ImportParams,
  type ImportResult,
  PROGRAMMES_REQUEST,
} from '../../src/protocol.ts';
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
  return served.client.sendRequest<ImportResult>(IMPORT_REQUEST, params);
}

describe('a file that is imported in the editor', () => {
  it('becomes a report that says what became of its words', async () => {
    const base64 = toBase64(kosovo);
    const result = await imported({ name: 'Kosovo 2009.txt', base64, under: 'see-2009' });
    const { text, notes } = result.kind === 'imported' ? result : { text: '', notes: [] };
    expect(text).toMatch(/^mission kosovo-2009: /);
    expect(text).toContain('\nunder see-2009\n');
    expect(text.match(/^finding\b/gm)).toHaveLength(37);
    expect(notes[0]).toMatch(/\b([\d,]+) of \1 words? placed/);
    // What the programme declares is not declared again.
    expect(text).not.toMatch(/^organization UNODC/m);
  });

  it('is refused in a sentence where it can’t be read', async () => {
    expect(await imported({ name: 'plan.pdf', base64: toBase64(kosovo) })).toEqual({
      kind: 'refused',
      reason:
        '“plan.pdf” was not imported. A PDF file can’t be imported as it is: save it as Word (.docx) or text.',
    });
  });
});
