/**
 * The elements of Word files (ECMA-376, WordprocessingML and DrawingML) that by themselves can neither show nor hide nor
 * move nor add anything, and those whose effect is read where it takes place (word-shown.ts, word-looks.ts). Whatever is
 * not here is a means of showing something, and has to stand in the file that the report gives, too.
 */
const of = (prefix: string, names: string) => names.split(/\s+/).map(name => `${prefix}${name}`);

export const WORD_FORMATS: ReadonlySet<string> = new Set([
  // The text and what holds it; its looks are read run by run.
  ...of(
    'w:',
    `document body hdr ftr p r t tab ptab br cr noBreakHyphen softHyphen sym pPr rPr tbl tblGrid gridCol tblPr tr trPr tc
     tcPr sectPr hyperlink fldSimple fldChar instrText footnoteReference endnoteReference footnoteRef endnoteRef
     footnotes footnote endnotes endnote separator continuationSeparator headerReference footerReference
     bookmarkStart bookmarkEnd proofErr lastRenderedPageBreak permStart permEnd smartTag sdt sdtPr sdtEndPr sdtContent
     alias tag id lock docPartObj docPartGallery docPartUnique`,
  ),
  // Runs.
  ...of(
    'w:',
    `rStyle b bCs i iCs u caps smallCaps strike dstrike vanish webHidden specVanish color spacing w kern position sz szCs
     highlight shd vertAlign rtl cs lang noProof bdr snapToGrid emboss imprint outline shadow`,
  ),
  // Paragraphs and lists.
  ...of(
    'w:',
    `pStyle keepNext keepLines pageBreakBefore widowControl suppressLineNumbers suppressAutoHyphens kinsoku wordWrap
     overflowPunct topLinePunct autoSpaceDE autoSpaceDN adjustRightInd contextualSpacing mirrorIndents jc textAlignment
     outlineLvl divId cnfStyle tabs ind bidi numPr ilvl numId pBdr top left bottom right start end between bar
     numbering abstractNum num abstractNumId lvl lvlText lvlJc numFmt suff lvlRestart isLgl nsid tmpl multiLevelType
     lvlOverride startOverride name styleLink numStyleLink`,
  ),
  // Tables and pages.
  ...of(
    'w:',
    `tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription bidiVisual insideH insideV
     cantSplit tblHeader trHeight gridBefore gridAfter wBefore wAfter tcW tcBorders tcMar vAlign noWrap hideMark gridSpan
     vMerge pgSz pgMar pgNumType cols col docGrid type titlePg formProt footnotePr endnotePr numStart`,
  ),
  // Styles.
  ...of(
    'w:',
    `styles docDefaults rPrDefault pPrDefault latentStyles lsdException style aliases basedOn next link uiPriority
     semiHidden unhideWhenUsed qFormat rsid locked autoRedefine`,
  ),
  // Settings of the program that wrote the file.
  ...of(
    'w:',
    `settings zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape
     printPostScriptOverText embedTrueTypeFonts embedSystemFonts saveSubsetFonts mirrorMargins alignBordersAndEdges
     bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors
     activeWritingStyle proofState stylePaneFormatFilter stylePaneSortMethod documentType trackRevisions doNotTrackMoves
     doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop
     autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength
     clickAndTypeStyle defaultTableStyle evenAndOddHeaders characterSpacingControl noLineBreaksAfter noLineBreaksBefore
     savePreviewPicture doNotValidateAgainstSchema ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml
     saveXmlDataOnly useXSLTWhenSaving compat compatSetting rsids rsidRoot themeFontLang clrSchemeMapping
     doNotIncludeSubdocsInStats doNotAutoCompressPictures shapeDefaults decimalSymbol listSeparator
     drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery
     displayVerticalDrawingGridEvery noTabHangInd useFELayout doNotExpandShiftReturn breakWrappedTables
     updateFields`,
  ),
  // Pictures in the line of the text, which are compared byte by byte.
  ...of('', 'inline extent effectExtent docPr cNvGraphicFramePr pic nvPicPr cNvPr cNvPicPr blipFill spPr'),
  ...of(
    'a:',
    'graphic graphicData graphicFrameLocks picLocks blip stretch fillRect xfrm off ext prstGeom avLst noFill ln',
  ),
  'w:drawing',
  // What newer versions of Word say of the file in its settings.
  ...of('', 'shapedefaults shapelayout idmap docId chartTrackingRefBased persistentDocumentId'),
  ...of(
    'm:',
    'mathPr mathFont brkBin brkBinSub smallFrac dispDef lMargin rMargin defJc wrapIndent intLim naryLim',
  ),
]);
