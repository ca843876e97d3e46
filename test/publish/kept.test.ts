import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { versions } from '../support/arbitrary-versions.ts';
import { type Previewed, preview } from '../support/previewed.ts';
import { patience, runs } from '../support/runs.ts';

const PROGRAMME = `programme p: A programme
pillar water: Safe water
theme treatment of water: Treatment
pillar care: Care
organization ministry: Ministry of Health
organization WHO: World Health Organization
`;
const EARLIER = `mission earlier: An earlier mission
under p
dates 2024-03-11 to 2024-03-14
finding old #water: The old pump with @ministry.
recommendation old-ask to ministry: The Ministry should mend it.
`;
const REPORT = `mission m: A mission
under p
dates 2025-03-11 to 2025-03-14
classification unclassified
language en
objective aim #water: See whether water is safe.
participant okafor of WHO as "Leader" in "Geneva": Ngozi Okafor
person brandt of ministry as "Director": Johanna Brandt
section method: How we worked

    With @brandt.

meeting talk with brandt, ministry by okafor on 2025-03-12 #care: Talks
visit plant to "the plant" by okafor on 2025-03-13: The plant
finding dry gap #water severity high observed in plant, talk by ministry serves aim follows earlier.old:
    The well is dry.

    As in @earlier.old, see @method, @talk, @brandt, @deep and @drill; the UN and WHO agree.

recommendation drill to ministry, brandt owner okafor due 2025-06 priority high follows earlier.old-ask:
    Drill with @WHO.
action owner brandt due 2025-05 status open: Order it.
finding deep #treatment in talk:
    The well is deep, says @drill.
no-action: Nothing to do, says @brandt.
finding wide #care in plant: The well is wide, unlike @dry.
request for wide, deep to WHO: Send a pump.
action for drill, wide owner okafor: Look after it.
action for wide: Look again.
recommendation to "somebody else": Stand by.
uncovered #care: The ward was closed.
annex list: A list

    - @dry
    - @aim

remark for dry by "A reviewer": Is it?
reply by okafor: It is.
`;
const FILES = { 'programme.mission': PROGRAMME, 'earlier.mission': EARLIER, 'report.mission': REPORT };
type File = keyof typeof FILES;

/** What is told elsewhere than where it is written, or of what stands elsewhere. */
const EDITS: readonly (readonly [file: File, words: string, instead: string])[] = [
  ['programme.mission', 'Ministry of Health', 'Ministry of *Public* Health'],
  ['programme.mission', 'WHO: World', 'WHO in en "The WHO": World'],
  ['programme.mission', ': Treatment', ': Treatment of water'],
  ['programme.mission', 'of water:', 'of care:'],
  ['programme.mission', 'Safe water', 'Water'],
  ['programme.mission', 'pillar care: Care\n', ''],
  ['earlier.mission', 'finding old', 'finding older #water: A finding.\nfinding old'],
  ['earlier.mission', 'The old pump', 'The older pump'],
  ['earlier.mission', '2024-03-14', '2024-04-15'],
  ['earlier.mission', 'old #water', 'old confidential #water'],
  ['report.mission', 'mission m:', 'mission m confidential:'],
  ['report.mission', 'language en', 'language fr'],
  ['report.mission', 'Johanna Brandt', 'J. Brandt'],
  ['report.mission', 'okafor of WHO', 'okafor of ministry'],
  ['report.mission', 'Talks', ''],
  ['report.mission', 'How we worked', 'Method'],
  ['report.mission', 'With @brandt.', 'With them.'],
  ['report.mission', 'meeting talk with', 'meeting talk confidential with'],
  ['report.mission', 'visit plant', 'visit to "another plant": First\nvisit plant'],
  ['report.mission', 'gap #water', 'gap #care'],
  ['report.mission', 'is dry.', 'is quite dry.'],
  ['report.mission', 'is deep,', 'is *very* deep,'],
  ['report.mission', 'in plant, talk by', 'in talk by'],
  ['report.mission', 'finding deep', 'finding: A new one.\nfinding deep'],
  ['report.mission', 'priority high', 'priority low'],
  ['report.mission', 'Drill with', 'Do drill with'],
  ['report.mission', 'recommendation drill', 'request drill'],
  ['report.mission', 'Order it.', 'Order two.'],
  ['report.mission', 'for wide, deep to', 'for deep, wide to'],
  ['report.mission', 'for drill, wide owner', 'for wide owner'],
  ['report.mission', 'no-action: Nothing to do', 'no-action confidential: Nothing at all'],
  ['report.mission', 'objective aim', 'objective: Another aim.\nobjective aim'],
  ['report.mission', 'remark for dry by', 'remark for dry confidential by'],
  ['report.mission', 'finding wide', 'finding broad'],
  ['report.mission', 'finding dry gap', 'finding dry gap )'],
];

let previewed: Previewed;
beforeAll(async () => {
  previewed = await preview(REPORT, FILES);
});

test('the page that is made of what was kept is the page that is made anew, and shows each edit', async () => {
  const { html } = await previewed.page();
  const unseen: string[] = [];
  for (const [file, words, instead] of EDITS) {
    await previewed.change(FILES[file].replace(words, instead), file);
    const page = await previewed.page();
    if (page.html === html) unseen.push(instead);
    // What is broken is shown as it last was, which only one of them knows.
    else expect(page.html).toBe((await previewed.anew()).html);
    await previewed.change(FILES[file], file);
    expect((await previewed.page()).html).toBe(html);
  }
  expect(unseen).toEqual(['remark for dry confidential by', 'finding dry gap )']);
});

test(
  'the same after any edits',
  async () => {
    const steps = fc.array(fc.constantFrom(...EDITS), { minLength: 2, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(steps, async edits => {
        for (const [file, text] of Object.entries(FILES)) await previewed.change(text, file);
        const texts = { ...FILES };
        for (const [file, words, instead] of edits) {
          texts[file] = texts[file].replace(words, instead);
          await previewed.change(texts[file], file);
          const [{ html, entries }, anew] = [await previewed.page(), await previewed.anew()];
          if (texts['report.mission'].includes(')')) continue;
          expect({ html, entries }).toEqual({ html: anew.html, entries: anew.entries });
        }
      }),
      runs(8),
    );
  },
  patience(8, 1000),
);

test(
  'the same of reports that change from day to day',
  async () => {
    const other = await preview(REPORT);
    await fc.assert(
      fc.asyncProperty(versions(3), async texts => {
        for (const text of texts) {
          await other.change(text);
          expect((await other.page()).html).toBe((await other.anew()).html);
        }
      }),
      runs(10),
    );
  },
  patience(10, 1000),
);
