/**
 * What can be done to an exported file, and how `verify` must end. A case is a line: whoever thinks of another forgery, or
 * of a change that another program makes and that says nothing else, adds one.
 */

export interface VerifyCase {
  /** The format, or the part of a package of Word or Excel. */
  readonly of: string;
  /** What is done to it. */
  readonly what: string;
  /** The first of what stands there; empty where the part is new. */
  readonly from: string | RegExp;
  readonly to: string;
  /** As docs/exports.md says. */
  readonly ends: 1 | 2 | 3;
  /** The line of the table of endings in docs/exports.md that says so. */
  readonly says: string;
}

/** The table of endings. */
export const ENDINGS = {
  words:
    'words: of text, cells, notes, comments with their authors, of headers and footers of pages and of printed sheets, names of sheets, descriptions of pictures, tips of links and cells, words that are drawn, and what the file says of its making where that can be read in it',
  others:
    'what puts other words in the place of those that are read: formulas, shadow trees, controls and parts that take in others',
  links: 'where a link leads to outside the file',
  order: 'the order of words; rows or cells that are parted, joined or moved',
  unread: 'the file is damaged, holds two things of one name, or is in another alphabet than it must be',
  looks:
    'how words look, stand or are hidden by a style, which blanks stand between them, and whatever else is no word: pictures, numbers of lists, fields, frames, settings, properties, parts of the file that nothing leads to',
} as const;

type Row = readonly [
  what: string,
  from: string | RegExp,
  to: string,
  ends: VerifyCase['ends'],
  says?: string,
];

/** The line of an ending, unless another is told. */
const USUAL = ['', ENDINGS.words, ENDINGS.unread, ENDINGS.looks] as const;

/** A run of the text, in letters of which nothing is said. */
const RUN = /<w:r>(?=<w:t[^>]*>The Ministry presented)/;
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/></Relationships>`;
const BOUND =
  '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/sent"/></w:sdtPr><w:sdtContent></w:sdtContent></w:sdt>';
const DESCRIBED =
  '<w:r><w:drawing><wp:inline><wp:docPr id="900" descr="A yard"/></wp:inline></w:drawing></w:r>';
const FIELD_LINK = '<w:r><w:instrText>HYPERLINK "https://example.org"</w:instrText></w:r>';
const WATERMARK =
  '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>';
const VERSION = 'Mission Report 0.0.0-test;';

/** What is said of itself by every file that has a place for it. */
const saidOfItself = (ends: 1 | 3, says: string = ENDINGS.words): readonly Row[] => [
  ['has another word for the version', VERSION, 'Mission Report withdrawn;', ends, says],
  ['has a version with words', VERSION, 'Mission Report 0.1.0-void-and-withdrawn;', ends, says],
  ['has a word for the schema', 'schema 1.0;', 'schema draft;', ends, says],
  ['has another fingerprint', /sha256:[0-9a-f]{8}/, 'sha256:00000000', ends, says],
];
/** The same where it was asked for no layout. */
const saidWithMore: readonly Row[] = [
  ...saidOfItself(1),
  ['has one more thing that was asked for', 'language en;', 'language en; with approval;', 1],
];

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  html: [
    ['hides a passage by a style', '</style>', '.finding p { display: none }</style>', 3],
    ['hides an element', '<h1', '<h1 style="display:none"', 3],
    ['hides an element by its attribute', '<main', '<main hidden', 3],
    ['runs a script', '</body>', '<script>document.title = ""</script></body>', 1],
    ['runs a script by an event', '<main', '<main onload="document.title = 1"', 1],
    [
      'has a style in capitals that puts words there',
      '</style>',
      'h2::after { CONTENT: " rejected" }</style>',
      1,
    ],
    ['shows a frame', '</body>', '<iframe src="https://example.org"></iframe></body>', 3],
    [
      'shows a shadow tree',
      '</main>',
      '<div><template shadowrootmode="open"></template></div></main>',
      1,
      ENDINGS.others,
    ],
    ['shows another page within it', '</main>', '<object data="data:text/html,Forged"></object></main>', 1],
    ['counts its items from another number', '<ol>', '<ol start="4">', 1],
    ['has other gaps between blocks', 'space-between', 'flex-start', 3],
    ['is shown larger', 'initial-scale=1', 'initial-scale=2', 3],
    ['writes what mail programs show', '<h1', '<!--[if gte mso 9]><p>Forged</p><![endif]--><h1', 3],
    ['parts words by an unusual end of line', /(<p[^>]*>[^<\s]+) /, '$1\u2028', 3],
    ['parts words by ends of lines', /(<p[^>]*>[^<\s]+) /, '$1\n\n', 3],
    ['has the switch to an older version in the mark', '</style>', 'h2 { visibility: hidden }</style>', 3],
    ['takes away the blank between two links', '</a> <a ', '</a><a ', 1],
    ['has a blank that does not break between links', '</a> <a ', '</a>\u00A0<a ', 3],
    ['has one more blank that does not break', '</a> <a ', '</a> \u00A0<a ', 3],
    ['has a blank that does not break between blocks', '</p><p', '</p>\u00A0<p', 3],
    ['has a blank that does not break', /(<p[^>]*>[^<\s]+) /, '$1\u00A0', 3],
    ['leads a link elsewhere', 'arvenia.example', 'example.org', 1, ENDINGS.links],
    ['leads a link elsewhere on the page', /<a href="#[^"]*"/, '<a href="#top"', 3],
    ['has every block on a line of its own', /<\/p><p/g, '</p>\n  <p', 3],
    ['has a comment of words', '</main>', '<!-- saved on Monday --></main>', 3],
    ...saidOfItself(1),
  ],
  'word/document.xml': [
    ['shows a background', '<w:body>', '<w:background w:color="000000"/><w:body>', 3],
    ['moves a paragraph into a frame', '<w:pPr>', '<w:pPr><w:framePr w:w="1" w:h="1" w:x="9000"/>', 3],
    ['takes in another file', '</w:body>', '<w:altChunk r:id="rIdSent"/></w:body>', 1, ENDINGS.others],
    ['has a control that shows what another part says', '<w:body>', `<w:body>${BOUND}`, 1, ENDINGS.others],
    ['has a tip at a link', '<w:hyperlink ', '<w:hyperlink w:tooltip="Not verified" ', 1],
    ['has a picture with words for it', '</w:body>', `<w:p>${DESCRIBED}</w:p></w:body>`, 1],
    ['leads elsewhere by a field', '</w:body>', `<w:p>${FIELD_LINK}</w:p></w:body>`, 1, ENDINGS.links],
    ['fills in a field', '</w:body>', '<w:p><w:fldSimple w:instr="AUTHOR"/></w:p></w:body>', 3],
    ['joins two paragraphs', /<\/w:p><w:p>(?:<w:pPr>.*?<\/w:pPr>)?/, '', 1, ENDINGS.order],
    ['breaks a line', /(<w:t[^>]*>[^<\s]+) /, '$1</w:t><w:br/><w:t xml:space="preserve">', 3],
    ['parts words by blanks', /(<w:t xml:space="preserve">[^<\s]+) /, '$1          ', 3],
    ['has a blank that does not break', /(<w:t xml:space="preserve">[^<\s]+) /, '$1\u00A0', 3],
    ['says that it is in another alphabet', 'encoding="UTF-8"', 'encoding="iso-8859-5"', 2],
    ['turns a run round', RUN, '<w:r><w:rPr><w:rtl/></w:rPr>', 3],
    ['hides a run', RUN, '<w:r><w:rPr><w:vanish/></w:rPr>', 1],
    ['has a run in the colour of paper', RUN, '<w:r><w:rPr><w:color w:themeColor="background1"/></w:rPr>', 3],
    ['has another word', 'The Ministry presented', 'A Ministry presented', 1],
    ['has a comment on other words', '<w:commentRangeStart w:id="0"/>', '', 3],
    [
      'has a bold blank',
      '>The Ministry presented',
      '>The Ministry</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> </w:t></w:r><w:r><w:t xml:space="preserve">presented',
      3,
    ],
  ],
  'word/comments.xml': [
    ['has another word in a comment', 'Is that the rule', 'Was that the rule', 1],
    ['has another author of a comment', 'w:author="C. Marin"', 'w:author="C. Mann"', 1],
    ['has another day of a comment', '2024-04-29T09:15', '2024-05-29T09:15', 3],
    ['has a comment without its sign', '<w:comment w:id="0"', '<w:comment w:id="70"', 3],
    ['has lost the day of a comment', '2024-04-29T09:15:00Z', '0-00-00T00:00:00Z', 3],
    ['has other letters in a comment', '<w:r><w:t', '<w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t', 3],
  ],
  'word/header1.xml': [
    ['has another word in a header', /(<w:t[^>]*>)[^<]+/, '$1Draft', 1],
    ['has words drawn behind the text', '</w:p>', `${WATERMARK}</w:p>`, 1],
  ],
  'word/styles.xml': [['hides a style', '<w:rPr>', '<w:rPr><w:vanish/>', 3]],
  'word/numbering.xml': [
    ['has words for numbers', /<w:lvlText w:val="[^"]*"\/>/g, '<w:lvlText w:val="Not true:"/>', 3],
    ['says nothing of the letters of items', /<\/w:pPr><\/w:lvl>/g, '</w:pPr><w:rPr></w:rPr></w:lvl>', 3],
    ['has other dots before items', /<w:lvlText w:val="[●•]"\/>/g, '<w:lvlText w:val="■"/>', 3],
  ],
  'word/footer1.xml': [
    ['has a field that is up to date', '"begin"', '"begin" w:dirty="0"', 3],
    ['has a field that stays', '"begin"', '"begin" w:fldLock="1"', 3],
  ],
  'word/theme/theme1.xml': [['has another theme', /name="[^"]*"/, 'name="Other"', 3]],
  'word/webSettings.xml': [['has a part to which nothing leads', '', '<w:webSettings/>', 3]],
  'word/media/extra.png': [['has a picture to which nothing leads', '', 'PNG', 3]],
  'word/_rels/document.xml.rels': [
    ['attaches a template', '</Relationships>', relation('rIdT', 'attachedTemplate', 't.dotm'), 3],
    [
      'leads to a picture elsewhere',
      '</Relationships>',
      relation('rIdP', 'image', 'https://example.org/p.png" TargetMode="External'),
      3,
    ],
    ['leads a link elsewhere', 'arvenia.example', 'example.org', 1, ENDINGS.links],
  ],
  'docProps/core.xml': [
    ['has another title', '<dc:title>', '<dc:title>X', 3],
    ['has another author', /(<dc:creator>)[^<]*/, '$1Minister', 3],
    ['has one more thing that was asked for', 'with compact layout;', 'with compact layout, approval;', 3],
    [
      'was saved by somebody',
      '</cp:coreProperties>',
      '<cp:lastModifiedBy>A. Reader</cp:lastModifiedBy></cp:coreProperties>',
      3,
    ],
    ...saidOfItself(3, ENDINGS.looks),
  ],
  'xl/worksheets/sheet1.xml': [
    ['hides a row', '<row r="2"', '<row r="2" hidden="1"', 3],
    ['hides a column', '<col ', '<col hidden="1" ', 3],
    ['merges cells', '<autoFilter', '<mergeCells><mergeCell ref="A1:C1"/></mergeCells><autoFilter', 1],
    [
      'colours by a condition',
      '<dataValidations',
      '<conditionalFormatting sqref="A1"><cfRule type="expression"/></conditionalFormatting><dataValidations',
      3,
    ],
    ['prints a word at the foot', '&amp;R&amp;P', '&amp;RDraft &amp;P', 1],
    ['has a blank that does not break', /(<t[^>]*>[^<\s]+) /, '$1\u00A0', 3],
    ['works out a cell', /<c r="A2"[^>]*>/, '$&<f>1+1</f>', 1, ENDINGS.others],
    ['shows a tip at a cell', '<dataValidation ', '<dataValidation prompt="Not verified" ', 1],
    [
      'leads elsewhere by a formula',
      /<c r="A2"[^>]*>/,
      '$&<f>HYPERLINK("https://example.org","x")</f>',
      1,
      ENDINGS.links,
    ],
  ],
  'xl/styles.xml': [
    ['has words in the colour of the paper', 'FF1C2630', 'FFFFFFFF', 3],
    ['shows no text', /<numFmts[^>]*>/, '$&<numFmt numFmtId="49" formatCode=";;;"/>', 3],
    ['shows other days than are written', 'd mmmm yyyy', 'd mmmm &quot;2031&quot;', 3],
  ],
  'xl/worksheets/ABOUT': saidWithMore,
  md: [
    ['has a table with wide rules', /^\| - \|/m, '|------|', 3],
    ['has a rule of other signs', /\n\*\*\*\n/, '\n* * *\n', 3],
    ['has an item with a tab', /^- (?=\S)/m, '*\t', 3],
    ['has items with another sign', /^- (?=\S)/gm, '* ', 3],
    ['has a blank that does not break', /(?<=[a-z]) (?=[a-z])/, '\u00A0', 3],
    ...saidWithMore,
  ],
  txt: [
    ['has a blank that does not break', /(?<=[a-z]) (?=[a-z])/, '\u00A0', 3],
    ['has the ends of lines of Windows', /\n/g, '\r\n', 3],
    ...saidWithMore,
  ],
  csv: [
    ['has other ends of lines', /\r\n/g, '\n', 3],
    ['has a blank that does not break', /(?<=[a-z]) (?=[a-z])/, '\u00A0', 3],
  ],
  json: [
    ['has its names in another order', /("\$schema": "[^"]*"),\s*("schemaVersion": "[^"]*")/, '$2, $1', 3],
    ['has a blank that does not break', /(?<=[a-z]) (?=[a-z])/, '\u00A0', 3],
    ['has a name twice', '"schemaVersion":', '"schemaVersion": "0.1", "schemaVersion":', 2],
    [
      'has a name twice in other signs',
      '"schemaVersion":',
      '"schema\\u0056ersion": "0.1", "schemaVersion":',
      2,
    ],
  ],
  ics: [
    ['says that another program made it', /PRODID:.*/, 'PRODID:-//Ministry//Approved//EN', 3],
    ['has another time of making for an entry', /(DTSTAMP:[\s\S]*DTSTAMP:)2024/, '$12025', 3],
    ['has a blank for an end of line', /(DESCRIPTION:.*?)\\n/, '$1 ', 3],
    ['counts a change', 'BEGIN:VEVENT', 'BEGIN:VEVENT\r\nSEQUENCE:3', 3],
    [
      'has been in another calendar',
      'BEGIN:VEVENT',
      'BEGIN:VEVENT\r\nCREATED:20240506T080000Z\r\nSEQUENCE:0',
      3,
    ],
    ['has words where a time stands', 'BEGIN:VEVENT', 'BEGIN:VEVENT\r\nCREATED:by the Ministry', 3],
    ['has another word for the version', 'Mission Report 0.0.0-test\\;', 'Mission Report withdrawn\\;', 1],
  ],
};

/** Properties of a run (ECMA-376, 17.3.2) but for those that are passed over, each with what makes it do something. */
const RUN_PROPERTIES =
  `b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint webHidden rtl cs specVanish
  oMath color="FFFFFF" spacing="-200" w="1" position="-400" sz="2" szCs="2" highlight="black" u="single"
  effect="blinkBackground" vertAlign="superscript" em="dot" fitText="1" eastAsianLayout="1" bdr="single"
  shd="solid"`.split(/\s+/);

function inRun(property: string): string {
  const [name, value] = property.split('=');
  return `<w:r><w:rPr><w:${name}${value === undefined ? '' : ` w:val=${value}`}/></w:rPr>`;
}

export const VERIFY_CASES: readonly VerifyCase[] = [
  ...Object.entries(ROWS).flatMap(([of, rows]) =>
    rows.map(([what, from, to, ends, says = USUAL[ends]]) => ({ of, what, from, to, ends, says })),
  ),
  ...RUN_PROPERTIES.map((property): VerifyCase => {
    const what = `has a run with ${property}`;
    return { of: 'word/document.xml', what, from: RUN, to: inRun(property), ends: 3, says: USUAL[3] };
  }),
];
