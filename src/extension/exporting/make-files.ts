/** Makes the files of an order one after the other, under the eyes of the author, who can stop it. */
import { ProgressLocation, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fromBase64 } from '../../base/base64.ts';
import { extensionText } from '../../messages/extension.ts';
import type { ExportRefusal, LeftOutEntry } from '../../protocol/export.ts';
import { exportOrAsk } from './export-or-ask.ts';
import type { ExportOrder, Target } from './export-order.ts';
import { writeFailure } from './write-failure.ts';
import { writeWhole } from './write-whole.ts';

/** What came of an order. */
export interface Outcome {
  readonly written: readonly Uri[];
  /** What the author should know although the files were made. */
  readonly notes: readonly string[];
  readonly refusals: readonly ExportRefusal[];
  /** Why files that were made could not be written. */
  readonly faults: readonly string[];
  /** How many problems of the report must still be mended. */
  readonly open: number;
  /** What the readers do not get of the report. */
  readonly leftOut: readonly LeftOutEntry[];
}

/**
 * Writes what can be made; one format that can't be had does not cost the others. Words in `accepted` are cleared, and
 * those join them that the author clears.
 */
export async function makeFiles(
  client: BaseLanguageClient,
  report: Uri,
  { audience, language, layout, table }: ExportOrder,
  targets: readonly Target[],
  accepted: Set<string>,
  since?: string,
): Promise<Outcome> {
  const written: Uri[] = [];
  const notes = new Set<string>();
  const refusals = new Map<string, ExportRefusal>();
  const faults = new Set<string>();
  let open = 0;
  let leftOut: readonly LeftOutEntry[] = [];
  const options = {
    location: ProgressLocation.Notification,
    title: extensionText('export.making'),
    cancellable: true,
  };
  const wanted = {
    audience,
    ...(language !== undefined && { language }),
    ...(layout !== undefined && { layout }),
    ...(table !== undefined && { table }),
    ...(since !== undefined && { since }),
  };
  await window.withProgress(options, async (progress, cancelled) => {
    for (const { format, file } of targets) {
      progress.report({ message: format.label });
      const result = await exportOrAsk(client, report, { format: format.id, ...wanted }, accepted, cancelled);
      if (!result || cancelled.isCancellationRequested) return;
      if (result.kind === 'refused') refusals.set(result.reason, result);
      else {
        try {
          await writeWhole(file, fromBase64(result.base64));
          written.push(file);
          open = result.open;
          leftOut = result.leftOut;
          for (const note of result.notes) notes.add(note);
        } catch (error) {
          faults.add(writeFailure(file, error));
        }
      }
      progress.report({ increment: 100 / targets.length });
    }
  });
  return { written, notes: [...notes], refusals: [...refusals.values()], faults: [...faults], open, leftOut };
}
