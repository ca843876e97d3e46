/** From a file that is being written to the page that its export would be. */
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import { originsOf } from '../compile/origins.ts';
import { LINE_END } from '../domain/lines.ts';
import { exportReport } from '../export/export-report.ts';
import type { ExportContext } from '../export/exporter.ts';
import { EXPORTERS } from '../export/index.ts';
import { isAlike } from '../export/is-alike.ts';
import { KeptParts } from '../export/kept-parts.ts';
import type { PartedPage } from '../export/page-parts.ts';
import type { PageUpdate, PreviewEntry, PreviewParams, PreviewResult } from '../protocol/report.ts';
import { fileOf } from '../syntax/file-of.ts';
import { linkedCopy } from '../workspace/linked-copy.ts';
import { blockedUpdates } from './blocked-updates.ts';
import { compileChecked } from './compile-checked.ts';
import { readEarlier } from './earlier-version.ts';
import { LastGood, partsOf } from './last-good.ts';
import { leavingProblems } from './leaving-problems.ts';
import { conflictIn, whyNoMission } from './why-no-mission.ts';
import { withLines } from './with-lines.ts';

/** Previews one file after another, each through its edits. */
export class Previewer {
  private readonly lastGood = new LastGood();
  private readonly updates = new PageUpdates();
  private parts = new KeptParts();

  constructor(private readonly services: LangiumCoreServices) {}

  /**
   * The page of a linked file, as its readers would get it; with the changes since an earlier text where one is given,
   * and only what is new where the page before it is `shown`.
   */
  async preview(
    document: LangiumDocument,
    context: Omit<ExportContext, 'language' | 'since' | 'parts'>,
    { since, shown: shownPage }: Pick<PreviewParams, 'since' | 'shown'> = {},
  ): Promise<PreviewResult> {
    const conflict = conflictIn(document);
    if (conflict !== undefined) return { kind: 'nothing', reason: conflict };
    const written = document.textDocument.getText();
    const shown = this.lastGood.update(document).map(({ text }) => text);
    const text = shown.join('');
    const source = text === written ? document : await linkedCopy(this.services, document.uri, text);
    const held = await blockedUpdates(document, context, this.services);
    const report = compileChecked(source, this.services, { held });
    const html = EXPORTERS.find(({ id }) => id === 'html');
    if (!report || !html) return { kind: 'nothing', reason: whyNoMission(document) };
    const language = report.mission.language ?? 'en';
    const earlier =
      since === undefined ? undefined : await readEarlier(document, since, context, this.services);
    const leaving = await leavingProblems(document, context, this.services, earlier?.document);
    const refusal = leaving.length > 0 ? withLines(leaving) : undefined;
    if (earlier && !earlier.ok) return { kind: 'nothing', reason: earlier.reason };
    // Of this page alone, since another may be made at the same time.
    const parts = new KeptParts(this.parts);
    const result = await exportReport(report, html, {
      ...context,
      language,
      parts,
      ...(earlier && { since: { report: earlier.report, author: '' } }),
    });
    if (!result.ok) return { kind: 'nothing', reason: refusal ?? result.reason };
    this.parts = parts;
    const origins = originsOf(fileOf(source), context.audience === 'internal');
    const entries = entriesOf(origins, shown, partsOf(written));
    return {
      kind: 'page',
      ...this.updates.next({ ...parts.page, entries }, shownPage),
      ...(refusal !== undefined && { refusal }),
    };
  }
}

/** The entries of what is shown, with the lines of what is written: both have the same parts. */
function entriesOf(
  origins: ReturnType<typeof originsOf>,
  shown: readonly string[],
  written: readonly string[],
): PreviewEntry[] {
  const anchors = new Map(Array.from(origins, ([anchor, { start }]) => [start, anchor]));
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

interface Shown extends PartedPage {
  readonly entries: readonly PreviewEntry[];
}

/** What is new of one page after another. */
class PageUpdates {
  /** Pages of another process have other ids. */
  private readonly process = Math.random().toString(36).slice(2);
  private count = 0;
  private last: { readonly id: string; readonly page: Shown } | undefined;

  /** The page, with its id; to whom the last one is `shown`, only what is new of it. */
  next(page: Shown, shown: string | undefined): { readonly id: string; readonly update: PageUpdate } {
    const before = this.last?.id === shown ? this.last : undefined;
    const id = `${this.process}-${++this.count}`;
    this.last = { id, page };
    return { id, update: before ? { since: before.id, ...newIn(page, before.page) } : toldWhole(page) };
  }
}

function newIn({ html, parts, entries }: Shown, before: Shown): PageUpdate {
  return {
    ...(html !== before.html && { html }),
    parts: [...parts].filter(([id, part]) => part !== before.parts.get(id)),
    ...(!isAlike(entries, before.entries) && { entries }),
  };
}

function toldWhole({ html, parts, entries }: Shown): PageUpdate {
  return { html, parts: [...parts], entries };
}
