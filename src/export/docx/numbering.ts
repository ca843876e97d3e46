/** Numbered and bulleted lists of a Word document. */
import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat } from 'docx';

const PARAGRAPHS = 'paragraphs';
const BULLETS = 'bullets';

/** As many levels of a list as Word knows. */
const LEVELS = Array.from({ length: 9 }, (_, level) => level);

/** What stands before the points of a level, and before numbered ones; deeper levels begin again. */
const MARKS = ['•', '–', '▪'];
const NUMBERS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];

/** The level of what stands in so many lists. */
export function levelAt(depth: number): number {
  return Math.min(depth, LEVELS.length - 1);
}

/** How far the words of a point stand from the margin, in twips; so that deep ones have room, each a little less. */
export function indentAt(depth: number): number {
  const level = levelAt(depth);
  return 720 * Math.min(level + 1, MARKS.length) + 360 * Math.max(0, level + 1 - MARKS.length);
}

/** How far the mark of a point stands before its words. */
const HANGING = { points: 360, numbers: 420 } as const;

/** Where a point of a list stands in a text that is `left` from the margin. */
export function indentIn(left: number, depth: number, sort: keyof typeof HANGING) {
  return { left: left + indentAt(depth), hanging: HANGING[sort] };
}

/** What the lists look like, and paragraphs that are numbered throughout. */
export const NUMBERING_OPTIONS: INumberingOptions = {
  config: [
    { reference: BULLETS, levels: LEVELS.map(level => ofBullets(level)) },
    {
      reference: PARAGRAPHS,
      levels: [
        {
          level: 0,
          text: '%1.',
          format: LevelFormat.DECIMAL,
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 0, firstLine: 0 } } },
        },
      ],
    },
  ],
};

/** The numbering of a paragraph that is numbered throughout. */
export const OF_PARAGRAPHS = { reference: PARAGRAPHS, level: 0, custom: true } as const;

/** The lists of a document, of which each numbered one has numbers of its own. */
export class Lists {
  #count = 0;

  /** The numbering of the points of one list, which stands in so many others; `start` is its first number, if it has any. */
  next(depth: number, start: number | undefined) {
    const level = levelAt(depth);
    if (start === undefined) return { reference: BULLETS, level };
    const levels = LEVELS.map(each => ofNumbers(each, start));
    return { reference: { reference: `ordered-${start}`, levels }, level, instance: ++this.#count };
  }
}

function ofBullets(level: number): ILevelsOptions {
  return {
    level,
    text: MARKS[level % MARKS.length] ?? '',
    format: LevelFormat.BULLET,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: indentIn(0, level, 'points') } },
  };
}

function ofNumbers(level: number, start: number): ILevelsOptions {
  const format = NUMBERS[level % NUMBERS.length] ?? LevelFormat.DECIMAL;
  return {
    level,
    start,
    text: format === LevelFormat.DECIMAL ? `%${level + 1}.` : `(%${level + 1})`,
    format,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: indentIn(0, level, 'numbers') } },
  };
}
