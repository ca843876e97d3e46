/** Numbered and bulleted lists of a Word document. */
import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';

/** The lists that paragraphs refer to. */
export const NUMBERING = { bullets: 'bullets', ordered: 'ordered', paragraphs: 'paragraphs' } as const;

const BULLETS = ['•', '–', '▪'];

/** What the lists look like. */
export const NUMBERING_OPTIONS: INumberingOptions = {
  config: [
    {
      reference: NUMBERING.bullets,
      levels: BULLETS.map((text, level) => ({
        level,
        text,
        format: LevelFormat.BULLET,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
      })),
    },
    {
      reference: NUMBERING.ordered,
      levels: BULLETS.map((_, level) => ({
        level,
        text: level === 0 ? '%1.' : `(%${level + 1})`,
        format: level === 0 ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 420 } } },
      })),
    },
    {
      reference: NUMBERING.paragraphs,
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
