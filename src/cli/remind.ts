/** Drafts of mails that remind of what is due: one for each of those who have something to do, and nothing is sent. */
import type { RegisterSubject } from '../export/register/ask.ts';
import type { ReportAsks } from '../export/register/asks.ts';
import {
  type RemindContext,
  type Reminders,
  remindersIn,
  renderReminder,
} from '../export/register/reminders.tsx';
import { idOf, NameIds } from '../lexicon/free-names.ts';
import { commandText } from '../messages/command-line.ts';
import { listOf } from '../messages/lists.ts';
import { join, kindOf, writeWhole } from './io.ts';
import { Refusal } from './refusal.ts';
import { mayWrite } from './targets.ts';
import { note, say } from './terminal.ts';

/** No office looks further ahead. */
const MOST_DAYS = 3660;

/** What else can be asked of a register, and says nothing to drafts. */
const NOT_TAKEN = ['to', 'by', 'links'] as const;

interface DraftOptions extends Readonly<Partial<Record<(typeof NOT_TAKEN)[number], unknown>>> {
  readonly out?: string;
  readonly audience: string;
  readonly of: RegisterSubject;
}

/** The number of days that somebody writes. */
export function daysOf(value: string): number {
  const days = Number(value);
  if (/^\d{1,4}$/.test(value) && days <= MOST_DAYS) return days;
  throw new Refusal(commandText('remind.no-days', { value }));
}

/** The folder that drafts go to; what goes with none is refused. */
export async function draftsFolder({ out = '.', audience, of, ...options }: DraftOptions): Promise<string> {
  const other = NOT_TAKEN.find(option => options[option] !== undefined);
  if (other) throw new Refusal(commandText('remind.not-with', { option: `--${other}` }));
  if (of === 'findings') throw new Refusal(commandText('remind.not-with', { option: '--of findings' }));
  if (audience === 'public') throw new Refusal(commandText('remind.public'));
  if (out === '-' || (await kindOf(out)) === 'file')
    throw new Refusal(commandText('remind.no-folder', { path: out }));
  return out;
}

/** Writes all drafts, none before it is known that each may be; says who gets none. */
export async function writeReminders(
  reports: readonly ReportAsks[],
  context: RemindContext,
  { folder, force }: { readonly folder: string; readonly force: boolean },
): Promise<void> {
  const found = remindersIn(reports, context);
  const names = new NameIds();
  const warnings = new Set<string>();
  const drafts: { readonly target: string; readonly bytes: Uint8Array }[] = [];
  for (const reminder of found.reminders) {
    const base = names.take(idOf(reminder.name) ?? 'addressee');
    const target = join(folder, `reminder-${base}.eml`);
    await mayWrite(target, undefined, force);
    const draft = await renderReminder(reminder, reports, context, `follow-up-${base}.xlsx`);
    if (!draft.ok) throw new Refusal(draft.reason);
    for (const warning of draft.warnings) warnings.add(warning);
    drafts.push({ target, bytes: draft.bytes });
  }
  for (const { target, bytes } of drafts) {
    await writeWhole(target, bytes, { isNew: !force });
    say(`${target}\n`);
  }
  for (const warning of warnings) note(warning);
  tellWho(found, context);
}

function tellWho({ reminders, outside, ofNobody }: Reminders, { asOf, days }: RemindContext): void {
  if (outside.length > 0) {
    note(commandText('remind.outside', { count: outside.length, names: listOf(outside) }));
  }
  if (ofNobody > 0) note(commandText('remind.of-nobody', { count: ofNobody }));
  note(
    reminders.length > 0
      ? commandText('remind.done', { count: reminders.length })
      : commandText('remind.nothing', { days, day: asOf }),
  );
}
