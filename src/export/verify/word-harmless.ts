/**
 * What of a Word file (ECMA-376, WordprocessingML and DrawingML) can neither show nor hide nor move nor add anything,
 * whoever has written it. `Harmless` says how to read it; whatever is not here is told, and the report must give it, too.
 */
import { each, type Harmless } from './told.ts';

export const WORD_LEFT_OUT: Readonly<Record<string, Harmless>> = {
  'Marks that programs keep in a Word file: ids of revisions and paragraphs, where spelling was looked at, where a page last ended, in which language a word is.':
    each(
      `@w:rsidR @w:rsidRPr @w:rsidP @w:rsidRDefault @w:rsidTr @w:rsidDel @w:rsidSect @w14:paraId @w14:textId
     @mc:Ignorable @xml:space w:proofErr w:lastRenderedPageBreak w:bookmarkEnd w:lang w:noProof`,
      'any',
    ),
  'A switch that is switched off.': each(
    `w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss w:imprint w:vanish
     w:specVanish w:rtl w:cs w:keepNext w:keepLines w:pageBreakBefore w:contextualSpacing w:mirrorIndents w:bidi
     w:cantSplit w:tblHeader w:hidden w:bidiVisual w:noWrap w:titlePg w:formProt w:rtlGutter w:evenAndOddHeaders
     w:suppressLineNumbers w:docPartUnique`,
    'switch',
  ),
  'By how little letters are drawn together, and how lines are broken within a paragraph.': each(
    `w:kern w:snapToGrid w:widowControl w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct
     w:autoSpaceDE w:autoSpaceDN w:adjustRightInd w:textAlignment w:cnfStyle w:tblLook`,
    'any',
  ),
  'What the standard says of a paragraph, a word or a tab where nothing is written.': {
    ...each(
      'w:spacing w:ind w:jc w:vAlign w:u w:vertAlign w:tabs w:tab w:textDirection w:gridSpan w:pgNumType w:cols w:type',
      'empty',
    ),
    ...each(
      'w:spacing@w:before w:spacing@w:after w:ind@w:start w:ind@w:end w:ind@w:hanging w:ind@w:firstLine w:tab@w:pos',
      '0',
    ),
    ...each('w:tab@w:leader w:u@w:val', 'none'),
    'w:spacing@w:line': '240',
    'w:spacing@w:lineRule': 'auto',
    'w:jc@w:val': 'start',
    'w:tab@w:val': 'num',
    'w:vAlign@w:val': 'top',
    'w:vertAlign@w:val': 'baseline',
    'w:textDirection@w:val': 'lrTb',
    'w:rFonts@w:hint': 'any',
    'w:shd@w:color': 'auto',
  },
  'Lines around cells: their colour, up to a width of one and a half points, and whether they are drawn.': {
    ...each('w:tcBorders w:tblBorders w:tblInd', 'empty'),
    ...Object.fromEntries(
      ['top', 'start', 'bottom', 'end', 'insideH', 'insideV'].flatMap(side => [
        [`w:${side}`, 'empty'],
        [`w:${side}@w:sz`, '0..12'],
        [`w:${side}@w:space`, '0'],
        [`w:${side}@w:color`, 'any'],
        [`w:${side}@w:val`, 'none nil single'],
      ]),
    ),
    'w:tcW@w:w': 'any',
    'w:tblInd@w:w': '0',
    'w:tblInd@w:type': 'dxa',
    'w:gridSpan@w:val': '1',
  },
  'What the standard says of pages where nothing is written, the code of the paper, and the grid that East Asian letters stand on.':
    {
      'w:type@w:val': 'nextPage',
      'w:pgSz@w:orient': 'portrait',
      'w:pgSz@w:code': 'any',
      'w:pgNumType@w:fmt': 'decimal',
      'w:cols@w:space': 'any',
      'w:cols@w:num': '1',
      'w:docGrid': 'empty',
      'w:docGrid@w:linePitch': 'any',
      'w:docGrid@w:charSpace': 'any',
      'w:docGrid@w:type': 'default',
    },
  'Which notes are the lines above notes: these are read where they stand.': {
    ...each('w:footnote w:endnote', 'any'),
    ...each('w:footnotePr w:endnotePr w:numFmt', 'empty'),
    'w:numFmt@w:val': 'decimal',
  },
  'Names of lists, and what the standard says of a level where nothing is written; the numbers that a list shows are counted.':
    each('w:start w:suff w:lvlJc w:lvlRestart w:nsid w:tmpl w:multiLevelType w:name w:rPr', 'empty'),
  'Ids by which links, notes, pictures and comments are found: what they lead to is read, but not which words a comment is on.':
    {
      ...each(
        'w:hyperlink@r:id w:hyperlink@w:history w:fldChar@w:fldCharType w:fldSimple@w:instr a:blip@r:embed',
        'any',
      ),
      ...each('w:fldChar@w:dirty w:fldChar@w:fldLock w:fldSimple@w:dirty w:fldSimple@w:fldLock', '0'),
      ...each(
        'w:footnoteReference@w:id w:endnoteReference@w:id wp:docPr@id wp:docPr@name pic:cNvPr@id pic:cNvPr@name',
        'any',
      ),
      ...each(
        `w:fldChar w:sdt w:sdtContent w:fldSimple w:body w:p w:r w:t w:tbl w:tr w:tc w:hyperlink w:footnoteReference
     w:endnoteReference w:annotationRef w15:commentEx`,
        'empty',
      ),
      ...each('w:bookmarkStart w:commentRangeStart w:commentRangeEnd', 'any'),
      ...each('w:comment@w:id w:comment@w:date @w15:paraId @w15:paraIdParent', 'any'),
      'w15:commentEx@w15:done': '0',
    },
  'What the standard says of a picture where nothing is written.': {
    ...each('a:srcRect a:noFill', 'empty'),
    ...each('wp:docPr@descr wp:docPr@title pic:cNvPr@descr pic:cNvPr@title', ''),
    'a:blip@cstate': 'none',
  },
  'How the window of the program was, such as its zoom, and how it counts and checks for itself.': {
    ...each(
      `w:zoom w:proofState w:rsids w:themeFontLang w:decimalSymbol w:listSeparator w:displayBackgroundShape
     w:autoHyphenation w:hyphenationZone w:characterSpacingControl m:mathPr w:shapeDefaults w:hdrShapeDefaults
     w14:docId w15:docId w15:chartTrackingRefBased w15:persistentDocumentId w:hideSpellingErrors
     w:hideGrammaticalErrors w:removePersonalInformation w:doNotDisplayPageBoundaries`,
      'any',
    ),
    'w:compat': 'empty',
  },
};

export const WORD_HARMLESS: Harmless = Object.assign({}, ...Object.values(WORD_LEFT_OUT));
