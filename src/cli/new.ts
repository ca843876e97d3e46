/** `mission-report new`: a report to fill in, empty or with what an earlier one left open. */
import type { Command } from 'commander';
import type { Period } from '../domain/read-dates.ts';
import { missionIds, programmeNames } from '../editor/programme-names.ts';
import { commandText } from '../messages/command-line.ts';
import { type Answer, proposeId, readDays, readId } from '../new-report/asked.ts';
import { type NewReport, reportFrom, whyNoStart } from '../new-report/from-report.ts';
import { reportText } from '../new-report/template.ts';
import { entriesOf } from '../syntax/entries.ts';
import { missionIdsIn } from '../syntax/looks-like-report.ts';
import { homeIn } from './asked-files.ts';
import { today } from './clock.ts';
import { EXIT_CODE, type ExitCode, endsWithCode } from './exit-code.ts';
import { dirname, join, resolve, writeWhole } from './io.ts';
import { Refusal } from './refusal.ts';
import { SpokenCommand } from './spoken-command.ts';
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

/** The command, for the program. */
export function newCommand(): Command {
  return new SpokenCommand('new')
    .description(commandText('new.about'))
    .option('--from <report>', commandText('new.from'))
    .option('--id <id>', commandText('new.id'))
    .option('--dates <days...>', commandText('new.dates'))
    .option('--out <path>', commandText('new.out'))
    .option('--force', commandText('help.replace-report'))
    .action(endsWithCode(makeReport));
}

async function makeReport({ from, id, dates, out, force = false }: NewOptions): Promise<ExitCode> {
  const days = dates === undefined ? undefined : taken(readDays(dates.join(' ')));
  const { name, text, notes } =
    from === undefined ? await empty(id, days, out) : await goingOn(from, id, days);
  const target = out ?? join(from === undefined ? '.' : dirname(from), `${name}.mission`);
  await mayWriteReport(target, force);
  if (target === '-') say(text);
  else {
    await writeWhole(target, new TextEncoder().encode(text), { isNew: !force });
    say(`${target}\n`);
  }
  for (const line of notes) note(line);
  return EXIT_CODE.good;
}

/** A report, and the name of its file. */
interface NamedReport extends NewReport {
  readonly name: string;
}

async function empty(
  id: string | undefined,
  dates: Period | undefined,
  out: string | undefined,
): Promise<NamedReport> {
  const { services } = await openWorkspace(await homeIn(dirname(resolve(out ?? 'new.mission'))));
  const read = id === undefined ? undefined : taken(readId(id, missionIds(services), 'selm-2026'));
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
): Promise<NamedReport> {
  const { readings, refusals } = await readWorkspaces([from]);
  const [reading] = readings;
  if (!reading) throw new Refusal(refusals[0] ?? commandText('new.unreadable', { path: from }));
  const { files } = await link(reading);
  const [{ document } = { document: undefined }] = files;
  if (!document) throw new Refusal(commandText('new.no-report', { path: from }));
  const why = whyNoStart(document);
  if (why !== undefined) throw new Refusal(commandText('new.no-start', { path: from, why }));
  const [mission] = entriesOf(document.parseResult.value, 'Mission');
  const ids = new Set(reading.files.flatMap(({ source }) => missionIdsIn(source.text)));
  const proposed = proposeId(mission?.name ?? '', dates, ids);
  if (!dates) throw new Refusal(commandText('new.dates-missing', { request: said(readDays('')) }));
  if (id === undefined)
    throw new Refusal(commandText('new.id-missing', { request: said(readId('', ids, proposed)) }));
  const asked = { id: taken(readId(id, ids, proposed)).id, dates };
  return { name: asked.id, ...reportFrom(document, asked) };
}

function taken<T>(answer: Answer<T>): T {
  if ('refusal' in answer) throw new Refusal(answer.refusal);
  return answer.value;
}

function said(answer: Answer<unknown>): string {
  return 'refusal' in answer ? answer.refusal : '';
}
