/** `mission-report verify`: whether an exported file has the words of a report. */
import type { Command } from 'commander';
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
import { nearestOf } from './near.ts';
import { picturesBeside } from './order.ts';
import { printerFor } from './printer-for.ts';
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
  const ending = extname(path).toLowerCase();
  const exporter = EXPORTERS.find(({ extension }) => `.${extension}` === ending);
  if (!exporter) {
    const near = nearestOf(
      ending,
      EXPORTERS.map(({ extension }) => `.${extension}`),
    );
    throw new Refusal(
      near === undefined
        ? commandText('verify.no-format', { path })
        : commandText('verify.no-format-near', { path, near }),
    );
  }
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
  const against = (each: Report) => verify(bytes, each, exporter, context);
  try {
    return printVerdict(path, source, await against(report), await issuedAs(source, report, against));
  } finally {
    await printer?.close();
  }
}

/** How the file stands to one edition of the report. */
interface Issued {
  readonly path: string;
  readonly day: string;
  readonly verdict: Verdict;
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
  return found.find(({ verdict }) => agrees(verdict)) ?? found[0];
}

function agrees({ kind }: Verdict): boolean {
  return kind === 'identical' || kind === 'same words';
}

/** Says what was found; a file that is no longer what the report gives, but what was issued, is compared with that. */
function printVerdict(path: string, source: string, now: Verdict, issued: Issued | undefined): ExitCode {
  const isOfEdition = issued !== undefined && agrees(issued.verdict);
  const isOnlyOfEdition = isOfEdition && !agrees(now);
  const verdict = isOnlyOfEdition ? issued.verdict : now;
  const lines = sentences(verdict, path, isOnlyOfEdition ? issued.path : source);
  if (issued) lines.push('', editionSentence(issued, source, isOnlyOfEdition, isOfEdition));
  say(`${lines.map(visible).join('\n')}\n`);
  return EXIT_CODES[verdict.kind];
}

function editionSentence(
  { day, path }: Issued,
  report: string,
  isOnlyOfEdition: boolean,
  isOfEdition: boolean,
): string {
  if (isOnlyOfEdition) return commandText('verify.only-issued', { day, report });
  return isOfEdition
    ? commandText('verify.also-issued', { day })
    : commandText('verify.not-issued', { day, path });
}

function sentences(verdict: Verdict, file: string, report: string): string[] {
  if (verdict.kind === 'unreadable') throw new Refusal(commandText('verify.unreadable', { path: file }));
  if (verdict.kind === 'unmarked') throw new Refusal(commandText('verify.unmarked', { path: file }));
  if (verdict.kind === 'shows changes')
    throw new Refusal(commandText('verify.shows-changes', { path: file }));
  if (verdict.kind === 'identical') return [commandText('verify.identical', { file, report })];
  if (verdict.kind === 'same words') {
    const { version } = verdict;
    return version === undefined
      ? [commandText('verify.same-words', { file, report })]
      : [commandText('verify.same-words-older', { file, report, version })];
  }
  const { differences, provenance, claimsSameReport } = verdict;
  const lines = [commandText('verify.differs', { file, report, count: differences.length })];
  for (const { expected, found } of differences.slice(0, MAX_DIFFERENCES)) {
    lines.push('', `  ${commandText('verify.in-report', { words: expected })}`);
    lines.push(`  ${commandText('verify.in-file', { words: found })}`);
  }
  const more = differences.length - MAX_DIFFERENCES;
  if (more > 0) lines.push('', `  ${commandText('verify.more', { count: more })}`);
  if (provenance) {
    const { version, audience, language } = provenance;
    lines.push(
      '',
      commandText(claimsSameReport ? 'verify.says-same-report' : 'verify.says-other-report', {
        version,
        audience,
        language,
        report: claimsSameReport ? report : provenance.report,
      }),
    );
  }
  return lines;
}
