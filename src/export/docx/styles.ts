/** How a Word document looks until a secretariat gives it its own styles. */
import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import { directionOf, isOf, type Language, languageFor } from '../languages.ts';

/** The paragraph styles of a report that are not Word's own, by the ids that paragraphs refer to. */
export const STYLE = {
  banner: 'MissionBanner',
  subtitle: 'Subtitle',
  event: 'MissionMeeting',
  contents: 'TOCHeading',
  finding: 'MissionFinding',
  recommendation: 'MissionRecommendation',
  action: 'MissionAction',
  facts: 'MissionParticulars',
  cell: 'MissionTableText',
  headCell: 'MissionTableHeading',
  matrix: 'MissionMatrixText',
  smallCell: 'MissionSmallTableText',
} as const;

export const COLOR = {
  accent: '14508C',
  ink: '1C2630',
  quiet: '52606D',
  alert: '9B2226',
  line: 'C3CCD4',
} as const;

const SANS = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial', eastAsia: 'Microsoft YaHei' };
const SERIF = { ascii: 'Cambria', hAnsi: 'Cambria', cs: 'Times New Roman', eastAsia: 'SimSun' };

/** The countries by which Word knows a language, where they are not those where most people speak it. */
const COUNTRIES: Readonly<Partial<Record<Language, string>>> = { en: 'GB', ar: 'SA' };

/** In which language Word checks each of its three kinds of script. */
export function wordLanguage(language: string) {
  const known = languageFor(language);
  const country = COUNTRIES[known] ?? new Intl.Locale(known).maximize().region;
  const tag = isOf(language, known) ? `${known}-${country}` : language;
  const isRightToLeft = directionOf(language) === 'rtl';
  return {
    value: isRightToLeft || known === 'zh' ? 'en-GB' : tag,
    eastAsia: known === 'zh' ? tag : 'zh-CN',
    bidirectional: isRightToLeft ? tag : 'ar-SA',
  };
}

/** Every style that a report uses, for a document that has no template. */
export function ownStyles(language: Language): IStylesOptions {
  const document = {
    run: {
      font: SERIF,
      size: 21,
      sizeComplexScript: 21,
      color: COLOR.ink,
      language: wordLanguage(language),
    },
    paragraph: { spacing: { after: 100, line: 259 } },
  };
  return { default: { document, ...WORDS_OWN }, paragraphStyles: reportStyles(language) };
}

/** The styles that a report uses and a template lacks. */
export function stylesBeside(held: ReadonlySet<string>, language: Language): IStylesOptions {
  const isLacking = ([key]: readonly [string, object]) => !held.has(key.toLowerCase());
  return {
    default: Object.fromEntries(Object.entries(WORDS_OWN).filter(isLacking)),
    paragraphStyles: reportStyles(language).filter(({ id }) => !held.has(id.toLowerCase())),
  };
}

/** On one page, with the first lines of what follows. */
const TOGETHER = { keepNext: true, keepLines: true } as const;

/** The styles of Word's that a report uses; in lower case these are their ids. */
const WORDS_OWN = {
  title: {
    run: { font: SERIF, size: 44, sizeComplexScript: 44, bold: true, boldComplexScript: true },
    paragraph: { spacing: { before: 280, after: 80, line: 240 } },
  },
  heading1: heading(0, 28, 360),
  heading2: heading(1, 23, 240),
  heading3: heading(2, 21, 200),
  caption: {
    run: { font: SANS, size: 18, sizeComplexScript: 18, bold: true, boldComplexScript: true },
    paragraph: { spacing: { before: 120, after: 60, line: 240 }, ...TOGETHER },
  },
  hyperlink: { run: { color: COLOR.accent, underline: { type: 'single' } } },
  footnoteText: {
    run: { font: SANS, size: 17, sizeComplexScript: 17 },
    paragraph: { spacing: { after: 20 } },
  },
} as const satisfies IStylesOptions['default'];

function reportStyles(language: Language): readonly IParagraphStyleOptions[] {
  const bidirectional = directionOf(language) === 'rtl';
  const outer = bidirectional ? 'right' : 'left';
  return [
    {
      id: STYLE.banner,
      name: 'Report Banner',
      ...BASED_ON_NORMAL,
      run: { font: SANS, size: 19, sizeComplexScript: 19 },
      paragraph: {
        spacing: { after: 0 },
        border: { bottom: { style: 'single', size: 18, color: COLOR.accent, space: 6 } },
      },
    },
    {
      id: STYLE.subtitle,
      name: 'Subtitle',
      ...BASED_ON_NORMAL,
      run: { size: 26, sizeComplexScript: 26, color: COLOR.quiet },
      paragraph: { spacing: { after: 280 } },
    },
    {
      id: STYLE.contents,
      name: 'TOC Heading',
      ...BASED_ON_NORMAL,
      run: {
        font: SANS,
        size: 20,
        sizeComplexScript: 20,
        bold: true,
        boldComplexScript: true,
        color: COLOR.quiet,
      },
      paragraph: { spacing: { before: 360, after: 80 }, keepNext: true },
    },
    ...[1, 2].map(level => ({
      id: `TOC${level}`,
      name: `toc ${level}`,
      ...BASED_ON_NORMAL,
      run: { font: SANS, size: 20, sizeComplexScript: 20 },
      paragraph: {
        spacing: { before: 20, after: 20, line: 240 },
        indent: { left: 420 * (level - 1) },
        bidirectional,
      },
    })),
    ...(['Bullet', 'Number'] as const).flatMap(sort =>
      ['', ' 2', ' 3', ' 4', ' 5'].map(level => ({
        id: `List${sort}${level.trim()}`,
        name: `List ${sort}${level}`,
        ...BASED_ON_NORMAL,
        paragraph: { spacing: { after: 40 } },
      })),
    ),
    {
      id: STYLE.event,
      name: 'Meeting',
      basedOn: 'Heading2',
      quickFormat: true,
      paragraph: { outlineLevel: 1 },
    },
    {
      id: STYLE.finding,
      name: 'Finding',
      ...BASED_ON_NORMAL,
      paragraph: {
        spacing: { before: 160, after: 40 },
        indent: { left: 720, hanging: 720 },
        ...TOGETHER,
      },
    },
    {
      id: STYLE.recommendation,
      name: 'Recommendation',
      ...BASED_ON_NORMAL,
      paragraph: {
        spacing: { before: 100, after: 40 },
        indent: { left: 1440, hanging: 600 },
        ...TOGETHER,
        border: { [outer]: { style: 'single', size: 18, color: COLOR.accent, space: 8 } },
      },
    },
    {
      id: STYLE.action,
      name: 'Action',
      ...BASED_ON_NORMAL,
      paragraph: { spacing: { before: 60, after: 20 }, indent: { left: 2040, hanging: 600 }, ...TOGETHER },
    },
    {
      id: STYLE.facts,
      name: 'Particulars',
      ...BASED_ON_NORMAL,
      run: { font: SANS, size: 18, sizeComplexScript: 18, color: COLOR.quiet },
      paragraph: { keepLines: true, spacing: { before: 20, after: 60, line: 240 } },
    },
    {
      id: STYLE.cell,
      name: 'Table Text',
      ...BASED_ON_NORMAL,
      run: { font: SANS, size: 18, sizeComplexScript: 18 },
      paragraph: { spacing: { before: 30, after: 30, line: 240 } },
    },
    {
      id: STYLE.headCell,
      name: 'Table Heading',
      ...BASED_ON_NORMAL,
      basedOn: STYLE.cell,
      run: { bold: true, boldComplexScript: true },
      paragraph: { keepNext: true },
    },
    {
      id: STYLE.matrix,
      name: 'Matrix Text',
      ...BASED_ON_NORMAL,
      basedOn: STYLE.cell,
      run: { size: 16, sizeComplexScript: 16 },
    },
    {
      id: STYLE.smallCell,
      name: 'Small Table Text',
      ...BASED_ON_NORMAL,
      basedOn: STYLE.cell,
      run: { size: 14, sizeComplexScript: 14 },
    },
  ];
}

const BASED_ON_NORMAL = { basedOn: 'Normal', quickFormat: true } as const;

/** Word and LibreOffice find headings by their level, not by their name. */
function heading(outlineLevel: number, size: number, before: number) {
  return {
    run: { font: SANS, size, sizeComplexScript: size, bold: true, boldComplexScript: true },
    paragraph: { outlineLevel, spacing: { before, after: 80, line: 240 }, ...TOGETHER },
  };
}
