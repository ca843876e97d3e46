/** What an exporter may know of the world around a report that is open in the editor. */
import type { LangiumDocument } from 'langium';
import { UriUtils } from 'langium';
import manifest from '../../package.json' with { type: 'json' };
import type { ExportContext } from '../export/exporter.ts';
import type { Host } from './serve.ts';

/** The clock, the pictures beside the report, and whatever can print here. */
export function exportWorld(
  { files, print }: Host,
  { uri }: LangiumDocument,
): Pick<ExportContext, 'now' | 'toolVersion' | 'readAsset' | 'print'> {
  const folder = UriUtils.dirname(uri);
  return {
    now: new Date(),
    toolVersion: manifest.version,
    readAsset: path => files.readBinary(UriUtils.joinPath(folder, path)).catch(() => undefined),
    ...(print ? { print } : {}),
  };
}
