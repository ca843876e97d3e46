/** A Word file → blocks: the flow of its text, with boxes, notes and comments where they are anchored. */
import { importText } from '../../messages/import.ts';
import { readThreads } from '../../word/comments.ts';
import { type Relationship, WordPackage } from '../../word/package.ts';
import { descendantsOf, elementsOf, idOf, textOf, type XmlElement } from '../../word/xml.ts';
import { oneLine, piecesOf, type SourceBlock, type SourceDocument } from '../document.ts';
import { saidInThread } from '../said-in-thread.ts';
import { settleMarks } from '../settle-marks.ts';
import { BodyReader, type Surroundings } from './body.ts';
import { notesOn } from './paragraph.ts';
import { Styles } from './styles.ts';

/** Reads the bytes of a Word file. */
export function readDocx(bytes: Uint8Array): SourceDocument {
  const word = new WordPackage(bytes);
  const body = word.body();
  const relationships = word.relationshipsOf(word.mainPart());
  const bare: Surroundings = {
    styles: new Styles(word.partOf('styles'), word.partOf('numbering')),
    relationships,
    footnotes: new Map(),
    endnotes: new Map(),
    diagram: path => diagramText(word.part(path)),
  };
  const around: Surroundings = {
    ...bare,
    footnotes: readNotes(word.partOf('footnotes'), bare),
    endnotes: readNotes(word.partOf('endnotes'), bare),
  };
  const reader = new BodyReader(around);
  reader.read(body);
  const { paragraphs } = reader;
  const threads = [...readThreads(word).values()];
  return {
    remarks: threads
      .filter(({ text }) => text.length > 0)
      .map(thread => {
        const { line = 0, quote = '' } = reader.commented.get(thread.id) ?? {};
        return { line, said: saidInThread(thread, quote) };
      }),
    blocks: [...settleMarks(reader.blocks), ...pageMargins(word, body, relationships, bare)],
    notes: [
      ...notesOn(paragraphs.seen),
      ...(paragraphs.fields.leftOutContents ? [importText('word.contents')] : []),
    ],
  };
}

/** The paragraphs of each note, by its id. */
function readNotes(
  part: XmlElement | undefined,
  around: Surroundings,
): ReadonlyMap<string, readonly string[]> {
  return new Map(elementsOf(part).map(note => [idOf(note), linesOf(note, around)]));
}

function linesOf(element: XmlElement, around: Surroundings): readonly string[] {
  const reader = new BodyReader(around);
  reader.read(element);
  return reader.blocks.flatMap(piecesOf).flatMap(piece => piece.split('\n'));
}

const MARGINS = new Set(['w:headerReference', 'w:footerReference']);

/** Page headers and footers, each text once, as text apart from the flow. */
function pageMargins(
  word: WordPackage,
  body: XmlElement,
  relationships: ReadonlyMap<string, Relationship>,
  around: Surroundings,
): readonly SourceBlock[] {
  const references = descendantsOf(body, MARGINS);
  const parts = new Set(
    references.map(({ attributes }) => relationships.get(attributes.get('r:id') ?? '')?.target),
  );
  const texts = [...parts].flatMap(path => {
    const part = word.part(path);
    return part ? linesOf(part, around) : [];
  });
  return [...new Set(texts)].map(text => ({ kind: 'aside', text }));
}

const PARAGRAPH = new Set(['a:p']);

function diagramText(part: XmlElement | undefined): readonly string[] {
  if (!part) return [];
  return descendantsOf(part, PARAGRAPH)
    .map(paragraph => oneLine(textOf(paragraph)))
    .filter(text => text !== '');
}
