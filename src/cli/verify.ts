/** `mission-report verify`: whether the words of an exported file are those of a report as it now is. */
import type { Command } from 'commander';
import { EXPORTERS } from '../export/index.ts';
import type { Provenance } from '../export/provenance.ts';
import type { Unproven } from '../export/verify/shown.ts';
import { lettersShown } from '../export/verify/unprinted.ts';
import { dayAskedOf, ENDS_WITH, type Verdict, verify } from '../export/verify/verify.ts';
import { commandText } from '../messages/command-line.ts';
import { compileChecked } from '../publish/compile-checked.ts';
import type { Report } from '../publish/edition-file.ts';
import { whyNoMission } from '../publish/why-no-mission.ts';
import { now } from './clock.ts';
import { editionsBeside } from './editions-beside.ts';
import { type ExitCode, endsWithCode } from './exit-code.ts';
import { extname, readBytes } from './io.ts';
import { nearestOf } from './near.ts';
import { picturesBeside } from './order.ts';
import { printerFor } from './printer-for.ts';
import { Refusal } from './refusal.ts';
import { SpokenCommand } from './spoken-command.ts';
import { say, visible } from './terminal.ts';
import { VERSION } from './version.ts';
import { openReport } from './workspace.ts';

const ENDINGS = EXPORTERS.map(({ extension }) => `.${extension}`);

const LONGEST_EXPORT = 256 * 1024 * 1024;

const SHOWN = 5;

export function verifyCommand(): Command {
  return new SpokenCommand('verify')
    .description(commandText('verify.about'))
    .argument('<file>', commandText('verify.file'))
    .argument('<report>', commandText('verify.report'))
    .addHelpText('after', `\n${commandText('verify.codes')}`)
    .action(endsWithCode(verifyExport));
}

async function verifyExport(path: string, source: string): Promise<ExitCode> {
  const exporter = EXPORTERS.find(({ extension }) => `.${extension}` === extname(path).toLowerCase());
  if (!exporter) throw noFormat(path);
  const bytes = await readBytes(path, LONGEST_EXPORT);
  const { workspace, file } = await openReport(source);
  const asOf = await dayAskedOf(bytes, exporter);
  const report = compileChecked(file.document, workspace.services, { asOf });
  if (!report) {
    throw new Refusal(commandText('verify.no-mission', { path: source, why: whyNoMission(file.document) }));
  }
  const printer = await printerFor([exporter], undefined);
  const world = {
    now: now(),
    toolVersion: VERSION,
    readAsset: picturesBeside(file.path),
    ...(printer && { print: printer.print }),
  };
  const against = (each: Report) => verify(bytes, each, exporter, world);
  try {
    return await tell(path, source, await against(report), await issuedAs(source, report, against));
  } finally {
    await printer?.close();
  }
}

/** How a file stands to the edition of a report that it agrees with, or to the last one; undefined where there is none. */
async function issuedAs(
  source: string,
  { editions: known = [] }: Report,
  against: (report: Report) => Promise<Verdict>,
): Promise<Issued | undefined> {
  const found: Issued[] = [];
  for (const { path, edition } of (await editionsBeside(source)).toReversed()) {
    // What was exported once it was issued says under which codes.
    const editions = known.slice(0, edition.edition);
    const verdict = await against({ ...edition.report, ...(editions.length > 0 && { editions }) });
    found.push({ path, day: edition.report.mission.issued ?? '', verdict });
  }
  return found.find(({ verdict }) => AGREES.has(verdict.kind)) ?? found[0];
}

interface Issued {
  readonly path: string;
  readonly day: string;
  readonly verdict: Verdict;
}

const AGREES: ReadonlySet<string> = new Set(['identical', 'same', 'unproven'] satisfies Verdict['kind'][]);

/** Says what was found; where a file is no longer what the report gives, but what was issued, that is what it is held to. */
async function tell(
  path: string,
  source: string,
  verdict: Verdict,
  issued: Issued | undefined,
): Promise<ExitCode> {
  const isOfEdition = issued && AGREES.has(issued.verdict.kind);
  const asIssued = isOfEdition && !AGREES.has(verdict.kind);
  const told = asIssued ? issued.verdict : verdict;
  if (told.kind === 'unreadable') throw new Refusal(commandText('verify.unreadable', { path }));
  if (told.kind === 'unmarked') throw new Refusal(commandText('verify.unmarked', { path }));
  if (told.kind === 'shows changes') throw new Refusal(commandText('verify.shows-changes', { path }));
  const lines = sentences(told, path, asIssued ? issued.path : source);
  say(`${[...lines, ...beside(source, issued, asIssued, isOfEdition)].map(visible).join('\n')}\n`);
  return ENDS_WITH[told.kind];
}

/** How it stands to the other of the two: the report as it is, and as it was issued. */
function beside(
  report: string,
  issued: Issued | undefined,
  asIssued = false,
  isOfEdition = false,
): readonly string[] {
  if (!issued) return [];
  const { day, path } = issued;
  if (asIssued) return ['', commandText('verify.only-issued', { day, report })];
  return [
    '',
    isOfEdition
      ? commandText('verify.also-issued', { day })
      : commandText('verify.not-issued', { day, path }),
  ];
}

type Told = Exclude<Verdict, { kind: 'unreadable' | 'unmarked' | 'shows changes' }>;

function noFormat(path: string): Refusal {
  const near = nearestOf(extname(path), ENDINGS);
  return new Refusal(
    near === undefined
      ? commandText('verify.no-format', { path })
      : commandText('verify.no-format-near', { path, near }),
  );
}

function sentences(verdict: Told, file: string, report: string): readonly string[] {
  if (verdict.kind === 'identical') return [commandText('verify.identical', { file, report })];
  if (verdict.kind === 'same') {
    const { version } = verdict;
    return version === undefined
      ? [commandText('verify.same', { file, report })]
      : [commandText('verify.same-older', { file, report, version })];
  }
  if (verdict.kind === 'unproven') {
    return [
      commandText('verify.unproven', { file, report }),
      '',
      ...verdict.places.slice(0, SHOWN).map(placeTold),
    ];
  }
  if (verdict.kind === 'unprinted') {
    const { letters } = verdict;
    const count = letters.length;
    return [commandText('verify.unprinted', { file, report, count, letters: lettersShown(letters) })];
  }
  const { differences, unprinted, mark } = verdict;
  const left = differences.length - SHOWN;
  return [
    commandText('verify.differs', { file, report, count: differences.length }),
    ...differences
      .slice(0, SHOWN)
      .flatMap(({ expected, found }) => [
        '',
        `  ${commandText('verify.in-report', { words: expected })}`,
        `  ${commandText('verify.in-file', { words: found })}`,
      ]),
    ...(left > 0 ? ['', `  ${commandText('verify.more', { count: left })}`] : []),
    ...(unprinted.length > 0
      ? ['', commandText('verify.no-font', { count: unprinted.length, letters: lettersShown(unprinted) })]
      : []),
    ...(mark ? ['', reasonFor(mark, verdict, report)] : []),
  ];
}

function placeTold({ what, where, expected, of }: Unproven): string {
  if (of !== undefined) {
    const values = { what: cut(what), text: cut(of.text) };
    return `  ${of.lacks ? commandText('verify.unproven-lacks', values) : commandText('verify.unproven-how', values)}`;
  }
  if (expected !== undefined) {
    const [found, given] = partedAt(what, expected);
    return `  ${commandText('verify.unproven-place', { found, given })}`;
  }
  return where === undefined
    ? `  ${commandText('verify.unproven-print')}`
    : `  ${commandText('verify.unproven-means', { what: cut(what), where })}`;
}

/** So much of a piece is shown from where it parts from the other. */
const AROUND = 60;

function cut(text: string): string {
  return text.length > AROUND ? `${text.slice(0, AROUND)}…` : text;
}

/** Two pieces from a little before they part. */
function partedAt(one: string, other: string): readonly [string, string] {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const from = Math.max(0, at - AROUND / 3);
  const around = (text: string) => `${from > 0 ? '…' : ''}${cut(text.slice(from))}`;
  return [around(one), around(other)];
}

/** What the mark in the file makes likely; a mark can be forged like any other words. */
function reasonFor(
  { report, version, audience, language }: Provenance,
  { differences, saysSame }: Extract<Verdict, { kind: 'differs' }>,
  source: string,
): string {
  if (!saysSame) return commandText('verify.changed-report', { version, audience, language, report });
  const values = { version, audience, language, report: source };
  return differences.every(({ isOnlyMissing }) => isOnlyMissing)
    ? commandText('verify.missing-in-file', values)
    : commandText('verify.changed-file', values);
}
