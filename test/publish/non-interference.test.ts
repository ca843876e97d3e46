/** Two reports that differ only in what their readers may not see are the same to them, byte for byte, in whatever they get. */
import fc from 'fast-check';
import { type LangiumDocument, URI } from 'langium';
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
import { Previewer } from '../../src/publish/preview.ts';
import { publish } from '../../src/publish/publish.ts';
import { publishAsks } from '../../src/publish/publish-asks.ts';
import type { CheckingServices } from '../../src/rules/module.ts';
import { anyMission } from '../support/arbitrary-mission.ts';
import { checkFiles } from '../support/check.ts';

import { exampleTexts } from '../support/example-texts.ts';
import { fixedContext } from '../support/export-context.ts';
import { markedPng } from '../support/marked-pictures.ts';
import { ALL, patience, runs } from '../support/runs.ts';
import { choices, metOtherwise, withheldOtherwise } from '../support/withheld-otherwise.ts';

const READERS = ['partner', 'partner-confidential', 'public'] as const satisfies readonly Audience[];
const EXAMPLES = exampleTexts();
const isReport = (text: string) => /^mission /m.test(text);
/** What every report of the folder can refer to. */
const SHARED = {
  ...Object.fromEntries(Object.entries(EXAMPLES).filter(([, text]) => !isReport(text))),
  'house.mission':
    'organization WHO: World Health Organization\norganization zeta: Zeta Bureau\nperson clerk of zeta as "Clerk of the Court": Ruth Imeri\nperson usher of zeta: Pavel Lukin\n',
};
const WORLD = {
  ...fixedContext,
  print: async (page: Uint8Array) => page,
  readAsset: async () => new Uint8Array(markedPng),
};

/** Reports that others may have, whatever is marked in them. */
const anyReport = anyMission.map(
  text =>
    `${text
      .replace(/^(mission.*) confidential:/m, '$1:')
      .replace(/^classification .*\n/m, '')
      .replace(
        /^under see\n/m,
        'under see\nclassification unclassified\n',
      )}finding papers confidential: Only the office reads this.\nsection: With @banaj, @judge and @council, and @papers.\n`,
);
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

let folder: ReturnType<typeof checkFiles> | undefined;

/** Asks something of a linked report among the files of one folder. */
async function opened<T>(
  text: string,
  ask: (document: LangiumDocument, services: CheckingServices) => T | Promise<T>,
): Promise<T> {
  folder ??= checkFiles(SHARED, { profile: 'draft' });
  const { services } = await folder;
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  const document = LangiumDocumentFactory.fromString(text, URI.parse('file:///workspace/report.mission'));
  LangiumDocuments.addDocument(document);
  await DocumentBuilder.build([document]);
  try {
    return await ask(document, services);
  } finally {
    await DocumentBuilder.update([], [document.uri]);
  }
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

/** The text with other words wherever these readers may not see them. */
async function otherwise(text: string, audience: Audience, numbers: readonly number[]): Promise<string> {
  const met = audience === 'public' ? await opened(text, document => metOtherwise(document, numbers)) : text;
  return await opened(met, document => withheldOtherwise(document, audience, numbers));
}

/** Two texts that these readers can't tell from each other. */
async function twice(text: string, audience: Audience): Promise<readonly [string, string]> {
  const [first = [], second = []] = fc.sample(choices, { numRuns: 2, seed: 1 });
  return [await otherwise(text, audience, first), await otherwise(text, audience, second)];
}

/** A report that speaks of all that can be told of otherwise. */
const REPORT = `mission m: Mission to the province
under see
classification unclassified
style un
programme see: A programme
pillar crime: Crime
pillar health: Health
theme courts of crime: Courts
organization bureau confidential: Bureau of Wells
participant osei of WHO: Ana Osei
person guest of zeta as "Head": Ruth Imeri
meeting hidden strictly-confidential with guest: Talks
section: Seen by @osei and @guest

    ![A yard](first.png)

    With @bureau at @hidden.

finding dry #crime severity high by guest, clerk: Wells are dry, says @clerk; @usher knows. See @sealed.
recommendation dig to bureau, WHO owner osei due 2030-01: They should dig.
action owner guest: Dig.
update m.dig on 2030-02-01 by guest due 2030-05: It will be May, says @clerk.
update m.dig strictly-confidential on 2030-03-01 by usher status done due 2030-09: It is not said.
update m.dig on 2030-04-01 by WHO status ongoing: They dig, see @sealed.
update m.dig on 2031-01-01 by "Bureau of Later" status done: It is dug.
finding sealed strictly-confidential #health: It is not said.
recommendation: Nor is this.
recommendation to WHO: They should count.
uncovered #health: It rained.
annex papers: Papers of @clerk
`;

describe.each(READERS)('for %s', audience => {
  test('all that can be had', { timeout: patience(6, 60_000) }, async () => {
    const [one, other] = await twice(REPORT, audience);
    const made = await given(one, WHOLE, { audience, language: 'en' });
    expect(made.filter(text => text.startsWith('refused'))).toEqual([]);
    const things = ALL ? THINGS : THINGS.filter((_, at) => READERS[at % READERS.length] === audience);
    expect(await difference(one, other, things, { audience, language: 'fr' })).toBeUndefined();
  });

  test('with the changes since an earlier version', { timeout: patience(6, 60_000) }, async () => {
    const earlier = REPORT.replace('Wells are dry', 'Wells were nearly dry').replace('annex papers', 'annex');
    const [was, otherWas] = await twice(earlier, audience);
    const [other, now] = await twice(REPORT, audience);
    const things = called('md full', 'docx compact', 'html full', 'preview');
    const asked = { audience, language: 'en' } as const;
    const [made] = await given(now, things, { ...asked, since: was });
    expect(made).not.toMatch(/^refused/);
    expect(
      await difference(now, other, things, { ...asked, since: was }, { since: otherWas }),
    ).toBeUndefined();
  });

  test.each(Object.entries(EXAMPLES).filter(([, text]) => isReport(text)))('%s', async (_, text) => {
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
        },
      ),
      { ...runs(8), endOnFailure: true },
    );
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
