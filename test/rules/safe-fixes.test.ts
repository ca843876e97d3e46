/** However a head that marks is broken, what is corrected unasked lets none of its text out. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXPORTERS } from '../../src/export/index.ts';
import { publish } from '../../src/publish/publish.ts';
import { fixesOf } from '../../src/rules/fix-all.ts';
import { openWorkspace, openWorkspaceOf } from '../support/check.ts';
import { fixedContext } from '../support/export-context.ts';
import { isKept, markedPlaces } from '../support/marked-heads.ts';
import { mendSurely } from '../support/mend.ts';
import { HANG } from '../support/patience.ts';
import { sampled } from '../support/runs.ts';

const HEAD = `programme p: Programme
pillar care: Care
mission m: Mission to Selm
under p
classification unclassified
organization HB: Health Board
person berg: Ana Berg
meeting talks with "the Mayor": Talks
objective ready: Be ready
finding wells gap #care: Wells are dry.
`;
const BELOW = 'finding roads gap #care: Roads are closed.\n';

/** Quotation marks of one sort, of several, and without their pair. */
const phrase = fc
  .tuple(
    fc.constantFrom('the note', 'the note: of store', 'Act 5', 'Head of unit'),
    fc.constantFrom(
      ...['""', '“”', '„“', '«»', "''", '‘’', '“"', '” ', ' "', ' ”', '" '].map(marks => [...marks]),
    ),
  )
  .map(([words, [open = '', close = '']]) => `${open}${words}${close}`.trim());
const part = fc.oneof(
  fc.constantFrom(
    ...['gap', '#care', 'severity high', 'severity hgih', 'serves ready', 'in talks', 'stated by berg'],
    ...['against "Act"', 'in "a note"', 'due 31 May 2024'],
  ),
  fc
    .tuple(fc.constantFrom('in', 'against', 'stated by', 'as', 'with', 'to'), phrase)
    .map(words => words.join(' ')),
);
const marking = fc.constantFrom('confidential', 'strictly-confidential', 'Confidential', 'CONFIDENTIEL');
const joint = fc.oneof(
  { weight: 2, arbitrary: fc.constant(' ') },
  fc.constantFrom(
    ...[': ', ' : ', ', ', '; ', '. ', ' – ', ' of ', ' and ', ' " ', ' “', '” ', '" ', ' // '],
    ...['\n', '\n    ', '\r\n\t', '\n\n    ', ':\n    ', '\n// '],
  ),
);
const opening = fc.constantFrom(
  ...['finding', 'finding theft', 'Finding', 'findng', 'recommendation to HB', 'meeting', 'section'],
  ...['recommendation to "Board" due 2024', 'action owner HB', 'visit to "Tarn"'],
);
const text = fc.constantFrom(
  ...[': Zebrafish are stolen.', ':\n\n    Zebrafish are stolen.', '\n    Zebrafish are stolen.'],
  ...[' Zebrafish are stolen.', ': Zebrafish\n    are stolen.', ': Zebrafish\nare stolen.'],
  ...[' – Zebrafish are stolen.', ':: Zebrafish are stolen.', '. Zebrafish are stolen.'],
);
const parts = fc.array(fc.tuple(joint, part), { maxLength: 3 }).map(all => all.flat().join(''));
const brokenHead = fc
  .tuple(opening, parts, joint, marking, parts, text)
  .map(words => `${HEAD}${words.join('')}\n${BELOW}`);

const txt = EXPORTERS.find(({ id }) => id === 'txt');
const problemsOf = await openWorkspace({});
const publicText = await openWorkspaceOf(async (document, services) => {
  if (!txt) throw new Error('no exporter');
  document.diagnostics = await services.validation.DocumentValidator.validateDocument(document);
  const context = { ...fixedContext, audience: 'public' } as const;
  const made = await publish(document, { exporter: txt, context }, services);
  return made.ok ? new TextDecoder().decode(made.bytes) : '';
});
const goesOut = async (report: string) => /zebrafish/i.test(await publicText(report));
const mended = (report: string, profile: 'final' | 'draft' = 'final') =>
  mendSurely(report, each => problemsOf(each, { profile, audience: 'public' }));

test('of heads made of anything', { timeout: HANG }, async () => {
  let changed = 0;
  for (const report of sampled(fc.sample(brokenHead, { numRuns: 800, seed: 20091202 }))) {
    if (await goesOut(report)) continue;
    const after = await mended(report);
    if (after === report) continue;
    changed++;
    expect(await goesOut(after), after).toBe(false);
  }
  expect(changed).toBeGreaterThan(10);
});

/** What is put into heads of the examples and fixtures, and what is taken out of them. */
const SIGNS = [' "', '" ', ' “', '” ', " '", ' : ', ': ', ', ', ' // ', ' – ', ' #care ', ' confidential: '];

test('of the examples and fixtures, with a sign too much or a quotation mark too few', {
  timeout: HANG,
}, async () => {
  const places = sampled(markedPlaces(), 40);
  const texts = places.flatMap((place, i) => {
    const { text: whole, at, end } = place;
    const more = whole.slice(0, at) + SIGNS[i % SIGNS.length] + whole.slice(end);
    const quote = whole.slice(0, at).lastIndexOf('"');
    const fewer = quote < 0 ? [] : [whole.slice(0, quote) + whole.slice(quote + 1)];
    return [more, ...fewer].map(report => ({ place, report }));
  });
  for (const { place, report } of texts)
    if (isKept(report, place)) {
      const after = await mended(report, 'draft');
      const problems = await problemsOf(after, { profile: 'draft', audience: 'public' });
      const isRefused = problems.some(
        ({ code, severity }) => severity === 1 && (code === 'syntax' || code === 'entry/marked-before-colon'),
      );
      const goesNowhere =
        isRefused || isKept(after, place) || !(await publicText(after)).includes(place.words);
      expect(goesNowhere, after).toBe(true);
    }
  expect(texts.length).toBeGreaterThan(40);
});

test.each([
  ['a quotation mark of another sort', 'finding gap #care in “the note: of store" confidential: Zebrafish.'],
  ['no closing quotation mark', 'finding gap #care in "the note: of store confidential:\n\n    Zebrafish.'],
  ['single quotation marks', "finding gap #care in 'the note: of store' confidential: Zebrafish."],
  ['a tag behind the colon', 'finding theft gap: #care severity high by berg confidential\n    Zebrafish.'],
])('nothing is corrected unasked where there is %s', async (_, head) => {
  const report = `${HEAD}${head}\n${BELOW}`;
  expect(await mended(report)).toBe(report);
});

test('of lines at the margin below a marked entry, no second one is made an entry unasked either', async () => {
  const marked = `${HEAD}finding theft gap #care confidential: Guards steal.\n`;
  const below = 'Sugestion to HB: Ask Ms Berg.\nSugestion to HB: Ask the zebrafish.\n';
  expect(await mended(marked + below)).toBe(marked + below);
  const open = marked.replace(' confidential', '');
  expect(await mended(open + below)).toBe(open + below.replaceAll('Sugestion', 'suggestion'));
});

test('what marks by what it refers to, and what holds no word for it, is corrected as ever', async () => {
  const report = `${HEAD}finding dry confidential: Dry.\nfindng gap #care: Zebrafish.\nrecommendation for dry due 31 May 2024: Ask in confidential interviews.\n`;
  const after = await mended(report.replace('findng', 'finding').replace('31 May 2024', '2024-5-31'));
  expect(after).toContain('due 2024-05-31');
});

test('a marking that was divided at a line end is told as a marking, and never as the text', async () => {
  for (const divided of ['confi-\n    dential', 'strictly-confi-\r\n\tdential']) {
    const problems = await problemsOf(`${HEAD}finding gap #care ${divided}: Zebrafish.\n`);
    const [told] = problems.filter(({ code }) => code === 'syntax');
    expect(told?.message).toMatch(/confi- dential/);
    const titles = told ? fixesOf(told).map(({ title }) => title) : [];
    expect(titles).toEqual([expect.stringMatching(/^Write “(?:strictly-)?confidential”$/)]);
  }
});
