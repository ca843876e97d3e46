/** `mission-report new`: a report to fill in, empty or with what an earlier one left open. */
import { Command } from 'commander';
import type { Period } from '../domain/read-dates.ts';
import { missionIds, programmeNames } from '../editor/programme-names.ts';
import { type Answer, proposeId, readDays, readId } from '../new-report/asked.ts';
import { type NewReport, reportFrom, whyNoStart } from '../new-report/from-report.ts';
import { reportText } from '../new-report/template.ts';
import { entriesOf } from '../syntax/entries.ts';
import { missionIdsIn } from '../syntax/looks-like-report.ts';
import { homeOf } from './asked-files.ts';
import { today } from './clock.ts';
import { EXIT_CODE, type ExitCode, endsWithCode } from './exit-code.ts';
import { dirname, join, resolve, writeWhole } from './io.ts';
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

/** The command, for the program. */
export function newCommand(): Command {
  return new Command('new')
    .description('Begin a report: a template to fill in, or what an earlier report left open.')
    .option('--from <report>', 'the earlier report, whose open findings and recommendations are carried over')
    .option('--id <id>', 'the id of the new report')
    .option('--dates <days...>', 'the first and the last day of the mission, as in 2026-03-09 to 2026-03-13')
    .option('--out <path>', 'the report to write, or - for the standard output (default: named after its id)')
    .option('--force', 'replace the report if there is one')
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
interface Named extends NewReport {
  readonly name: string;
}

async function empty(
  id: string | undefined,
  dates: Period | undefined,
  out: string | undefined,
): Promise<Named> {
  const { services } = await openWorkspace(await homeOf(dirname(resolve(out ?? 'new.mission'))));
  const read = id === undefined ? undefined : taken(readId(id, missionIds(services), 'selm-2026'));
  const asked = { ...(read === undefined ? {} : { id: read }), ...(dates ? { dates } : {}) };
  return {
    name: read ?? 'new-report',
    text: reportText(today(), programmeNames(services), asked),
    notes: ['What is left to fill in: “mission-report check” lists it.'],
  };
}

async function goingOn(from: string, id: string | undefined, dates: Period | undefined): Promise<Named> {
  const { readings, refusals } = await readWorkspaces([from]);
  const [reading] = readings;
  if (!reading) throw new Refusal(refusals[0] ?? `“${from}” can’t be read.`);
  const { files } = await link(reading);
  const [{ document } = { document: undefined }] = files;
  const why = document ? whyNoStart(document) : `“${from}” holds no report.`;
  if (!document || why !== undefined) throw new Refusal(`“${from}” can’t be the start of a report. ${why}`);
  const [mission] = entriesOf(document.parseResult.value, 'Mission');
  const ids = new Set(reading.files.flatMap(({ source }) => missionIdsIn(source.text)));
  const proposed = proposeId(mission?.name ?? '', dates, ids);
  if (!dates) throw new Refusal(`${said(readDays(''))} Write it after --dates.`);
  if (id === undefined) throw new Refusal(`${said(readId('', ids, proposed))} Write it after --id.`);
  const asked = { id: taken(readId(id, ids, proposed)), dates };
  return { name: asked.id, ...reportFrom(document, asked) };
}

function taken<T>(answer: Answer<T>): T {
  if ('refusal' in answer) throw new Refusal(answer.refusal);
  return answer.value;
}

function said(answer: Answer<unknown>): string {
  return 'refusal' in answer ? answer.refusal : '';
}
