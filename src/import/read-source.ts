/** From the bytes of a file to a plain document, whichever of the formats it is in. */

import { mustHoldAtMost, UnreadableSource } from '../base/unreadable-source.ts';
import { REFUSED_ENDINGS } from '../lexicon/file-endings.ts';
import { importText } from '../messages/import.ts';
import { listOf } from '../messages/lists.ts';
import { MAX_LENGTH } from '../syntax/lexer.ts';
import { decodeText, encodingOfPage } from './decode.ts';
import { piecesOf, type SourceDocument } from './document.ts';

/** Reads a source by its file ending; throws `UnreadableSource` with a sentence for the author. */
export async function readSource(bytes: Uint8Array, ending: string): Promise<SourceDocument> {
  const source = await readByEnding(bytes, ending);
  const lengths = source.blocks.flatMap(piecesOf).map(({ length }) => length);
  mustFitReport(lengths.reduce((sum, length) => sum + length, 0));
  return source;
}

/** Refuses a source of more characters of text than any report holds. */
function mustFitReport(length: number): void {
  if (length > MAX_LENGTH)
    throw new UnreadableSource(importText('source.too-many-characters', { most: MAX_LENGTH }));
}

async function readByEnding(bytes: Uint8Array, ending: string): Promise<SourceDocument> {
  switch (ending.toLowerCase()) {
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx(bytes);
    case 'html':
    case 'htm': {
      const { readHtml } = await import('./read-html.ts');
      return withText(bytes, readHtml, encodingOfPage(bytes));
    }
    case 'md':
    case 'markdown': {
      const { readMarkdown } = await import('./read-markdown.ts');
      return withText(bytes, readMarkdown);
    }
    case 'txt': {
      const { readText } = await import('./read-text.ts');
      return withText(bytes, text => {
        // Before it is taken apart, which takes stack by its length.
        mustFitReport(text.length);
        return readText(text);
      });
    }
    case 'eml':
      return (await import('./mail/read-mail.ts')).readMail(bytes);
    case 'odt':
      return (await import('./odt/read-odt.ts')).readOdt(bytes);
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes);
    case 'msg':
      return (await import('./mail/outlook/read-msg.ts')).readMsg(bytes);
    default:
      if (REFUSED_ENDINGS.some(refused => refused === ending.toLowerCase()))
        throw new UnreadableSource(importText('source.other-program', { ending: ending.toLowerCase() }));
      throw new UnreadableSource(importText('source.no-source', { endings: listOf(ENDINGS, 'or'), ending }));
  }
}

/** Those that are told; others are read in the same ways. */
const ENDINGS = ['.docx', '.odt', '.html', '.md', '.txt', '.eml', '.msg', '.pdf'];

function withText(
  bytes: Uint8Array,
  read: (text: string) => SourceDocument,
  encoding?: string,
): SourceDocument {
  const { text, note } = decodeText(bytes, encoding);
  // Every paragraph begins on a line of its own, or with a tag.
  mustHoldAtMost(text.match(/[\n\r\f](?=[^\n\r\f])|<(?:p|li|div|tr|br|h\d)\b/gi)?.length ?? 0);
  const source = read(text);
  return note === undefined ? source : { ...source, notes: [note, ...source.notes] };
}
