/** What an export is to be like, as asked for on the command line. */
import { type Command, Option } from 'commander';
import { URI } from 'langium';
import { AUDIENCES, type Audience } from '../domain/marking.ts';
import {
  type ExportContext,
  type Exporter,
  LAYOUTS,
  type Layout,
  TABLES,
  type Table,
} from '../export/exporter.ts';
import { EXPORTERS } from '../export/index.ts';
import { LANGUAGES } from '../export/languages.ts';
import { findBrowser } from '../print/find-browser.ts';
import { printPage } from '../print/print-page.ts';
import { PrintingFailed } from '../print/printing-failed.ts';
import { LONGEST_PICTURE, type PictureFiles, pictureReader } from '../publish/picture-reader.ts';
import { now } from './clock.ts';
import { kindOf, readBytes, resolve, truePath } from './io.ts';
import { Refusal } from './refusal.ts';
import { VERSION } from './version.ts';
import type { Workspace } from './workspace.ts';

/** A template may be as long as this. */
const LONGEST_TEMPLATE = 32 * 1024 * 1024;

/** The options that say what an export is like. */
export interface OrderOptions {
  readonly audience: Audience;
  readonly language?: string;
  readonly layout?: Layout;
  readonly table?: Table;
  readonly numberedParagraphs?: boolean;
  readonly template?: string;
  readonly browser?: string;
}

/** Adds them to a command. */
export function withOrderOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--audience <audience>', 'who will read it; what they may not see is left out')
        .choices(AUDIENCES)
        .default('internal'),
    )
    .addOption(
      new Option('--language <code>', 'language of headings and dates (default: the report’s)').choices(
        LANGUAGES,
      ),
    )
    .addOption(
      new Option(
        '--layout <layout>',
        'how findings are laid out, as a table or in full (default: compact for pdf and docx)',
      ).choices(LAYOUTS),
    )
    .addOption(
      new Option('--table <table>', 'which table a CSV file holds (default: findings)').choices(TABLES),
    )
    .option('--numbered-paragraphs', 'number the paragraphs of a Word document throughout')
    .option('--template <file>', 'a Word document whose styles a Word document takes')
    .option(
      '--browser <file>',
      'the Chrome, Chromium or Edge that prints PDF (default: the one that is found)',
    );
}

/** Everything that an exporter may know, for a report in this file. */
export async function orderContext(
  options: OrderOptions,
  { file, workspace, exporters }: { file: string; workspace: Workspace; exporters: readonly Exporter[] },
): Promise<Omit<ExportContext, 'language'> & { readonly language?: string }> {
  const { audience, language, layout, table, numberedParagraphs, template, browser } = options;
  mustBeTaken(options, exporters);
  const isPrinted = exporters.some(exporter => exporter.isPrinted);
  const printer = isPrinted ? (browser ?? findBrowser()) : undefined;
  if (isPrinted && browser !== undefined && (await kindOf(browser)) !== 'file') {
    throw new Refusal(`“${browser}” is no browser: name the program file of Chrome, Chromium or Edge.`);
  }
  return {
    now: now(),
    toolVersion: VERSION,
    audience,
    withoutStaffNames: workspace.config.audience?.staffNames === false,
    ...(language !== undefined && { language }),
    ...(layout !== undefined && { layout }),
    ...(table !== undefined && { table }),
    ...(numberedParagraphs !== undefined && { numberedParagraphs }),
    ...(template !== undefined && { template: await wordTemplate(template) }),
    readAsset: picturesBeside(file),
    ...(printer !== undefined && { print: page => print(page, printer) }),
  };
}

/** What is asked for by an option that no format takes would go unnoticed. */
function mustBeTaken(options: OrderOptions, exporters: readonly Exporter[]): void {
  const flags = {
    layout: '--layout',
    table: '--table',
    numberedParagraphs: '--numbered-paragraphs',
    template: '--template',
  } as const;
  for (const [option, flag] of Object.entries(flags) as [keyof typeof flags, string][]) {
    if (options[option] === undefined || exporters.some(({ takes }) => takes?.includes(option))) continue;
    const takers = EXPORTERS.filter(({ takes }) => takes?.includes(option)).map(({ id }) => id);
    throw new Refusal(`${flag} changes only ${takers.join(', ')}: leave it out, or add that format to --to.`);
  }
  if (options.browser !== undefined && !exporters.some(({ isPrinted }) => isPrinted)) {
    throw new Refusal('--browser changes only pdf: leave it out, or add that format to --to.');
  }
}

async function wordTemplate(path: string): Promise<Uint8Array> {
  const bytes = await readBytes(path, LONGEST_TEMPLATE);
  const { readTemplate } = await import('../export/docx/template.ts');
  if (!readTemplate(bytes, 'en')) {
    throw new Refusal(
      `“${path}” is no Word document whose styles could be taken: name a .docx or .dotx file.`,
    );
  }
  return bytes;
}

/** Reads the pictures that lie beside a report. */
export function picturesBeside(file: string): NonNullable<ExportContext['readAsset']> {
  return pictureReader(URI.file(resolve(file)), LOCAL_FILES);
}

/** Pictures on this machine. */
const LOCAL_FILES: PictureFiles = {
  read: uri => readBytes(uri.fsPath, LONGEST_PICTURE),
  truePlace: async uri => URI.file(await truePath(uri.fsPath)),
};

async function print(page: Uint8Array, browser: string): Promise<Uint8Array> {
  try {
    return await printPage(page, browser);
  } catch (error) {
    if (!(error instanceof PrintingFailed)) throw error;
    throw new Refusal(
      `${error.message} Export the report as HTML, open it in a browser and print it from there.`,
    );
  }
}
