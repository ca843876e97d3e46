/** How a Word document looks until a secretariat gives it its own styles. */
import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import type { Language } from '../languages.ts';

/** The report's own paragraph styles, by the ids that paragraphs refer to. */
export const STYLE = {
  finding: 'MissionFinding',
  recommendation: 'MissionRecommendation',
  action: 'MissionAction',
  facts: 'MissionParticulars',
  cell: 'MissionTableText',
  headCell: 'MissionTableHeading',
} as const;

const ACCENT = '14508C';
const QUIET = '52606D';
const SANS = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial', eastAsia: 'Microsoft YaHei' };
const SERIF = { ascii: 'Cambria', hAnsi: 'Cambria', cs: 'Times New Roman', eastAsia: 'SimSun' };

/** The language tags that Word knows. */
export const WORD_LANGUAGE: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  fr: 'fr-FR',
  es: 'es-ES',
  ru: 'ru-RU',
  ar: 'ar-SA',
  zh: 'zh-CN',
  sq: 'sq-AL',
  'sr-Latn': 'sr-Latn-RS',
  'sr-Cyrl': 'sr-Cyrl-RS',
};

/** Styles for a document that has no template. */
export function ownStyles(language: Language): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: SERIF,
          size: 22,
          sizeComplexScript: 22,
          color: '1C2630',
          language: languageOf(language),
        },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      title: {
        run: { font: SERIF, size: 44, sizeComplexScript: 44, bold: true, boldComplexScript: true },
        paragraph: { spacing: { before: 360, after: 120, line: 240 } },
      },
      heading1: heading(30, 480, 160),
      heading2: {
        ...heading(24, 360, 120),
        paragraph: {
          spacing: { before: 360, after: 120 },
          keepNext: true,
          border: { bottom: { style: 'single', size: 4, color: '1C2630', space: 4 } },
        },
      },
      heading3: heading(21, 240, 60),
      listParagraph: { paragraph: { spacing: { after: 60 } } },
      hyperlink: { run: { color: ACCENT, underline: { type: 'single' } } },
      footnoteText: {
        run: { font: SANS, size: 17, sizeComplexScript: 17 },
        paragraph: { spacing: { after: 20 } },
      },
    },
    paragraphStyles: OWN_STYLES,
  };
}

/** The report's own styles, which no template of another house holds. */
export const OWN_STYLES: readonly IParagraphStyleOptions[] = [
  {
    id: STYLE.finding,
    name: 'Finding',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { spacing: { before: 240, after: 80 }, indent: { left: 720, hanging: 720 }, keepNext: true },
  },
  {
    id: STYLE.recommendation,
    name: 'Recommendation',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: {
      spacing: { before: 160, after: 60 },
      indent: { left: 1440, hanging: 600 },
      keepNext: true,
      border: { left: { style: 'single', size: 18, color: ACCENT, space: 8 } },
    },
  },
  {
    id: STYLE.action,
    name: 'Action',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { spacing: { before: 80, after: 40 }, indent: { left: 2040, hanging: 600 } },
  },
  {
    id: STYLE.facts,
    name: 'Particulars',
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: SANS, size: 18, sizeComplexScript: 18, color: QUIET },
    paragraph: { spacing: { after: 100, line: 252 } },
  },
  {
    id: STYLE.cell,
    name: 'Table Text',
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: SANS, size: 18, sizeComplexScript: 18 },
    paragraph: { spacing: { before: 30, after: 30, line: 240 } },
  },
  {
    id: STYLE.headCell,
    name: 'Table Heading',
    basedOn: STYLE.cell,
    quickFormat: true,
    run: { bold: true, boldComplexScript: true },
    paragraph: { keepNext: true },
  },
];

function heading(size: number, before: number, after: number) {
  return {
    run: { font: SANS, size, sizeComplexScript: size, bold: true, boldComplexScript: true },
    paragraph: { spacing: { before, after }, keepNext: true },
  };
}

function languageOf(language: Language) {
  const tag = WORD_LANGUAGE[language];
  return {
    value: language === 'ar' || language === 'zh' ? 'en-GB' : tag,
    eastAsia: language === 'zh' ? tag : 'zh-CN',
    bidirectional: language === 'ar' ? tag : 'ar-SA',
  };
}
