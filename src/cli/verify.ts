/** `mission-report verify`: whether an exported file has the words of a report. */
import type { Command } from 'commander';
import type { Exporter } from '../export/exporter.ts';
import { EXPORTERS } from '../export/index.ts';
import { commandText } from '../messages/command-line.ts';
import { compileChecked } from '../publish/compile-checked.ts';
import type { Report } from '../publish/edition-file.ts';
import { whyNoMission } from '../publish/why-no-mission.ts';
import { dayAskedOf, EXIT_CODES, type Verdict, verify } from '../verify/verify.ts';
import { now } from './clock.ts';
import { createCommand } from './command.ts';
import { editionsBeside } from './editions-beside.ts';
import { type ExitCode, endsWithCode } from './exit-code.ts';
import { extname, readBytes } from './io.ts';
import { picturesBeside } from './order.ts';
import { printerFor } from './printer-for.ts';
import { noChoice } from './read-option.ts';
import { Refusal } from './refusal.ts';
import { say, visible } from './terminal.ts';
import { VERSION } from './version.ts';
import { openReport } from './workspace.ts';

const MAX_BYTES = 256 * 1024 * 1024;
const MAX_DIFFERENCES = 5;

export function verifyCommand(): Command {
  return createCommand('verify')
    .description('Say whether an exported file has the words of the report as it is now.')
    .argument('<file>', 'the exported file')
    .argument('<report>', 'the report')
    .addHelpText(
      'after',
      '\nEnds with 0 where the file is, byte for byte, what the report gives, 1 where words differ, 2 where they can’t be compared, 3 where the words are the same and how it looks was not compared.',
    )
    .action(endsWithCode(verifyExport));
}

async function verifyExport(path: string, source: string): Promise<ExitCode> {
  const exporter = exporterOf(path);
  const bytes = await readBytes(path, MAX_BYTES);
  const { workspace, file } = await openReport(source);
  const asOf = await dayAskedOf(bytes, exporter);
  const report = compileChecked(file.document, workspace.services, { asOf });
  if (!report)
    throw new Refusal(commandText('verify.no-mission', { path: source, why: whyNoMission(file.document) }));
  const printer = await printerFor([exporter], undefined);
  const context = {
    now: now(),
    toolVersion: VERSION,
    readAsset: picturesBeside(file.path),
    ...(workspace.config.labels && { labels: workspace.config.labels }),
    ...(printer && { print: printer.print }),
  };
  try {
    const against = (each: Report) => verify(bytes, each, exporter, context);
    const now = { path: source, verdict: await against(report) };
    return printVerdict(path, now, await issuedAs(source, report, against));
  } finally {
    await printer?.close();
  }
}

function exporterOf(path: string): Exporter {
  const ending = extname(path).toLowerCase();
  const endings = EXPORTERS.map(({ extension }) => `.${extension}`);
  const exporter = EXPORTERS[endings.indexOf(ending)];
  if (exporter) return exporter;
  throw new Refusal(commandText('verify.no-format', { path, why: noChoice(ending, endings).message }));
}

/** How the file stands to the report at a path. */
interface Compared {
  readonly path: string;
  readonly verdict: Verdict;
}

/** The same of an edition, and when that was issued. */
interface Issued extends Compared {
  readonly day: string;
}

/** The edition that the file agrees with, else the last one; undefined where there is none. */
async function issuedAs(
  source: string,
  { editions: known = [] }: Report,
  against: (report: Report) => Promise<Verdict>,
): Promise<Issued | undefined> {
  const found: Issued[] = [];
  for (const { path, edition } of (await editionsBeside(source)).toReversed()) {
    // What was exported once it was issued says under which codes.
    const editions = known.slice(0, edition.edition);
    // In the order in which a report is compiled, which JSON keeps.
    const { remarks, ...issued } = edition.report;
    const verdict = await against({ ...issued, ...(editions.length > 0 && { editions }), remarks });
    found.push({ path, day: edition.report.mission.issued ?? '', verdict });
  }
  return found.find(agrees) ?? found[0];
}

function agrees({ verdict: { kind } }: Compared): boolean {
  return kind === 'identical' || kind === 'same words';
}

/** A file that is no longer what the report gives, but what was issued, is compared with that. */
function printVerdict(file: string, now: Compared, issued: Issued | undefined): ExitCode {
  const compared = issued && agrees(issued) && !agrees(now) ? issued : now;
  const lines = sentences(compared, file);
  if (issued) lines.push('', editionSentence(issued, now));
  say(`${lines.map(visible).join('\n')}\n`);
  return EXIT_CODES[compared.verdict.kind];
}

function editionSentence(issued: Issued, now: Compared): string {
  const { day, path } = issued;
  if (!agrees(issued)) return commandText('verify.not-issued', { day, path });
  return agrees(now)
    ? commandText('verify.also-issued', { day })
    : commandText('verify.only-issued', { day, report: now.path });
}

const REFUSALS = {
  unreadable: 'verify.unreadable',
  unmarked: 'verify.unmarked',
  'shows-changes': 'verify.shows-changes',
} as const;

function sentences({ path: report, verdict }: Compared, file: string): string[] {
  if (verdict.kind === 'identical')
    return [commandText('verify.identical', { file, report, audience: verdict.audience })];
  if (verdict.kind === 'same words') {
    const { version } = verdict;
    return version === undefined
      ? [commandText('verify.same-words', { file, report })]
      : [commandText('verify.same-words-older', { file, report, version })];
  }
  if (verdict.kind !== 'differs') throw new Refusal(commandText(REFUSALS[verdict.kind], { path: file }));
  const { differences, provenance, claimsSameReport } = verdict;
  const lines = [commandText('verify.differs', { file, report, count: differences.length })];
  for (const { expected, found } of differences.slice(0, MAX_DIFFERENCES)) {
    lines.push('', `  ${commandText('verify.in-report', { words: expected })}`);
    lines.push(`  ${commandText('verify.in-file', { words: found })}`);
  }
  const more = differences.length - MAX_DIFFERENCES;
  if (more > 0) lines.push('', `  ${commandText('verify.more', { count: more })}`);
  if (provenance) {
    const id = claimsSameReport ? 'verify.says-same-report' : 'verify.says-other-report';
    const from = claimsSameReport ? report : provenance.report;
    const { version, audience, language } = provenance;
    lines.push('', commandText(id, { version, audience, language, report: from }));
  }
  return lines;
}
