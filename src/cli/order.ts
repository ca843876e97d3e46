/** What an export is to be like, as asked for on the command line. */

import type { Command } from 'commander';
import { URI } from 'langium';
import type { Audience } from '../domain/marking.ts';
import {
  AUDIT_TRAIL,
  type ExportContext,
  type Exporter,
  LAYOUTS,
  type Layout,
  TABLES,
  type Table,
} from '../export/exporter.ts';
import { EXPORTERS } from '../export/index.ts';
import { LANGUAGES } from '../export/languages.ts';
import { commandText } from '../messages/command-line.ts';
import type { Printer } from '../print/printer.ts';
import { LONGEST_PICTURE, type PictureFiles, pictureReader } from '../publish/picture-reader.ts';
import { checkedDay, now } from './clock.ts';
import { SHARED_HELP } from './command.ts';
import { readBytes, resolve, truePath } from './io.ts';
import { choiceOption } from './read-option.ts';
import { withReaderOptions } from './readers.ts';
import { Refusal } from './refusal.ts';
import { VERSION } from './version.ts';
import type { Workspace } from './workspace.ts';

const LONGEST_TEMPLATE = 32 * 1024 * 1024;

export interface OrderOptions {
  readonly audience: Audience;
  readonly language?: string;
  readonly layout?: Layout;
  readonly table?: Table;
  readonly numberedParagraphs?: boolean;
  readonly template?: string;
  readonly browser?: string;
  readonly asOf?: string;
  readonly since?: string;
  readonly author?: string;
}

export function withOrderOptions(command: Command): Command {
  return withReaderOptions(command, SHARED_HELP.audience, 'internal')
    .addOption(
      choiceOption('--language <code>', 'language of headings and dates (default: the report’s)', LANGUAGES),
    )
    .addOption(
      choiceOption(
        '--layout <layout>',
        'findings as a table or in full (default: compact for pdf and docx)',
        LAYOUTS,
      ),
    )
    .addOption(
      choiceOption(
        '--table <table>',
        'show one table alone: in CSV any, elsewhere audit-trail (default: all, in CSV findings)',
        TABLES,
      ),
    )
    .option('--numbered-paragraphs', 'number the paragraphs of a Word document from beginning to end')
    .option('--template <file>', 'a Word document whose styles a Word document takes')
    .option(
      '--browser <file>',
      'the Chrome, Chromium or Edge that prints PDF (default: the one that is found)',
    )
    .option(
      '--as-of <date>',
      'the day whose state of follow-up the export shows; a page then ends with a chapter on it (default: trackers today, pages none)',
    )
    .option(
      '--since <version>',
      'mark the changes since an earlier version: a file, or a commit or tag of the git repository',
    )
    .option('--author <name>', 'whose the changes are said to be (default: the first author of the report)');
}

/** Everything that an exporter may know, for a report in this file. */
export async function orderContext(
  options: OrderOptions,
  {
    file,
    workspace,
    exporters,
    printer,
  }: {
    file: string;
    workspace: Workspace;
    exporters: readonly Exporter[];
    printer: Printer | undefined;
  },
): Promise<Omit<ExportContext, 'language' | 'since'> & { readonly language?: string }> {
  const { audience, language, layout, table, numberedParagraphs, template, asOf } = options;
  mustBeTaken(options, exporters);
  return {
    now: now(),
    toolVersion: VERSION,
    audience,
    withoutStaffNames: workspace.config.audience?.staffNames === false,
    embedSource: workspace.config.embedSource !== false,
    ...(workspace.config.labels && { labels: workspace.config.labels }),
    ...(language !== undefined && { language }),
    ...(layout !== undefined && { layout }),
    ...(asOf !== undefined && { asOf: checkedDay(asOf) }),
    ...(table !== undefined && { table }),
    ...(numberedParagraphs !== undefined && { numberedParagraphs }),
    ...(template !== undefined && { template: await wordTemplate(template) }),
    readAsset: picturesBeside(file),
    ...(printer && { print: printer.print }),
  };
}

/** What is asked for by an option that no format takes would go unnoticed. */
function mustBeTaken(options: OrderOptions, exporters: readonly Exporter[]): void {
  const flags = {
    layout: '--layout',
    numberedParagraphs: '--numbered-paragraphs',
    template: '--template',
    since: '--since',
  } as const;
  for (const [option, flag] of Object.entries(flags) as [keyof typeof flags, string][]) {
    if (options[option] === undefined || exporters.some(({ takes }) => takes?.includes(option))) continue;
    const takers = EXPORTERS.filter(({ takes }) => takes?.includes(option)).map(({ id }) => id);
    throw notTaken(flag, takers);
  }
  const { table } = options;
  const shows = ({ tables }: Exporter) => table !== undefined && tables?.includes(table) === true;
  if (table !== undefined && !exporters.some(shows)) {
    throw notTaken(
      `--table ${table}`,
      EXPORTERS.filter(shows).map(({ id }) => id),
    );
  }
  if (options.asOf !== undefined && (options.since !== undefined || table === AUDIT_TRAIL)) {
    const other = options.since === undefined ? `--table ${AUDIT_TRAIL}` : '--since';
    throw new Refusal(commandText('order.as-of-with', { other }));
  }
  if (options.author !== undefined && options.since === undefined) {
    throw new Refusal(commandText('since.needs-version', { option: '--author' }));
  }
  if (options.browser !== undefined && !exporters.some(({ isPrinted }) => isPrinted)) {
    throw notTaken('--browser', ['pdf']);
  }
}

function notTaken(option: string, formats: readonly string[]): Refusal {
  return new Refusal(commandText('order.not-taken', { option, formats: formats.join(', ') }));
}

async function wordTemplate(path: string): Promise<Uint8Array> {
  const bytes = await readBytes(path, LONGEST_TEMPLATE);
  const { readTemplate } = await import('../export/docx/template.ts');
  if (!readTemplate(bytes, 'en')) {
    throw new Refusal(commandText('order.no-template', { path }));
  }
  return bytes;
}

export function picturesBeside(file: string): NonNullable<ExportContext['readAsset']> {
  return pictureReader(URI.file(resolve(file)), LOCAL_FILES);
}

const LOCAL_FILES: PictureFiles = {
  read: uri => readBytes(uri.fsPath, LONGEST_PICTURE),
  truePlace: async uri => URI.file(await truePath(uri.fsPath)),
};
