/** What is withheld because of the entry above stays so, whatever is put between the two, once the safe fixes are made. */
import { readdirSync, readFileSync } from 'node:fs';
import { type LangiumDocument, URI } from 'langium';
import { expect, test, vi } from 'vitest';
import { isAbove } from '../../src/domain/marking.ts';
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

const HERE = import.meta.dirname;
const fixtures = readdirSync(HERE, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.mission') && !file.startsWith('workspace'))
  .map((file): [string, string] => [file, strip(readFileSync(`${HERE}/${file}`, 'utf8'))]);
const TEXTS = [...Object.entries(exampleTexts()), ...fixtures].filter(([, text]) => /^finding/m.test(text));

const OPEN = 'finding: Something open.\n';

const problemsOf = await openWorkspace({});
const { services } = await checkFiles({});

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

test.each(TEXTS)('%s', { timeout: HANG }, async (_, written) => {
  const text = await mendSurely(await marked(written), each => problemsOf(each, { profile: 'draft' }));
  const before = await read(text);
  const hanging = hangingIn(before);
  const others = hanging.map(({ $cstNode }) => ({
    span: { start: $cstNode?.offset ?? 0, end: $cstNode?.offset ?? 0 },
    text: OPEN,
  }));
  const after = await read(edited(text, 0, others));
  const old = fileOf(after).entries.filter(entry => !OPEN.startsWith(entry.$cstNode?.text ?? ''));
  const opened = fileOf(before).entries.flatMap((entry, at) => {
    const now = old[at];
    const isLower = !now || isAbove(effectiveMarking(entry), effectiveMarking(now));
    return isLower && !isReviewEntry(entry) ? (entry.$cstNode?.text ?? '') : [];
  });
  expect(opened).toEqual([]);
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
