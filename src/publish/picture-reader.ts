/** Pictures that lie with a report: in its folder or below, whatever links say. */
import { type URI, UriUtils } from 'langium';
import type { ExportContext } from '../export/exporter.ts';
import { liesWithin } from '../workspace/lies-within.ts';

/** A picture may be as long as this. */
export const LONGEST_PICTURE = 32 * 1024 * 1024;

/** The files of the machine or the editor; both ways of asking fail where there is nothing. */
export interface PictureFiles {
  read(uri: URI): Promise<Uint8Array>;
  /** Where a file or folder lies when links are followed; absent where there are no links. */
  truePlace?(uri: URI): Promise<URI>;
}

/** Reads pictures by their paths from a report; undefined for those that can't be had, or lie outside its folder. */
export function pictureReader(report: URI, files: PictureFiles): NonNullable<ExportContext['readAsset']> {
  const folder = UriUtils.dirname(report);
  return async path => {
    const picture = UriUtils.joinPath(folder, path);
    try {
      const [home, place] = await Promise.all([folder, picture].map(uri => files.truePlace?.(uri) ?? uri));
      if (!home || !place || !liesWithin(home, place)) return undefined;
      const bytes = await files.read(picture);
      return bytes.length > LONGEST_PICTURE ? undefined : bytes;
    } catch {
      return undefined;
    }
  };
}
