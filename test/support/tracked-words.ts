/** What a Word document says when all its recorded changes are taken in, or all undone: read from its XML by the rules of the standard, and by nothing that writes it. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** What becomes of all changes. */
export type Decision = 'accept' | 'reject';

/** Elements that hold what is there only after, or only before, the changes. */
const ADDED = ['w:ins', 'w:moveTo'];
const TAKEN = ['w:del', 'w:moveFrom'];
const BLANK = ['w:tab', 'w:br', 'w:cr'];

/** The words of the text and its footnotes, in order. */
export function trackedWords(document: Uint8Array, decision: Decision): readonly string[] {
  const parts = unzipSync(document);
  return ['word/document.xml', 'word/footnotes.xml'].flatMap(name => {
    const part = parts[name];
    return part ? wordsInXml(strFromU8(part), decision) : [];
  });
}

/** The words of one part. */
export function wordsInXml(part: string, decision: Decision): readonly string[] {
  const gone = decision === 'accept' ? TAKEN : ADDED;
  const path: string[] = [];
  let text = '';
  /** Where each open row began, and whether it goes as a whole. */
  const rows: { readonly from: number; goes: boolean }[] = [];
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    if (name === 'w:tr') rows.push({ from: text.length, goes: false });
    const row = rows.at(-1);
    if (row && path.at(-1) === 'w:trPr' && gone.includes(name)) row.goes = true;
    if (BLANK.includes(name)) text += ' ';
    path.push(name);
  });
  parser.on('text', characters => {
    const isText = path.at(-1) === 'w:t' || path.at(-1) === 'w:delText';
    if (isText && !path.some(name => gone.includes(name))) text += characters;
  });
  parser.on('closetag', ({ name }) => {
    path.pop();
    if (name === 'w:p') text += ' ';
    if (name !== 'w:tr') return;
    const row = rows.pop();
    if (row?.goes) text = text.slice(0, row.from);
  });
  parser.write(part).close();
  return text.match(/\S+/g) ?? [];
}
