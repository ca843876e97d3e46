/** Two reports that differ only in what their readers may not see are the same to them, byte for byte, in whatever they get. */
import fc from 'fast-check';
import type { LangiumDocument } from 'langium';
import { describe, expect, test } from 'vitest';
import type { Audience } from '../../src/domain/marking.ts';
import {
  AUDIT_TRAIL,
  type ExportContext,
  type Exporter,
  LAYOUTS,
  TABLES,
} from '../../src/export/exporter.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { REGISTER_SUBJECTS, type RegisterSubject } from '../../src/export/register/ask.ts';
import {
  REGISTER_FORMATS,
  type RegisterFormat,
  renderRegister,
} from '../../src/export/register/registers.ts';
import { remindersIn, renderReminder } from '../../src/export/register/reminders.tsx';
import { findBrowser } from '../../src/print/find-browser.ts';
import { Previewer } from '../../src/publish/preview.ts';
import { publish } from '../../src/publish/publish.ts';
import { publishAsks } from '../../src/publish/publish-asks.ts';
import type { CheckingServices } from '../../src/rules/module.ts';
import {
  anyReport,
  asIssued,
  EXAMPLES,
  isReport,
  opened,
  otherwise,
  REPORT,
  twice,
} from '../support/alike-folders.ts';
import { fixedContext } from '../support/export-context.ts';
import { markedPng } from '../support/marked-pictures.ts';
import { HANG } from '../support/patience.ts';
import { withPrinter } from '../support/print.ts';
import { EVERYTHING, patience, runs } from '../support/runs.ts';
import { choices } from '../support/withheld-otherwise.ts';

const READERS = ['partner', 'partner-confidential', 'public'] as const satisfies readonly Audience[];
const WORLD = {
  ...fixedContext,
  print: async (page: Uint8Array) => page,
  readAsset: async () => new Uint8Array(markedPng),
};

const anyLanguage = fc.constantFrom('en', 'fr', 'ar');

/** For whom and how something is asked for. */
interface Asked {
  readonly audience: Audience;
  readonly language: string;
  /** An earlier text. */
  readonly since?: string;
}

/** Something that readers get of a report: all of it as text, or why there is none. */
interface Thing {
  readonly name: string;
  make(document: LangiumDocument, services: CheckingServices, asked: Asked): Promise<string>;
}

const asText = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

function export_(exporter: Exporter, how: Partial<ExportContext>): Thing {
  return {
    name: [exporter.id, ...Object.values(how)].join(' '),
    async make(document, services, { audience, language, since }) {
      const context = { ...WORLD, ...how, audience, language };
      const order = { exporter, context, ...(since !== undefined && { since: { text: since } }) };
      const made = await publish(document, order, services);
      if (made.ok) return asText(made.bytes);
      return `refused: ${made.blockers.map(({ message }) => message).join('\n')}`;
    },
  };
}

/** Every way in which a format shows a report to others. */
const EXPORTS = EXPORTERS.flatMap((exporter): Thing[] => {
  const { takes, tables } = exporter;
  const ways: Partial<ExportContext>[] = [
    ...(takes?.includes('layout') ? LAYOUTS.map(layout => ({ layout })) : [{}]),
    ...TABLES.filter(table => table !== AUDIT_TRAIL && tables?.includes(table)).map(table => ({ table })),
    { asOf: '2030-06-30' },
  ];
  return ways.map(how => export_(exporter, how));
});

const PREVIEW: Thing = {
  name: 'preview',
  async make(document, services, { audience, since }) {
    const context = { ...WORLD, audience, nonce: 'n0nce' };
    const result = await new Previewer(services).preview(document, context, {
      ...(since !== undefined && { since }),
    });
    if (result.kind === 'nothing') return `refused: ${result.reason}`;
    const { html, parts } = result.update;
    return JSON.stringify([html, parts]);
  },
};

const register = (format: RegisterFormat, of: RegisterSubject): Thing => ({
  name: `register of ${of} ${format}`,
  async make(document, services, { audience, language }) {
    const context = { of, audience, language, asOf: '2030-06-30', toolVersion: '0.0.0-test' };
    const asks = await publishAsks(document, context, services);
    if (!asks?.ok) return `refused: ${asks?.blockers.map(({ message }) => message).join('\n')}`;
    const made = await renderRegister(asks.asks ? [asks.asks] : [], format, context);
    return made.ok ? asText(made.bytes) : `refused: ${made.reason}`;
  },
});

const REGISTERS = REGISTER_SUBJECTS.flatMap(of => REGISTER_FORMATS.map(format => register(format, of)));

/** The drafts of all who have something to do. */
const REMINDERS: Thing = {
  name: 'reminders',
  async make(document, services, { audience, language }) {
    const context = { audience, language, asOf: '2030-06-30', toolVersion: '0.0.0-test' };
    const asks = await publishAsks(document, context, services);
    if (!asks?.ok) return `refused: ${asks?.blockers.map(({ message }) => message).join('\n')}`;
    const reports = asks.asks ? [asks.asks] : [];
    const how = { ...context, days: 30, now: WORLD.now };
    const { reminders, ...others } = remindersIn(reports, how);
    const made = [JSON.stringify(others)];
    for (const reminder of reminders) {
      const draft = await renderReminder(reminder, reports, how, 'follow-up.xlsx');
      made.push(reminder.name, draft.ok ? asText(draft.bytes) : `refused: ${draft.reason}`);
    }
    return made.join('\n');
  },
};

const THINGS = [...EXPORTS, PREVIEW, ...REGISTERS, REMINDERS];
const called = (...names: readonly string[]) => THINGS.filter(({ name }) => names.includes(name));
/** What holds all of a report that its readers may see, so that the others can hold no more. */
const WHOLE = called('json');

/** Of these, those that are tried for these readers: all, or in `npm test` every third, each for others. */
function shared<T>(all: readonly T[], audience: Audience): readonly T[] {
  return EVERYTHING ? all : all.filter((_, at) => READERS[at % READERS.length] === audience);
}

async function given(text: string, things: readonly Thing[], asked: Asked): Promise<readonly string[]> {
  return await opened(text, async (document, services) => {
    const made: string[] = [];
    for (const thing of things) made.push(await thing.make(document, services, asked));
    return made;
  });
}

/** The first of the things in which two reports differ, with the place; undefined where they are the same. */
async function difference(
  text: string,
  other: string,
  things: readonly Thing[],
  asked: Asked,
  otherSince: Pick<Asked, 'since'> = {},
): Promise<string | undefined> {
  const one = await given(text, things, asked);
  const two = await given(other, things, { ...asked, ...otherSince });
  const differs = things.findIndex((_, at) => one[at] !== two[at]);
  if (differs < 0) return undefined;
  const [a = '', b = ''] = [one[differs], two[differs]];
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const near = (made: string) => made.slice(Math.max(0, at - 120), at + 120);
  return `${things[differs]?.name}: ${near(a)}\n--- but\n${near(b)}\n--- of\n${other}`;
}

describe.each(READERS)('for %s', audience => {
  test('all that can be had', { timeout: patience(6, 60_000) }, async () => {
    const [one, other] = await twice(REPORT, audience);
    const made = await given(one, WHOLE, { audience, language: 'en' });
    expect(made.filter(text => text.startsWith('refused'))).toEqual([]);
    expect(
      await difference(one, other, shared(THINGS, audience), { audience, language: 'fr' }),
    ).toBeUndefined();
  });

  test('as they are issued, with names for what had none', { timeout: patience(6, 60_000) }, async () => {
    const nameless = REPORT.replace(/(finding|recommendation) (?:dry|dig) /g, '$1 ').replace(
      /^update .*\n/gm,
      '',
    );
    const unnamed = `${nameless}finding #crime: 没有水。\n`;
    const [first, second] = await twice(unnamed, audience);
    const [one, other] = [await asIssued(first), await asIssued(second)];
    const asked = { audience, language: 'en' };
    const [issued] = await given(one, WHOLE, asked);
    expect(issued).toContain('"finding-2"');
    const things = [...WHOLE, ...called('html full', 'csv findings', 'ics')];
    expect(await difference(one, other, things, asked)).toBeUndefined();
  });

  test('with the changes since an earlier version', { timeout: patience(6, 60_000) }, async () => {
    const earlier = REPORT.replace('Wells are dry', 'Wells were nearly dry').replace('annex papers', 'annex');
    const [was, otherWas] = await twice(earlier, audience);
    const [other, now] = await twice(REPORT, audience);
    const things = [
      ...called('md full'),
      ...shared(called('docx compact', 'html full', 'preview'), audience),
    ];
    const asked = { audience, language: 'en' } as const;
    const [made] = await given(now, things, { ...asked, since: was });
    expect(made).not.toMatch(/^refused/);
    expect(
      await difference(now, other, things, { ...asked, since: was }, { since: otherWas }),
    ).toBeUndefined();
  });

  const reports = Object.entries(EXAMPLES).filter(([, text]) => isReport(text));

  test.each(shared(reports, audience))('%s', async (_, text) => {
    const report = /^classification/m.test(text)
      ? text
      : text.replace(/^mission .*$/m, '$&\nclassification unclassified');
    const [one, other] = await twice(report, audience);
    expect(await difference(one, other, WHOLE, { audience, language: 'en' })).toBeUndefined();
  });

  test('what the files of pictures are called', async () => {
    const other = REPORT.replace('first.png', 'cells/minister-x.png');
    const things = called('json', 'html compact', 'docx full');
    expect(await difference(REPORT, other, things, { audience, language: 'en' })).toBeUndefined();
  });

  test('reports at random', { timeout: patience(8, 20_000) }, async () => {
    await fc.assert(
      fc.asyncProperty(
        anyReport,
        choices,
        choices,
        anyLanguage,
        fc.constantFrom(...THINGS),
        async (text, one, another, language, thing) => {
          // What is withheld has no words in common with what is not, which would be refused.
          const [report, other] = [
            await otherwise(text, audience, one),
            await otherwise(text, audience, another),
          ];
          const asked = { audience, language };
          expect(await difference(report, other, [...WHOLE, thing], asked)).toBeUndefined();
          const issued = await difference(await asIssued(report), await asIssued(other), WHOLE, asked);
          expect(issued).toBeUndefined();
        },
      ),
      { ...runs(8), endOnFailure: true },
    );
  });
});

test('a PDF is among what is made, as the page that a browser prints', () => {
  expect(THINGS.map(({ name }) => name)).toEqual(expect.arrayContaining(['pdf compact', 'pdf full']));
});

describe.skipIf(!findBrowser())('printed by the browser that is here', () => {
  test.each(READERS)('for %s', { timeout: HANG }, async audience => {
    const [pdf] = EXPORTERS.filter(({ id }) => id === 'pdf');
    const [one, other] = await twice(REPORT, audience);
    await withPrinter(async print => {
      const printed = pdf ? [export_(pdf, { layout: 'full', print })] : [];
      expect(await difference(one, other, printed, { audience, language: 'en' })).toBeUndefined();
    });
  });
});

test('who was met is numbered as the report speaks of them, whatever they are called', async () => {
  const swap = (text: string) =>
    text
      .replace(/@clerk|@usher|clerk:/g, name => ({ '@clerk': '@usher', '@usher': '@clerk' })[name] ?? name)
      .replace('guest, clerk', 'guest, usher');
  const asked = { audience: 'public', language: 'en' } as const;
  expect(await difference(REPORT, swap(REPORT), called('json', 'md full'), asked)).toBeUndefined();
});
