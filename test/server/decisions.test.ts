/** What is decided of changes that came back, at any speed: what the list says is what the text says. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toBase64 } from '../../src/base/base64.ts';
import {
  DECIDE_REQUEST,
  REVIEW_REQUEST,
  type ReviewedChange,
  type ReviewSource,
} from '../../src/protocol/review.ts';
import { sendWord } from '../support/reviewed.ts';
import { revised } from '../support/revised-file.ts';
import { patience, runs } from '../support/runs.ts';
import { startServed } from '../support/served.ts';

const NAME = 'valley.mission';
const TEXT = readFileSync(new URL('../review/valley.mission', import.meta.url), 'utf8');

/** Each change by the words that the text has without it and with it. */
const CHANGES = [
  ['The school is [-closed-]{+open+}', 'The school is closed', 'The school is open'],
  ['It saw the [-well-]{+pump+}.', 'It saw the well.', 'It saw the pump.'],
  ['The council meets in [-March-]{+April+}.', 'meets in March.', 'meets in April.'],
] as const;
const sent = await (await sendWord())(TEXT);
const file = CHANGES.reduce((each, [change]) => revised(each, change, { author: 'A. Chief' }), sent);
const sources: readonly ReviewSource[] = [
  { kind: 'file', name: 'back.docx', base64: toBase64(file), savedOn: '2026-03-02' },
];

const served = await startServed({ [NAME]: TEXT });
await served.open(NAME);
afterAll(() => served.stop());
const uri = served.uri(NAME);

/** A page that sees the list when it looks, and decides on what it saw, as fast as its author wants. */
class Page {
  private text = TEXT;
  private readonly before: string[] = [];
  private refused: readonly string[] = [];
  private seen: readonly ReviewedChange[] = [];
  private reasons = 0;

  async list(): Promise<readonly ReviewedChange[]> {
    const result = await served.client.sendRequest(REVIEW_REQUEST, { uri, sources, refused: this.refused });
    if (result.kind === 'refused') throw new Error(result.reason);
    return result.changes;
  }

  async look(): Promise<void> {
    this.seen = await this.list();
  }

  async decide(which: number, decision: 'accept' | 'refuse' | 'again', hasReason: boolean): Promise<void> {
    const seen = this.seen[which % this.seen.length];
    const now = (await this.list()).find(({ key }) => key === seen?.key);
    if (!seen) return;
    const reply = { reason: `Reason ${++this.reasons}.`, by: 'C. Officer', on: '2026-03-03' };
    const result = await served.client.sendRequest(DECIDE_REQUEST, {
      ...{ uri, sources, refused: this.refused, on: [seen], decision },
      ...(hasReason && decision === 'refuse' && { reply }),
    });
    if (result.kind === 'refused') throw new Error(result.reason);
    const isStale = now?.version !== seen.version;
    expect(result.stale).toBe(isStale ? 1 : 0);
    if (isStale) expect([result.edits, result.refused]).toEqual([[], this.refused]);
    this.refused = result.refused;
    const document = TextDocument.create(uri, 'mission-report', 1, this.text);
    await this.type(TextDocument.applyEdits(document, [...result.edits]));
  }

  async type(text: string): Promise<void> {
    if (text === this.text) return;
    this.before.push(this.text);
    this.text = text;
    await served.type(NAME, text);
  }

  /** The author changes the text by hand: something else, or what was asked, or back. */
  write(which: number, how: 'else' | 'asked' | 'back'): Promise<void> {
    const [, without = '', withIt = ''] = CHANGES[which % CHANGES.length] ?? [];
    if (how === 'else') return this.type(this.text.replace('That is all.', 'That was all.'));
    return this.type(
      how === 'asked' ? this.text.replace(without, withIt) : this.text.replace(withIt, without),
    );
  }

  async undo(): Promise<void> {
    const before = this.before.pop();
    if (before === undefined) return;
    this.text = before;
    await served.type(NAME, before);
  }

  async check(): Promise<void> {
    const list = await this.list();
    expect(list).toHaveLength(CHANGES.length);
    for (const { key, state, reason } of list) {
      const change = CHANGES.find(([asked]) => key.includes(`"${/\{\+(.*)\+\}/.exec(asked)?.[1]}"`));
      expect([state === 'taken', change?.[2]]).toEqual([this.text.includes(change?.[2] ?? '?'), change?.[2]]);
      if (reason !== undefined) expect(this.text).toContain(reason);
    }
    // Each reason in the text is told of one change, but of one whose words the text has since.
    const told = list.filter(({ state, reason }) => reason !== undefined || state === 'taken').length;
    const remarks = this.text.split('status dropped').length - 1;
    expect(remarks).toBeLessThanOrEqual(told);
  }
}

const act = fc.oneof(
  fc.record({
    do: fc.constant('decide' as const),
    which: fc.nat(2),
    decision: fc.constantFrom('accept' as const, 'refuse' as const, 'again' as const),
    hasReason: fc.boolean(),
    isFast: fc.boolean(),
  }),
  fc.record({ do: fc.constant('undo' as const) }),
  fc.record({
    do: fc.constant('write' as const),
    which: fc.nat(2),
    how: fc.constantFrom('else' as const, 'asked' as const, 'back' as const),
  }),
);

test(
  'any decisions, undo and typing, at any speed: the list says what the text says',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 8 }), async acts => {
        await served.type(NAME, TEXT);
        const page = new Page();
        await page.look();
        for (const each of acts) {
          if (each.do === 'undo') await page.undo();
          else if (each.do === 'write') await page.write(each.which, each.how);
          else {
            if (!each.isFast) await page.look();
            await page.decide(each.which, each.decision, each.hasReason);
          }
          await page.check();
        }
      }),
      runs(80),
    );
  },
  patience(80, 4000),
);

test('accepted, and refused with a reason before the page was drawn anew: it is accepted, and no remark says otherwise', async () => {
  await served.type(NAME, TEXT);
  const page = new Page();
  await page.look();
  await page.decide(0, 'accept', false);
  await page.decide(0, 'refuse', true);
  await page.decide(0, 'refuse', false);
  await page.check();
  expect((await page.list()).map(({ state }) => state)).toEqual(['taken', 'open', 'open']);
});
