import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folderOf } from '../support/assistant.ts';

const PROGRAMME =
  'programme p: Water\n\npillar water: Water\n\norganization WHO: World Health Organization\n';
const report = (id: string, findings: string) =>
  `mission ${id}: Mission ${id}\nunder p\ndates 2026-03-02 to 2026-03-04\nplace: Maren\nclassification unclassified\n\nmeeting talks with WHO on 2026-03-03 #water: They talked.\n\n${findings}\n`;
const finding = (head: string, text: string) =>
  `finding ${head}:\n    ${text}\n\nrecommendation ask to WHO due 2027-01-15 for pump:\n    WHO should mend it.\n`;

/** What each file may be; undefined where there is none. */
const FILES: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'p.mission': [
    PROGRAMME,
    `${PROGRAMME}\nperson anna confidential: Anna Berisha\n`,
    PROGRAMME.replace('Water\n', 'Wells\n'),
  ],
  'first.mission': [
    report('first', finding('pump gap #water stated in talks', 'One pump is broken.')),
    report('first', finding('pump confidential gap #water stated in talks', 'One pump is broken.')),
    report('first', finding('pump gap #water stated in talks', 'Two pumps are broken.')),
    undefined,
  ],
  'second.mission': [
    report(
      'second',
      finding('pump gap #water stated in talks follows first.pump', 'The pump is still broken.'),
    ),
    report('second', finding('pump gap #water stated in talks', 'Another pump is broken.')),
    undefined,
  ],
  'third.mission': [
    report('third', finding('pump gap #water stated in talks follows second.pump', 'The pump works.')),
    report('third', finding('pump gap #water stated in talks', 'Edi Morina said that a pump works.')),
  ],
  'apart.mission': [
    report('apart', finding('pump gap #water stated in talks', 'Nothing of the others.')),
    report(
      'apart',
      `person edi confidential: Edi Morina\n\n${finding('pump gap #water stated in talks', 'Nothing.')}`,
    ),
  ],
  'said.mission': [
    undefined,
    'update first.ask on 2026-05-01 status done: It was mended.\n',
    'update first.ask on 2026-05-01 confidential status done: Hush.\n',
  ],
};
const NAMES = Object.keys(FILES);

const change = fc.record({ name: fc.constantFrom(...NAMES), version: fc.nat(3) });

/** All that an assistant can be told of them. */
async function allOf(ask: ReturnType<typeof folderOf>) {
  const said = [(await ask('reports')).text, (await ask('follow_up')).text];
  for (const id of ['first', 'second', 'third', 'apart'])
    for (const tool of ['read', 'check']) said.push((await ask(tool, { report: id })).text);
  return said;
}

test('what an assistant is told after files have changed is what it would be told of them afresh', async () => {
  const answers = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async changes => {
      const files: Record<string, string> = {};
      for (const [name, [first]] of Object.entries(FILES)) if (first !== undefined) files[name] = first;
      const ask = folderOf(files);
      await allOf(ask);
      for (const { name, version } of changes) {
        const text = FILES[name]?.[version % (FILES[name]?.length ?? 1)];
        if (text === undefined) delete files[name];
        else files[name] = text;
        const told = await allOf(ask);
        answers.add(told.join('\n'));
        expect(told).toEqual(await allOf(folderOf({ ...files })));
      }
    }),
    {
      numRuns: 6,
      examples: [
        [
          [
            { name: 'third.mission', version: 1 },
            { name: 'apart.mission', version: 1 },
            { name: 'first.mission', version: 1 },
          ],
        ],
      ],
    },
  );
  // The changes are such as an assistant can be told of.
  expect(answers.size).toBeGreaterThan(5);
});
