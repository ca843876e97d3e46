/** What an exporter may know of the world around a report that is open in the editor. */
import type { LangiumDocument, URI } from 'langium';
import { UriUtils } from 'langium';
import manifest from '../../package.json' with { type: 'json' };
import type { ExportContext } from '../export/exporter.ts';
import type { Host } from './serve.ts';

/** The clock, the pictures beside the report, and whatever can print here. */
export function exportWorld(
  host: Host,
  { uri }: LangiumDocument,
): Pick<ExportContext, 'now' | 'toolVersion' | 'readAsset' | 'print'> {
  const folder = UriUtils.dirname(uri);
  return {
    now: new Date(),
    toolVersion: manifest.version,
    readAsset: path => readAsset(host, folder, UriUtils.joinPath(folder, path)),
    ...(host.print ? { print: host.print } : {}),
  };
}

/** Reads a picture in the report's folder; links that lead out of it are not followed. */
async function readAsset(
  { files, truePlace }: Host,
  folder: URI,
  picture: URI,
): Promise<Uint8Array | undefined> {
  try {
    if (truePlace) {
      const way = UriUtils.relative(await truePlace(folder), await truePlace(picture));
      if (way.startsWith('..')) return undefined;
    }
    return await files.readBinary(picture);
  } catch {
    return undefined;
  }
}
