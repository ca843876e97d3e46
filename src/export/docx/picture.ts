/** A picture in the line of a Word document, which stands upright. */
import { type IContext, type IImageOptions, ImageRun, type IXmlableObject } from 'docx';
import { isOnItsSide, TURNS } from '../picture-orientation.ts';
import type { Picture } from '../pictures.ts';
import { type Mark, recorded } from './tracked.ts';

/** So high is a picture at most, which leaves room for words on its page, in pixels of a 96th of an inch. */
const HIGHEST = 570;

/** Twips in such a pixel. */
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
  return new TurnedPicture(
    {
      type: kind,
      data: bytes,
      // Word turns the picture as it is stored.
      transformation: {
        width: isTurned ? height : width,
        height: isTurned ? width : height,
        ...(turns > 0 && { rotation: 90 * turns }),
        ...(isMirrored && { flip: { horizontal: true } }),
      },
      altText: { name: alt, description: alt, title: alt },
    },
    (beyond * scale) / 2,
    mark,
  );
}

/** The library has no option for the room that a picture takes above and below when it is turned by a quarter. */
class TurnedPicture extends ImageRun {
  readonly #beyond: number;
  readonly #mark: Mark | undefined;

  /** @param beyond how far it then reaches beyond its place, above and below, in pixels */
  constructor(options: IImageOptions, beyond: number, mark: Mark | undefined) {
    super(options);
    this.#beyond = beyond;
    this.#mark = mark;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const run = super.prepForXml(context);
    const drawing = run?.['w:r']?.find((part: object) => 'w:drawing' in part)?.['w:drawing'];
    const [inline] = drawing ?? [];
    const place = inline?.['wp:inline']?.find((part: object) => 'wp:effectExtent' in part);
    const room = Math.round(Math.abs(this.#beyond) * UNITS);
    if (place && room > 0) {
      const [tall, wide] = this.#beyond > 0 ? [room, 0] : [0, room];
      place['wp:effectExtent'] = { _attr: { t: tall, r: wide, b: tall, l: wide } };
    }
    return recorded(run, this.#mark);
  }
}
