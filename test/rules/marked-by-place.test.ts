/** What is withheld because of the entry above stays so, whatever is put between the two and wherever it is moved, once the safe fixes are made. */
import { readdirSync, readFileSync } from 'node:fs';
import { type LangiumDocument, URI } from 'langium';
import { expect, test, vi } from 'vitest';
import { isAbove } from '../../src/domain/marking.ts';
import { formatText } from '../../src/editor/formatting/format-text.ts';
import { applyChanges } from '../../src/editor/formatting/text-change.ts';
import { edited } from '../../src/rules/edited.ts';
import { markEdit } from '../../src/rules/mark-edit.ts';
import { fileOf } from '../../src/syntax/file-of.ts';
import { type Entry, isFinding, isRecommendation, isReviewEntry } from '../../src/syntax/generated/ast.ts';
import { effectiveMarking, inheritedFrom, missionMarking } from '../../src/syntax/markings.ts';
import { linkedCopy } from '../../src/workspace/linked-copy.ts';
import { strip } from '../support/annotate.ts';
import { checkFiles, openWorkspace } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { mendSurely } from '../support/mend.ts';
import { HANG } from '../support/patience.ts';
import { sampled } from '../support/runs.ts';

const HERE = import.meta.dirname;
const fixtures = readdirSync(HERE, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.mission') && !file.startsWith('workspace'))
  .map((file): [string, string] => [file, strip(readFileSync(`${HERE}/${file}`, 'utf8'))]);
const TEXTS = [...Object.entries(exampleTexts()), ...fixtures].filter(([, text]) => /^finding/m.test(text));

const OPEN = [
  'finding: Something open.\n',
  'recommendation: Do something.\n',
  'action: It was done.\n',
  'section: Something open\n',
];

const problemsOf = await openWorkspace({});
const { services } = await checkFiles({});
const { parser } = services;

const read = (text: string) => linkedCopy(services, URI.parse('file:///workspace/report.mission'), text);

let count = 0;

/** The entries that have their marking from another; remarks and replies are in no file for others anyway. */
function hangingIn(document: LangiumDocument): readonly Entry[] {
  const file = fileOf(document);
  return file.entries
    .filter(entry => !isReviewEntry(entry))
    .filter(entry =>
      inheritedFrom(entry).some(above => isAbove(effectiveMarking(above), missionMarking(file))),
    );
}

/** The text in which every other finding and recommendation is marked as well. */
async function marked(text: string): Promise<string> {
  const { entries } = fileOf(await read(text));
  const answered = entries.filter(entry => isFinding(entry) || isRecommendation(entry));
  const edits = answered
    .filter((_, at) => at % 2 === 0)
    .map(entry => markEdit(entry, 'strictly-confidential'));
  return edited(text, 0, edits);
}

/** The entries of a text, each with what stands between it and the next. */
function piecesOf(document: LangiumDocument): readonly string[] {
  const text = document.textDocument.getText();
  const starts = fileOf(document).entries.map(({ $cstNode }) => $cstNode?.offset ?? 0);
  return starts.map((start, at) => `${text.slice(start, starts[at + 1]).trimEnd()}\n\n`);
}

/** The entries that are marked lower than in another order, in which each stands at its index here. */
async function loweredIn(
  before: readonly Entry[],
  order: readonly (number | string)[],
  pieces: readonly string[],
) {
  const text = order.map(each => (typeof each === 'string' ? each : pieces[each])).join('');
  const laidOut = formatText(text, parser);
  const all = [text, laidOut.ok ? applyChanges(text, laidOut.changes) : text];
  const lowered = await Promise.all(
    all.map(async each => {
      const { entries } = fileOf(await read(each));
      expect(entries.length, each).toBe(order.length);
      return order.flatMap((index, at) => {
        const [was, is] = [typeof index === 'number' ? before[index] : undefined, entries[at]];
        return was && is && isAbove(effectiveMarking(was), effectiveMarking(is))
          ? [pieces[Number(index)]]
          : [];
      });
    }),
  );
  return lowered.flat();
}

test.each(TEXTS)('%s', { timeout: HANG }, async (_, written) => {
  const text = await mendSurely(await marked(written), each => problemsOf(each, { profile: 'draft' }));
  const document = await read(text);
  const { entries } = fileOf(document);
  const pieces = piecesOf(document);
  const hanging = hangingIn(document).map(entry => entries.indexOf(entry));
  const all = entries.map((_, at) => at);
  const lowered: unknown[] = [];
  for (const open of OPEN) {
    const order = all.flatMap(at => (hanging.includes(at) ? [open, at] : [at]));
    lowered.push(...(await loweredIn(entries, order, pieces)));
  }
  const firstOpen = entries.findIndex(
    entry => isFinding(entry) && effectiveMarking(entry) === 'unclassified',
  );
  for (const at of sampled(hanging)) {
    const others = all.filter(each => each !== at);
    for (const place of [at - 2, at + 1, firstOpen + 1, others.length].filter(each => each > 0))
      lowered.push(...(await loweredIn(entries, others.toSpliced(place, 0, at), pieces)));
  }
  expect(lowered).toEqual([]);
  count += hanging.length;
});

test('what is read beside a report asks for no names', async () => {
  const said = vi.spyOn(console, 'error');
  const other = `mission o: Other
classification unclassified
person radan confidential: Petar Radan
finding wells confidential: Dry.
recommendation for wells: Dig.
`;
  const report = 'mission m: M\nclassification unclassified\nsection: Petar Radan says so.\n';
  const { documents } = await checkFiles({ 'm.mission': report, 'o.mission': other }, { audience: 'public' });
  expect(documents[0]?.diagnostics?.map(({ code }) => code)).toContain('export/no-personal-data');
  expect(said).not.toHaveBeenCalled();
});

test('there were such entries', () => expect(count).toBeGreaterThan(60));
