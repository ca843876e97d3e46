/** What an exporter may know of the world around a report that is open in the editor. */
import type { LangiumDocument } from 'langium';
import manifest from '../../package.json' with { type: 'json' };
import type { ExportContext } from '../export/exporter.ts';
import { pictureReader } from '../publish/picture-reader.ts';
import type { Host } from './host.ts';

/** The clock, the pictures beside the report, and whatever can print here. */
export function exportWorld(
  { files, truePlace, print }: Host,
  { uri }: LangiumDocument,
): Pick<ExportContext, 'now' | 'toolVersion' | 'readAsset' | 'print'> {
  return {
    now: new Date(),
    toolVersion: manifest.version,
    readAsset: pictureReader(uri, {
      read: picture => files.readBinary(picture),
      ...(truePlace && { truePlace }),
    }),
    ...(print && { print }),
  };
}
