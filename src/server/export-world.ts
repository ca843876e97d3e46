import type { LangiumDocument } from 'langium';
import manifest from '../../package.json' with { type: 'json' };
import type { ExportContext } from '../export/exporter.ts';
import { pictureReader } from '../publish/picture-reader.ts';
import type { Host } from './host.ts';

/** The clock, and the pictures beside the report. */
export function exportWorld(
  { files, truePlace }: Host,
  { uri }: LangiumDocument,
): Pick<ExportContext, 'now' | 'toolVersion' | 'readAsset'> {
  return {
    now: new Date(),
    toolVersion: manifest.version,
    readAsset: pictureReader(uri, {
      read: picture => files.readBinary(picture),
      ...(truePlace && { truePlace }),
    }),
  };
}
