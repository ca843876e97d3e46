/** Drafts of mails that remind whoever has something to do of what is due. */
import { renderToString } from 'preact-render-to-string';
import { dayAfter } from '../../domain/dates.ts';
import { writeDate } from '../date-style.ts';
import { labelsIn } from '../labels.ts';
import { colonOf, directionOf, type Language, languageFor } from '../languages.ts';
import type { Cell, TableSheet } from '../table.ts';
import type { ReportAsks } from './asks.ts';
import { written } from './dashboard-rows.ts';
import { draftMail } from './draft-mail.ts';
import { chosen } from './filter.ts';
import { inOrder } from './kinds.ts';
import type { RegisterRecord } from './record.ts';
import { recordsOf } from './records.ts';
import { registerColumns, registerTable } from './register-table.ts';
import { type RegisterContext, type RegisterFile, refusedFor, renderRegister } from './registers.ts';
import { titlesIn } from './titles.ts';

/** What somebody has to do, and when it is due. */
export interface Reminder {
  /** Whoever is asked, or has taken it on, by the name in the register. */
  readonly name: string;
  /** The mailbox that a report gives. */
  readonly address?: string;
  /** What is overdue, and what is due within the days that were asked for. */
  readonly due: readonly RegisterRecord[];
}

/** For how many days, and what of it; without `isInOwnLanguage`, all of it is in one language. */
export interface RemindContext extends RegisterContext {
  readonly isInOwnLanguage?: boolean;
  readonly days: number;
  readonly now: Date;
}

/** Who is reminded of what, by name, and what is due that nobody is asked or nobody may be told. */
export interface Reminders {
  readonly reminders: readonly Reminder[];
  /** Who is no member of the mission, and so gets nothing that is for members alone. */
  readonly outside: readonly string[];
  /** How many things are due of which nobody is asked. */
  readonly ofNobody: number;
}

/** All that is due within the days. */
export function remindersIn(reports: readonly ReportAsks[], context: RemindContext): Reminders {
  const last = dayAfter(context.asOf, context.days);
  const { asOf, language, filter = {} } = context;
  const titles = titlesIn(reports, languageFor(language));
  const due = inOrder(chosen(recordsOf(reports, asOf), filter, titles)).filter(
    ({ isOpen, dueTo }) => isOpen && dueTo !== null && dueTo <= last,
  );
  const byName = new Map<string, RegisterRecord[]>();
  const outside = new Set<string>();
  for (const record of due) {
    for (const name of concernedBy(record)) {
      if (context.audience === 'internal' && !isMember(name, record.mission, reports)) outside.add(name);
      else byName.set(name, [...(byName.get(name) ?? []), record]);
    }
  }
  const names = [...byName].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    reminders: names.map(([name, records]) => {
      const address = onlyGiven(name, 'address', reports);
      return { name, due: records, ...(address !== undefined && { address }) };
    }),
    outside: [...outside].filter(name => !byName.has(name)).sort(),
    ofNobody: due.filter(record => concernedBy(record).length === 0).length,
  };
}

/** The draft, with the workbook of all that the register has for them. */
export async function renderReminder(
  { name, address, due }: Reminder,
  reports: readonly ReportAsks[],
  { days, now, isInOwnLanguage, ...common }: RemindContext,
  file: string,
): Promise<RegisterFile> {
  const language =
    (isInOwnLanguage && (onlyGiven(name, 'language', reports) ?? languageAsked(due, reports))) ||
    common.language;
  const context = { ...common, language };
  const own =
    context.audience === 'internal' ? reports.filter(each => isMember(name, each.mission, [each])) : reports;
  const workbook = await renderRegister(own, 'xlsx', { ...context, concerns: name });
  if (!workbook.ok) return workbook;
  const said = sayings(due, reports, languageFor(language), dayAfter(context.asOf, days));
  const refusal = refusedFor(reports, [said.subject, said.text, said.html], context);
  if (refusal) return refusal;
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const bytes = draftMail({
    ...(address !== undefined && { to: address }),
    ...said,
    date: now,
    attachment: { name: file, mediaType, bytes: workbook.bytes },
  });
  return { ...workbook, bytes };
}

/** The one language in which they have been asked all that is due. */
function languageAsked(due: readonly RegisterRecord[], reports: readonly ReportAsks[]): string | undefined {
  const missions = new Set(due.map(({ mission }) => mission));
  const asking = reports.filter(({ mission }) => missions.has(mission));
  const [only, ...others] = new Set(asking.map(({ language }) => language));
  return others.length === 0 ? (only ?? undefined) : undefined;
}

function concernedBy({ addressees, responsible }: RegisterRecord): readonly string[] {
  return [...new Set([...addressees, ...responsible])];
}

function isMember(name: string, mission: string, reports: readonly ReportAsks[]): boolean {
  return reports.some(
    each => each.mission === mission && each.parties.some(party => party.isMember && party.name === name),
  );
}

/** The one mailbox, or language, that reports give for that name; none where they give several. */
function onlyGiven(
  name: string,
  what: 'address' | 'language',
  reports: readonly ReportAsks[],
): string | undefined {
  const given = reports.flatMap(({ parties }) =>
    parties.flatMap(party => (party.name === name ? (party[what] ?? []) : [])),
  );
  const [only, ...others] = [...new Set(given)];
  return others.length === 0 ? only : undefined;
}

function sayings(
  due: readonly RegisterRecord[],
  reports: readonly ReportAsks[],
  language: Language,
  last: string,
): { readonly subject: string; readonly text: string; readonly html: string } {
  const labels = labelsIn(language);
  const columns = registerColumns('reminder', labels);
  const table = registerTable(labels.register, due, columns, labels, titlesIn(reports, language));
  const dated = (words: string) => words.replace('{day}', () => writeDate(last, language));
  const subject = dated(labels['reminder.subject']);
  const intro = dated(labels['reminder.text']);
  return {
    subject,
    text: [intro, ...table.rows.map(row => lineOf(row, table, language)), labels['reminder.reply']].join(
      '\n\n',
    ),
    html: pageOf(table, due, { subject, intro, reply: labels['reminder.reply'] }, language),
  };
}

/** What stands in a line, each under the heading of its column. */
function lineOf(row: readonly Cell[], { columns }: TableSheet, language: Language): string {
  return columns
    .flatMap(({ title }, index) => {
      const said = written(row[index], language);
      return said === '' ? [] : `${title}${colonOf(language)}${said}`;
    })
    .join('\n');
}

const BORDER = 'border:1px solid #999;padding:4px 8px;text-align:start;vertical-align:top';

function pageOf(
  { columns, rows }: TableSheet,
  due: readonly RegisterRecord[],
  { subject, intro, reply }: Readonly<Record<'subject' | 'intro' | 'reply', string>>,
  language: Language,
): string {
  const page = (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <title>{subject}</title>
      </head>
      <body>
        <p>{intro}</p>
        <table style="border-collapse:collapse">
          <thead>
            <tr>
              {columns.map(({ title }) => (
                <th scope="col" style={BORDER}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, line) => (
              <tr style={due[line]?.isOverdue ? 'font-weight:bold' : undefined}>
                {columns.map((_, index) => (
                  <td style={BORDER}>{written(row[index], language)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p>{reply}</p>
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${renderToString(page)}\n`;
}
