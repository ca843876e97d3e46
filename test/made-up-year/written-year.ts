/** The files of a made-up year, as an office would have them. */
import { compile } from '../../src/compile/compile.ts';
import { writeEdition } from '../../src/publish/edition-file.ts';
import { EDITION_ID } from '../../src/report/schema-id.ts';
import { checkFiles } from '../support/check.ts';
import type { Year, YearEdition, YearMission, YearValues } from './year.ts';

/** By their names: the reports as they were issued last, their editions, and the updates. */
export async function filesOf({ missions, updates }: Year): Promise<Readonly<Record<string, string>>> {
  const texts = missions.map(mission => mission.editions.map(edition => textOf(mission, edition)));
  const files: Record<string, string> = {};
  for (const [at, { id }] of missions.entries()) files[`${id}.mission`] = texts[at]?.at(-1) ?? '';
  const said = updates.map(
    ({ about, on, ...values }) => `update ${about} on ${on} by "Ministry"${wordsOf(values)}: Said.`,
  );
  files['year.updates.mission'] = `${said.join('\n')}\n`;
  const read = await checkFiles(
    Object.fromEntries(
      missions.flatMap(({ id }, at) => (texts[at] ?? []).map((text, n) => [`${n}/${id}.mission`, text])),
    ),
    {},
    undefined,
    false,
  );
  for (const document of read.documents) {
    const [, number = '0', id = ''] = /\/(\d)\/(\w+)\.mission$/.exec(document.uri.path) ?? [];
    const report = compile(document);
    if (!report || report.mission.issued === undefined) continue;
    const edition = Number(number) + 1;
    const name = `${id}.issued${edition === 1 ? '' : `-${edition}`}.json`;
    const text = document.textDocument.getText();
    const bytes = writeEdition({ $schema: EDITION_ID, edition, toolVersion: '0', report, text });
    files[name] = new TextDecoder().decode(bytes);
  }
  return files;
}

function textOf({ id, language, from, to }: YearMission, { issued, entries }: YearEdition): string {
  const lines = entries.map(
    ({ kind, name, follows, under: _, ...values }) =>
      `${[
        `${kind} ${name}`,
        ...(kind === 'recommendation' ? ['to "Ministry"'] : []),
        ...(follows ? [`follows ${follows}`] : []),
      ].join(' ')}${wordsOf(values)}: What ${name} asks for.`,
  );
  return [
    `mission ${id}: Mission ${id}`,
    `dates ${from} to ${to}`,
    `language ${language}`,
    'classification unclassified',
    ...(issued ? [`issued ${issued}`] : []),
    '',
    ...lines,
    '',
  ].join('\n');
}

function wordsOf({ status, response, due }: YearValues): string {
  return [status && ` status ${status}`, response && ` response ${response}`, due && ` due ${due}`]
    .filter(Boolean)
    .join('');
}
