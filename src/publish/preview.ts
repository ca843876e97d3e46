/** From a file that is being written to the page that its export would be. */

import type { LangiumCoreServices, LangiumDocument } from 'langium';
import { originsOf } from '../compile/origins.ts';
import { LINE_END } from '../domain/lines.ts';
import { exportReport } from '../export/export-report.ts';
import type { ExportContext } from '../export/exporter.ts';
import { EXPORTERS } from '../export/index.ts';
import type { PreviewEntry, PreviewResult } from '../protocol.ts';
import { fileOf } from '../syntax/file-of.ts';
import { linkedCopy } from '../workspace/linked-copy.ts';
import { compileChecked } from './compile-checked.ts';
import { LastGood, partsOf } from './last-good.ts';

/** Previews one file after another, each through its edits. */
export class Previewer {
  private readonly services: LangiumCoreServices;
  private readonly lastGood = new LastGood();

  constructor(services: LangiumCoreServices) {
    this.services = services;
  }

  /** The page of a linked file. */
  async preview(
    document: LangiumDocument,
    context: Omit<ExportContext, 'language' | 'audience'>,
  ): Promise<PreviewResult> {
    const written = document.textDocument.getText();
    const shown = this.lastGood.update(document).map(({ text }) => text);
    const text = shown.join('');
    const source = text === written ? document : await linkedCopy(this.services, document.uri, text);
    const report = compileChecked(source, this.services);
    const html = EXPORTERS.find(({ id }) => id === 'html');
    if (!report || !html) return { kind: 'nothing', reason: 'This file holds no mission.' };
    const language = report.mission.language ?? 'en';
    const result = await exportReport(report, html, { ...context, language, audience: 'internal' });
    if (!result.ok) return { kind: 'nothing', reason: result.reason };
    const page = new TextDecoder().decode(result.bytes);
    return { kind: 'page', html: page, entries: entriesOf(source, shown, partsOf(written)) };
  }
}

/** The entries of what is shown, with the lines of what is written: both have the same parts. */
function entriesOf(
  source: LangiumDocument,
  shown: readonly string[],
  written: readonly string[],
): PreviewEntry[] {
  const anchors = new Map<number, string>();
  for (const [anchor, { start }] of originsOf(fileOf(source))) anchors.set(start, anchor);
  const entries: PreviewEntry[] = [];
  let offset = 0;
  let line = 0;
  for (const [index, text] of written.entries()) {
    const start = line;
    line += text.split(LINE_END).length - 1;
    const anchor = anchors.get(offset);
    offset += shown[index]?.length ?? 0;
    if (anchor !== undefined)
      entries.push({ anchor, start, end: Math.max(line, start + 1), isBroken: shown[index] !== text });
  }
  return entries;
}
