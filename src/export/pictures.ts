/** The pictures of a report, read once before a page or a document is made of them. */
import { toBase64 } from '../base/base64.ts';
import { isWithinFolder } from '../domain/within-folder.ts';
import { exportText } from '../messages/export.ts';
import type { Inline } from '../report/blocks.ts';
import { objectsIn } from '../report/map-values.ts';
import type { Report } from '../report/report.ts';
import { barePicture } from './bare-picture.ts';
import type { ExportContext } from './exporter.ts';
import { isOnItsSide, type Orientation } from './picture-orientation.ts';
import { type Measured, measure } from './picture-size.ts';

/** A picture with what a format has to know of it; its size is that of the picture when it stands upright. */
export interface Picture extends Measured {
  readonly bytes: Uint8Array;
  readonly orientation: Orientation;
}

/** The pictures that were found, by their names in the report. */
export type Pictures = ReadonlyMap<string, Picture>;

/**
 * Reads every picture that the report shows, without its metadata; of those that can't be shown the author is told.
 * They note their orientation themselves, for a format whose readers heed that.
 */
export async function loadPictures(
  report: Report,
  context: ExportContext,
  options: { readonly notesOrientation?: boolean } = {},
): Promise<Pictures> {
  const names = new Set<string>();
  for (const object of objectsIn([report, context.since?.report])) {
    const { type, url } = object as Partial<Extract<Inline, { type: 'image' }>>;
    if (type === 'image' && url !== undefined) names.add(url);
  }
  const pictures = new Map<string, Picture>();
  for (const name of names) {
    const path = context.paths?.get(name) ?? name;
    const bytes = isWithinFolder(path) ? await context.readAsset?.(path) : undefined;
    const measured = bytes && measure(bytes);
    const bare = measured && barePicture(bytes, measured.kind, options);
    if (bare) pictures.set(name, { ...upright(measured, bare.orientation), ...bare });
    else context.warn?.(exportText('warning.picture', { path }));
  }
  return pictures;
}

function upright({ kind, width, height }: Measured, orientation: Orientation): Measured {
  return isOnItsSide(orientation) ? { kind, width: height, height: width } : { kind, width, height };
}

/** The picture itself in the place of its address. */
export function dataAddress({ kind, bytes }: Picture): string {
  return `data:image/${kind === 'jpg' ? 'jpeg' : kind};base64,${toBase64(bytes)}`;
}
