/** A Word file → blocks: the flow of its text, with boxes, notes and comments where they are anchored. */
import { carriedLabels } from '../../domain/sensitivity-labels.ts';
import { importText } from '../../messages/import.ts';
import { readThreads, type Thread } from '../../word/comments.ts';
import { type Relationship, WordPackage } from '../../word/package.ts';
import { descendantsOf, elementsOf, idOf, textOf, type XmlElement } from '../../word/xml.ts';
import { oneLine, piecesOf, type SourceBlock, type SourceDocument } from '../document.ts';
import { remarkOfThread } from '../remark-of-thread.ts';
import { settleMarks } from '../settle-marks.ts';
import { BodyReader, type Surroundings } from './body.ts';
import { notesOn } from './paragraph.ts';
import { Styles } from './styles.ts';

/** What a text is made of, whichever program keeps it how. */
interface Parts extends Pick<Surroundings, 'styles' | 'relationships' | 'diagram'> {
  readonly body: XmlElement;
  readonly footnotes: readonly XmlElement[];
  readonly endnotes: readonly XmlElement[];
  /** Page headers and footers. */
  readonly margins: readonly XmlElement[];
  readonly threads: readonly Thread[];
  /** True where changes were recorded that the body no longer shows. */
  readonly isChanged?: boolean;
  readonly leftOutContents?: boolean;
}

/** Reads the bytes of a Word file. */
export function readDocx(bytes: Uint8Array): SourceDocument {
  const word = new WordPackage(bytes);
  const body = word.body();
  const relationships = word.relationshipsOf(word.mainPart());
  const labels = carriedLabels(word.customProperties());
  const document = readParts({
    body,
    styles: new Styles(word.partOf('styles'), word.partOf('numbering')),
    relationships,
    footnotes: elementsOf(word.partOf('footnotes')),
    endnotes: elementsOf(word.partOf('endnotes')),
    margins: marginsOf(word, body, relationships),
    threads: [...readThreads(word).values()],
    diagram: path => diagramText(word.part(path)),
  });
  return { ...document, labels };
}

/** Reads a text whose parts are those of a Word file. */
export function readParts({ body, footnotes, endnotes, margins, threads, ...parts }: Parts): SourceDocument {
  const bare: Surroundings = { ...parts, footnotes: new Map(), endnotes: new Map() };
  const around: Surroundings = {
    ...bare,
    footnotes: readNotes(footnotes, bare),
    endnotes: readNotes(endnotes, bare),
  };
  const reader = new BodyReader(around);
  reader.read(body);
  const { seen, fields } = reader.paragraphs;
  const changes = seen.changes + (parts.isChanged ? 1 : 0);
  return {
    remarks: threads
      .filter(({ text }) => text.length > 0)
      .map(thread => {
        const { line = 0, quote = '' } = reader.commented.get(thread.id) ?? {};
        return { line, said: remarkOfThread(thread, quote) };
      }),
    blocks: [...settleMarks(reader.blocks), ...pageMargins(margins, bare)],
    notes: [
      ...notesOn({ ...seen, changes }),
      ...(fields.leftOutContents || parts.leftOutContents ? [importText('word.contents')] : []),
    ],
  };
}

/** The paragraphs of each note, by its id. */
function readNotes(
  notes: readonly XmlElement[],
  around: Surroundings,
): ReadonlyMap<string, readonly string[]> {
  return new Map(notes.map(note => [idOf(note), linesOf(note, around)]));
}

/** The lines below an element, of which no notes are read. */
export function linesOf(
  element: XmlElement,
  around: Pick<Surroundings, 'styles' | 'relationships'>,
): readonly string[] {
  const nothing = { footnotes: new Map(), endnotes: new Map(), diagram: () => [] };
  const reader = new BodyReader({ ...nothing, ...around });
  reader.read(element);
  return reader.blocks.flatMap(piecesOf).flatMap(piece => piece.split('\n'));
}

const MARGINS = new Set(['w:headerReference', 'w:footerReference']);

/** The parts that are page headers and footers. */
function marginsOf(
  word: WordPackage,
  body: XmlElement,
  relationships: ReadonlyMap<string, Relationship>,
): readonly XmlElement[] {
  const references = descendantsOf(body, MARGINS);
  const paths = new Set(
    references.map(({ attributes }) => relationships.get(attributes.get('r:id') ?? '')?.target),
  );
  return [...paths].flatMap(path => word.part(path) ?? []);
}

/** Page headers and footers, each text once, as text apart from the flow. */
function pageMargins(margins: readonly XmlElement[], around: Surroundings): readonly SourceBlock[] {
  const texts = margins.flatMap(margin => linesOf(margin, around));
  return [...new Set(texts)].map(text => ({ kind: 'aside', text }));
}

const PARAGRAPH = new Set(['a:p']);

function diagramText(part: XmlElement | undefined): readonly string[] {
  if (!part) return [];
  return descendantsOf(part, PARAGRAPH)
    .map(paragraph => oneLine(textOf(paragraph)))
    .filter(text => text !== '');
}
