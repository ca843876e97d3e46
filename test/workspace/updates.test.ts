/** Updates, in a file beside the report that they are about, in that report, or in a later mission's. */
import type { LangiumDocument } from 'langium';
import { describe, expect, it } from 'vitest';
import { nestEntries } from '../../src/editor/nested-entries.ts';
import { chainOf } from '../../src/syntax/chain.ts';
import { fileOf } from '../../src/syntax/file-of.ts';
import type { Entry } from '../../src/syntax/generated/ast.ts';
import { isUpdate } from '../../src/syntax/generated/ast.ts';
import { effectiveMarking } from '../../src/syntax/markings.ts';
import { authorsOf, dayOf, subjectOf } from '../../src/syntax/updates.ts';
import { languageOf } from '../../src/terminology/report-vocabulary.ts';
import { checkFiles } from '../support/check.ts';
import { Desk } from '../support/desk.ts';

const REPORT = `mission valley-2024: Visit to the valley
dates 2024-03-11 to 2024-03-14
organization ministry: Ministry of Health
meeting talks with ministry on 2024-03-11: Talks

finding no-stock gap in talks confidential: The store is empty.
recommendation fill-stock to ministry due 2024-06: The Ministry should fill it.
`;

const LATER = `mission valley-2025: Second visit
dates 2025-05-05 to 2025-05-08
author: Ngozi Okafor
participant okafor: Ngozi Okafor

`;

async function checked(files: Readonly<Record<string, string>>): Promise<readonly LangiumDocument[]> {
  const { documents } = await checkFiles(files, { profile: 'draft' });
  return documents;
}

const messages = (document: LangiumDocument | undefined) =>
  (document?.diagnostics ?? []).map(({ message }) => message);

const updatesIn = (document: LangiumDocument | undefined) =>
  document ? fileOf(document).entries.filter(isUpdate) : [];

describe('a file of nothing but updates', () => {
  it('is complete, and sees the names of the report that it is about', async () => {
    const [, updates] = await checked({
      'valley.mission': REPORT,
      'valley.updates.mission': `update valley-2024.fill-stock on 2024-05-01 by ministry status done in talks: It is full.
update valley-2024.no-stock on 2024-05-01 by ministry status done
`,
    });
    expect(messages(updates)).toEqual([]);
  });

  it('is told where no entry is called so', async () => {
    const [, updates] = await checked({
      'valley.mission': REPORT,
      'valley.updates.mission': 'update valley-2024.fill-stok on 2024-05-01 by ministry status done: Full.\n',
    });
    expect(messages(updates)).toEqual(['“fill-stok” is declared nowhere. Did you mean “fill-stock”?']);
  });

  it('is marked at least as what it is about, and what is about nothing known as highly as can be', async () => {
    const [, updates] = await checked({
      'valley.mission': REPORT,
      'valley.updates.mission': `update valley-2024.no-stock on 2024-05-01 by ministry: Still empty.
update valley-2024.fill-stock on 2024-05-01 by ministry strictly-confidential: Why.
update valley-2024.nothing on 2024-05-01 by ministry: What.
`,
    });
    expect(updatesIn(updates).map(effectiveMarking)).toEqual([
      'confidential',
      'strictly-confidential',
      'strictly-confidential',
    ]);
  });
});

describe('an update in the report of a later mission', () => {
  it('is said by its authors at the end of the mission, unless it says otherwise', async () => {
    const [, later] = await checked({
      'valley.mission': REPORT,
      'later.mission': `${LATER}update valley-2024.fill-stock status ongoing: Half of it.
update valley-2024.fill-stock on 2025-05-06 by okafor status done: All of it.
`,
    });
    const [first, second] = updatesIn(later);
    expect(first && [dayOf(first), authorsOf(first).length]).toEqual(['2025-05-08', 1]);
    expect(second && [dayOf(second), authorsOf(second).length]).toEqual(['2025-05-06', 0]);
  });
});

describe('an update in the report itself', () => {
  const text = REPORT.replace(
    'recommendation fill-stock',
    'update valley-2024.no-stock on 2024-05-01 by ministry: Half full.\n$&',
  );

  it('does not part a finding from what answers it', async () => {
    const [report] = await checked({ 'valley.mission': text });
    const { recommendations, basisOf } = chainOf(fileOf(report as LangiumDocument));
    expect(recommendations.flatMap(basisOf).map(({ name }) => name)).toEqual(['no-stock']);
  });

  it('stands below what it is about, as long as nothing else stands between', async () => {
    const [report] = await checked({
      'valley.mission': `${text}\nsection: Others\n\nupdate valley-2024.fill-stock on 2024-05-02 by ministry: Full.\n`,
    });
    const top = nestEntries(fileOf(report as LangiumDocument));
    const word = ({ $type }: Entry) => $type;
    const finding = top.find(({ entry }) => entry.$type === 'Finding');
    expect(finding?.below.map(({ entry }) => word(entry))).toEqual(['Update', 'Recommendation']);
    expect(top.slice(-2).map(({ entry }) => word(entry))).toEqual(['Section', 'Update']);
    expect(updatesIn(report).map(each => subjectOf(each)?.name)).toEqual(['no-stock', 'fill-stock']);
  });
});

describe('what several files say', () => {
  const update = (status: string) =>
    `update valley-2024.fill-stock on 2024-05-01 by ministry status ${status}: As it is.\n`;

  it('is looked at again in each of them when one changes', async () => {
    const desk = new Desk();
    await desk.write('/valley.mission', REPORT);
    await desk.write('/a.mission', update('done'));
    await desk.write('/b.mission', update('done'));
    expect(messages(desk.documents[1])).toEqual([]);
    await desk.write('/a.mission', update('open'));
    const [, other] = desk.documents;
    expect(messages(other)).toEqual([expect.stringContaining('“status open” in line 1 of a.mission')]);
  });

  it('is in the language of the report that they are about', async () => {
    const [, updates] = await checked({
      'valley.mission': REPORT.replace('dates', 'language fr\ndates'),
      'valley.updates.mission': update('done'),
    });
    expect(updates && languageOf(fileOf(updates))).toBe('fr');
  });
});
