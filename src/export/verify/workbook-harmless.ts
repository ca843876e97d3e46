/**
 * What of a workbook (ECMA-376, SpreadsheetML) can neither show nor hide nor move nor add anything, whoever has written
 * it. `Harmless` says how to read it; whatever is not here is told, and the report must give it, too.
 */
import { each, type Harmless } from './told.ts';

export const WORKBOOK_LEFT_OUT: Readonly<Record<string, Harmless>> = {
  'Marks that programs keep in a workbook: ids, the range that is used, the cell that was chosen, errors that they passed over.':
    {
      ...each(
        `@mc:Ignorable @?:dyDescent @?:uid fileVersion dimension selection ignoredErrors phoneticPr outlinePr drawing
     ?:extCalcPr ?:absPath ?:calcFeatures ?:slicerStyles ?:timelineStyles ext@uri mc:AlternateContent@mc:Ignorable`,
        'any',
      ),
      ...each(
        'extLst ext sheetPr pageSetUpPr workbookPr workbookProtection bookViews workbookView calcPr',
        'empty',
      ),
    },
  'How the window of the program was, with its colours, the sheet that was open, and how it counts formulas again.':
    {
      ...each(
        `workbookPr@backupFile workbookPr@codeName workbookPr@defaultThemeVersion workbookPr@filterPrivacy
     workbookView@xWindow workbookView@yWindow workbookView@windowWidth workbookView@windowHeight
     calcPr@calcId calcPr@iterate calcPr@iterateCount calcPr@iterateDelta calcPr@calcMode calcPr@fullCalcOnLoad
     sheetPr@codeName`,
        'any',
      ),
      'workbookPr@showObjects': 'all',
      'workbookPr@date1904': '0',
      'workbookView@showHorizontalScroll': '1',
      'workbookView@showVerticalScroll': '1',
      'workbookView@showSheetTabs': '1',
      'workbookView@tabRatio': '200..800',
      'workbookView@firstSheet': '0',
      'workbookView@activeTab': '0..254',
      'workbookView@visibility': 'visible',
      'workbookView@minimized': '0',
      'calcPr@refMode': 'A1',
      ...each('definedName@function definedName@vbProcedure definedName@hidden', '0'),
    },
  'How a sheet was looked at: its zoom from half to double, grid lines, the corner that the pointer was in.':
    {
      ...each(
        'sheetPr@filterMode sheetView@showFormulas sheetView@workbookViewId sheetView@rightToLeft pane@xSplit',
        '0',
      ),
      ...each(
        'sheetView@showRowColHeaders sheetView@showZeros sheetView@showOutlineSymbols sheetView@defaultGridColor',
        '1',
      ),
      ...each('sheetView@tabSelected sheetView@colorId sheetView@showGridLines pane@activePane', 'any'),
      ...each(
        'sheetView@zoomScale sheetView@zoomScaleNormal sheetView@zoomScalePageLayoutView sheetView@zoomScaleSheetLayoutView',
        '0 50..200',
      ),
      'sheetView@view': 'normal',
      'sheetView@topLeftCell': 'A1',
      ...each('sheetFormatPr@zeroHeight', '0'),
      'sheetFormatPr@defaultRowHeight': '12..30',
      ...each(
        `sheetFormatPr@customHeight sheetFormatPr@defaultColWidth sheetFormatPr@baseColWidth sheetFormatPr@outlineLevelRow
     sheetFormatPr@outlineLevelCol`,
        'any',
      ),
      sheetFormatPr: 'empty',
    },
  'Columns that have grown wider, and rows that are as high as the least that their text takes, or higher.': {
    ...each('col row c', 'empty'),
    ...each(
      `col@min col@max col@width col@customWidth col@bestFit col@style row@r row@spans row@ht row@customHeight
     row@customFormat row@s row@thickTop row@thickBot c@r c@s c@t`,
      'any',
    ),
    ...each('col@hidden col@outlineLevel col@collapsed row@hidden row@outlineLevel row@collapsed', '0'),
  },
  'Numbers by which formats are found, and what the standard says of a cell where nothing is written: the letters, lines, colours and codes that come of it are read.':
    {
      ...each(
        `xf@numFmtId xf@fontId xf@fillId xf@borderId xf@xfId xf@applyNumberFormat xf@applyFont xf@applyFill xf@applyBorder
     xf@applyAlignment xf@applyProtection family bgColor`,
        'any',
      ),
      charset: 'empty',
      'charset@val': '0 1',
      ...each('xf font fill patternFill border start end top bottom diagonal alignment protection', 'empty'),
      ...each('b@val i@val strike@val u@val', '1'),
      'patternFill@patternType': 'none',
      ...each('border@diagonalUp border@diagonalDown', '0'),
      ...each(
        'alignment@textRotation alignment@wrapText alignment@indent alignment@shrinkToFit alignment@readingOrder',
        '0',
      ),
      'alignment@horizontal': 'general',
      'alignment@vertical': 'bottom',
      'protection@locked': '1',
      'protection@hidden': '0',
    },
  'How many questions there are for cells, and how they are shown: what is asked for is read.': {
    ...each('dataValidations@count formula2', 'any'),
    ...each('dataValidation@showDropDown dataValidation@showInputMessage', '0'),
    'dataValidation@operator': 'between',
  },
  'What the standard says of printing where nothing is written, and the points of the printer.': {
    printOptions: 'empty',
    ...each(
      'printOptions@headings printOptions@gridLines printOptions@horizontalCentered printOptions@verticalCentered',
      '0',
    ),
    'printOptions@gridLinesSet': 'any',
    ...each('pageSetup@horizontalDpi pageSetup@verticalDpi pageSetup@copies', 'any'),
    'pageSetup@scale': '100',
    'pageSetup@pageOrder': 'downThenOver',
    ...each('pageSetup@blackAndWhite pageSetup@draft', '0'),
    'pageSetup@cellComments': 'none',
    ...each('headerFooter@differentFirst headerFooter@differentOddEven', '0'),
  },
};

export const WORKBOOK_HARMLESS: Harmless = Object.assign({}, ...Object.values(WORKBOOK_LEFT_OUT));
