/** `mission-report check`: what is wrong in reports and vocabularies. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { AUDIENCES, type Audience } from '../domain/marking.ts';
import { PROFILES, type Profile } from '../domain/scales.ts';
import { RULES } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { severityOf } from '../rules/settings.ts';
import { checkOnce } from './check-once.ts';
import { EXIT_CODE, type ExitCode, endsWithCode } from './exit-code.ts';
import { mend } from './mend.ts';
import { countBySeverity, type Findings, findingsIn, type WorkspaceFindings } from './problems/problem.ts';
import { counted } from './problems/summary.ts';
import { FORMATS, type Format, tell } from './problems/tell.ts';
import { note } from './terminal.ts';
import { link, type Reading, readWorkspaces, validate } from './workspace.ts';

interface CheckOptions {
  readonly profile?: Profile;
  readonly audience?: Audience;
  readonly format: Format;
  readonly fix?: boolean;
  readonly maxWarnings?: number;
}

/** The command, for the program. */
export function checkCommand(): Command {
  return new Command('check')
    .description('Check reports and vocabularies, and say what is wrong.')
    .argument('[paths...]', 'files, or folders with everything below them', ['.'])
    .addOption(new Option('--profile <profile>', 'how complete the reports must be').choices(PROFILES))
    .addOption(
      new Option('--audience <audience>', 'check what may not reach these readers, too').choices(AUDIENCES),
    )
    .addOption(new Option('--format <format>', 'how to say it').choices(FORMATS).default('text'))
    .option('--fix', 'mend what can surely be mended, in the files themselves')
    .option('--max-warnings <number>', 'fail when there are more warnings than this', wholeNumber)
    .action(endsWithCode(check));
}

async function check(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const { readings, refusals } = await readWorkspaces(paths, options.profile);
  for (const refusal of refusals) note(refusal);
  if (readings.length === 0) {
    if (refusals.length === 0) note(`There is nothing to check: no .mission file in ${named(paths)}.`);
    return EXIT_CODE.refused;
  }
  let changed = 0;
  const found: WorkspaceFindings[] = [];
  for (const reading of readings) {
    const settings = { ...reading.settings, ...(options.audience ? { audience: options.audience } : {}) };
    if (options.fix) {
      const workspace = await link(reading);
      await validate(workspace, settings);
      changed += await mend(workspace);
      found.push(findingsIn(workspace.files));
    } else found.push(await checkOnce(reading, settings));
  }
  const findings: Findings = {
    reports: found.reduce((sum, { reports }) => sum + reports, 0),
    vocabularies: found.reduce((sum, { vocabularies }) => sum + vocabularies, 0),
    empty: found.reduce((sum, { empty }) => sum + empty, 0),
    problems: found.flatMap(({ problems }) => problems),
    rules: rulesOn(readings),
  };
  tell(findings, options.format);
  if (options.fix) note(changed > 0 ? `Mended ${counted(changed, 'file')}.` : 'Nothing could be mended.');
  if (refusals.length > 0) return EXIT_CODE.refused;
  const { error, warning } = countBySeverity(findings.problems);
  const isTooMuch = warning > (options.maxWarnings ?? Number.POSITIVE_INFINITY);
  if (isTooMuch)
    note(`There are more warnings than allowed: ${warning}, where ${options.maxWarnings} may be.`);
  return error > 0 || isTooMuch ? EXIT_CODE.faulty : EXIT_CODE.good;
}

function rulesOn(readings: readonly Reading[]): Rule[] {
  return RULES.filter(rule => readings.some(({ settings }) => severityOf(rule, settings) !== undefined));
}

function named(paths: readonly string[]): string {
  return paths.map(path => (path === '.' ? 'this folder' : `“${path}”`)).join(' or ');
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Give a whole number, such as 0.');
  return Number(text);
}
