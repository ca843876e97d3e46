import { ImageRun } from 'docx';
import { isOnItsSide, TURNS } from '../picture-orientation.ts';
import type { Picture } from '../pictures.ts';
import { type Mark, recorded } from './tracked.ts';
import { withXml } from './with-xml.ts';

/** So high is a picture at most, which leaves room for words on its page, in pixels of a 96th of an inch. */
const HIGHEST = 570;

const TWIPS = 15;

/** Units of DrawingML in such a pixel. */
const UNITS = 9525;

/** The picture, no higher than most of a page and no wider than the text, which is given in twips. */
export function pictureRun(picture: Picture, alt: string, textWidth: number, mark?: Mark): ImageRun {
  const { kind, bytes, orientation } = picture;
  const isTurned = isOnItsSide(orientation);
  // LibreOffice leaves the room that Word wants beyond a turned picture beside what it leaves anyway.
  const beyond = isTurned ? picture.height - picture.width : 0;
  const scale = Math.min(
    1,
    textWidth / TWIPS / (picture.width + Math.max(0, -beyond)),
    HIGHEST / (picture.height + Math.max(0, beyond)),
  );
  const [width = 1, height = 1] = [picture.width, picture.height].map(side =>
    Math.max(1, Math.round(side * scale)),
  );
  const { turns = 0, isMirrored = false } = TURNS[orientation - 1] ?? {};
  const run = new ImageRun({
    type: kind,
    data: bytes,
    // Word turns the picture as it is stored.
    transformation: {
      width: isTurned ? height : width,
      height: isTurned ? width : height,
      ...(turns > 0 && { rotation: 90 * turns }),
      ...(isMirrored && { flip: { horizontal: true } }),
    },
    // Of a title and a description LibreOffice makes one text.
    altText: { name: alt, description: alt },
  });
  return recorded(withRoom(run, (beyond * scale) / 2), mark);
}

/** With the room that it takes above and below when it is turned by a quarter: it reaches so many pixels beyond its place. */
function withRoom(picture: ImageRun, beyond: number): ImageRun {
  const room = Math.round(Math.abs(beyond) * UNITS);
  if (room === 0) return picture;
  const [tall, wide] = beyond > 0 ? [room, 0] : [0, room];
  return withXml(picture, run => {
    const drawing = run?.['w:r']?.find((part: object) => 'w:drawing' in part)?.['w:drawing'];
    const [inline] = drawing ?? [];
    const place = inline?.['wp:inline']?.find((part: object) => 'wp:effectExtent' in part);
    if (place) place['wp:effectExtent'] = { _attr: { t: tall, r: wide, b: tall, l: wide } };
    return run;
  });
}
