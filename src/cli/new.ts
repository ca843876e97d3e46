/** `mission-report new`: a report to fill in, empty or with what an earlier one left open. */
import type { Command } from 'commander';
import type { Period } from '../domain/read-dates.ts';
import { programmeNames } from '../editor/programme-names.ts';
import { commandText } from '../messages/command-line.ts';
import { type Answer, proposeId, readDays, readId } from '../new-report/asked.ts';
import { type NewReport, reportFrom, whyNoStart } from '../new-report/from-report.ts';
import { reportText } from '../new-report/template.ts';
import { entriesOf } from '../syntax/entries.ts';
import { missionIdsIn } from '../syntax/looks-like-report.ts';
import { indexOf } from '../workspace/index-manager.ts';
import { Things } from '../workspace/updates-on.ts';
import { today } from './clock.ts';
import { createCommand, SHARED_HELP } from './command.ts';
import { EXIT_CODE, type ExitCode, endsWithCode } from './exit-code.ts';
import { homeIn } from './file-arguments.ts';
import { dirname, join, resolve, truePath, writeWhole } from './io.ts';
import { Refusal } from './refusal.ts';
import { mayWriteReport } from './targets.ts';
import { note, say } from './terminal.ts';
import { link, openWorkspace, readWorkspaces } from './workspace.ts';

interface NewOptions {
  readonly from?: string;
  readonly id?: string;
  readonly dates?: readonly string[];
  readonly out?: string;
  readonly force?: boolean;
}

export function newCommand(): Command {
  return createCommand('new')
    .description('Begin a report: a template to fill in, or what an earlier report left open.')
    .option(
      '--from <report>',
      'the earlier report, whose open findings and recommendations go on in the new one',
    )
    .option('--id <id>', 'the id of the new report')
    .option('--dates <days...>', 'the first and the last day of the mission, as in 2026-03-09 to 2026-03-13')
    .option('--out <path>', 'the report to write, or - for the standard output (default: named after its id)')
    .option('--force', SHARED_HELP.replaceReport)
    .action(endsWithCode(makeReport));
}

async function makeReport({ from, id, dates, out, force = false }: NewOptions): Promise<ExitCode> {
  const days = dates === undefined ? undefined : taken(readDays(dates.join(' ')));
  const targetFor = (name: string) =>
    out ?? join(from === undefined ? '.' : dirname(from), `${name}.mission`);
  const takenIn = (missions: readonly Placed[]) => takenIds(missions, force ? targetFor : undefined);
  const { name, text, notes } =
    from === undefined
      ? await empty(id, days, dirname(resolve(targetFor('new'))), takenIn)
      : await goingOn(from, id, days, takenIn);
  const target = targetFor(name);
  await mayWriteReport(target, force);
  if (target === '-') say(text);
  else {
    await writeWhole(target, new TextEncoder().encode(text), { isNew: !force });
    say(`${target}\n`);
  }
  for (const line of notes) note(line);
  return EXIT_CODE.good;
}

interface NamedReport extends NewReport {
  readonly name: string;
}

/** A mission that there is already, and the true path of its file. */
interface Placed {
  readonly id: string;
  readonly path: string;
}

/** The ids that a new report can't have; the one in the file that it replaces is free. */
async function takenIds(
  missions: readonly Placed[],
  replacedBy: ((id: string) => string) | undefined,
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const { id, path } of missions) {
    const replaced = replacedBy && (await truePath(replacedBy(id)).catch(() => undefined));
    if (replaced !== path) ids.add(id);
  }
  return ids;
}

async function empty(
  id: string | undefined,
  dates: Period | undefined,
  folder: string,
  takenIn: (missions: readonly Placed[]) => Promise<ReadonlySet<string>>,
): Promise<NamedReport> {
  const { services } = await openWorkspace(await homeIn(folder));
  const missions = indexOf(services.shared).shared('mission', undefined).values();
  const ids = await takenIn(
    missions.map(({ name, documentUri }) => ({ id: name, path: documentUri.fsPath })),
  );
  const read = id === undefined ? undefined : taken(readId(id, ids, 'selm-2026'));
  const names = programmeNames(services);
  const { programme = [] } = names ?? {};
  // Which of several it is under is for its author to say.
  const known = names && programme.length > 1 ? { ...names, programme: [] } : names;
  return {
    name: read?.id ?? 'new-report',
    text: reportText(today(), known, { ...read, ...(dates ? { dates } : {}) }),
    notes: [
      commandText('new.left'),
      ...(programme.length > 1 ? [commandText('new.programmes', { programmes: programme.join(', ') })] : []),
    ],
  };
}

async function goingOn(
  from: string,
  id: string | undefined,
  dates: Period | undefined,
  takenIn: (missions: readonly Placed[]) => Promise<ReadonlySet<string>>,
): Promise<NamedReport> {
  const { readings, refusals } = await readWorkspaces([from]);
  const [reading] = readings;
  if (!reading) throw new Refusal(refusals[0] ?? commandText('new.unreadable', { path: from }));
  const { files, services } = await link(reading);
  const [{ document } = { document: undefined }] = files;
  if (!document) throw new Refusal(commandText('new.no-report', { path: from }));
  const why = whyNoStart(document);
  if (why !== undefined) throw new Refusal(commandText('new.no-start', { path: from, why }));
  const [mission] = entriesOf(document.parseResult.value, 'Mission');
  const ids = await takenIn(
    reading.files.flatMap(({ source, path }) => missionIdsIn(source.text).map(id => ({ id, path }))),
  );
  const proposed = proposeId(mission?.name ?? '', dates, ids);
  if (!dates) throw new Refusal(commandText('new.dates-missing', { request: said(readDays('')) }));
  if (id === undefined)
    throw new Refusal(commandText('new.id-missing', { request: said(readId('', ids, proposed)) }));
  const asked = { id: taken(readId(id, ids, proposed)).id, dates };
  const things = new Things(services);
  return { name: asked.id, ...reportFrom(document, asked, entry => things.of(entry)) };
}

function taken<T>(answer: Answer<T>): T {
  if ('refusal' in answer) throw new Refusal(answer.refusal);
  return answer.value;
}

function said(answer: Answer<unknown>): string {
  return 'refusal' in answer ? answer.refusal : '';
}
