/** A workbook of tables. */
import type { CustomProperty } from '../../domain/sensitivity-labels.ts';
import type { TableSheet } from '../table.ts';
import { type Xml, type XmlPieces, xml, xmlDocument } from '../xml.ts';
import { zipTexts } from '../zip.ts';
import { letterOf, type SheetOptions, worksheet } from './sheet.ts';
import { stylesheet } from './styles.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a workbook says about itself. */
export interface Workbook extends SheetOptions {
  readonly title: string;
  readonly language: string;
  readonly description: string;
  readonly custom?: readonly CustomProperty[];
  readonly sheets: readonly TableSheet[];
}

export function workbookFile(book: Workbook): Uint8Array {
  const { custom = [] } = book;
  const hasCustom = custom.length > 0;
  const parts: Record<string, Xml | XmlPieces> = {
    '[Content_Types].xml': contentTypes(book.sheets.length, hasCustom),
    '_rels/.rels': relations([
      [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ...(hasCustom ? [[`${OFFICE}/custom-properties`, 'docProps/custom.xml'] as const] : []),
    ]),
    'docProps/core.xml': coreProperties(book),
    ...(hasCustom && { 'docProps/custom.xml': customProperties(custom) }),
    'xl/workbook.xml': workbook(book.sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...book.sheets.map((_, index) => [`${OFFICE}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const),
      [`${OFFICE}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': stylesheet(),
  };
  for (const [index, sheet] of book.sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(sheet, book);
  }
  return zipTexts(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, xmlDocument(part)])));
}

function workbook(sheets: readonly TableSheet[]): Xml {
  const range = (sheet: TableSheet) =>
    `'${tabName(sheet).replaceAll("'", "''")}'!$A$1:$${letterOf(sheet.columns.length - 1)}$${sheet.rows.length + 1}`;
  return xml(
    'workbook',
    { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'xmlns:r': OFFICE },
    xml('bookViews', {}, xml('workbookView', { activeTab: 0 })),
    xml(
      'sheets',
      {},
      sheets.map((sheet, index) =>
        xml('sheet', {
          name: tabName(sheet),
          sheetId: index + 1,
          state: sheet.isForPrograms ? 'veryHidden' : undefined,
          'r:id': `rId${index + 1}`,
        }),
      ),
    ),
    xml(
      'definedNames',
      {},
      sheets.flatMap((sheet, index) => [
        sheet.isFixed
          ? undefined
          : xml(
              'definedName',
              { name: '_xlnm._FilterDatabase', localSheetId: index, hidden: 1 },
              range(sheet),
            ),
        xml(
          'definedName',
          { name: '_xlnm.Print_Titles', localSheetId: index },
          `'${tabName(sheet).replaceAll("'", "''")}'!$1:$1`,
        ),
      ]),
    ),
  );
}

/** A tab holds 31 characters, and none of those that have a meaning in a formula. */
function tabName({ title }: TableSheet): string {
  return title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}

function coreProperties({ title, language, description }: Workbook): Xml {
  return xml(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    xml('dc:title', {}, title),
    xml('dc:language', {}, language),
    xml('dc:description', {}, description),
  );
}

/** ECMA-376, part 1, 22.3: the first number that a property may have is 2. */
function customProperties(properties: readonly CustomProperty[]): Xml {
  return xml(
    'Properties',
    {
      xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
      'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
    },
    properties.map(([name, value], index) =>
      xml(
        'property',
        { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + 2, name },
        xml('vt:lpwstr', {}, value),
      ),
    ),
  );
}

function contentTypes(sheets: number, hasCustom: boolean): Xml {
  const override = (part: string, type: string) => xml('Override', { PartName: part, ContentType: type });
  return xml(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    xml('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    xml('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    override('/xl/workbook.xml', `${MAIN}.sheet.main+xml`),
    override('/xl/styles.xml', `${MAIN}.styles+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    hasCustom
      ? override(
          '/docProps/custom.xml',
          'application/vnd.openxmlformats-officedocument.custom-properties+xml',
        )
      : undefined,
    Array.from({ length: sheets }, (_, index) =>
      override(`/xl/worksheets/sheet${index + 1}.xml`, `${MAIN}.worksheet+xml`),
    ),
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): Xml {
  return xml(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    targets.map(([Type, Target], index) => xml('Relationship', { Id: `rId${index + 1}`, Type, Target })),
  );
}
