/** A Word file that carries what was sent, in a part of its own which Word and LibreOffice keep. */
import { strFromU8 } from 'fflate';
import { UnreadableSource } from '../../base/unreadable-source.ts';
import type { Report } from '../../report/report.ts';
import { SENT_NAMESPACE } from '../../report/schema-id.ts';
import type { Sent, SentParagraph } from '../../report/sent.ts';
import { withAccepted } from '../../word/accepted.ts';
import { rejectedParagraphs, sentParagraphs } from '../../word/plain-paragraphs.ts';
import { readParagraphs } from '../../word/read-paragraphs.ts';
import { readXml } from '../../word/xml.ts';
import { AUDIT_TRAIL, type ExportContext } from '../exporter.ts';
import { legalText } from '../legal-text.ts';
import { xml } from '../xml.ts';
import { OFFICE, PACKAGE, type Parts, relationship, withChild, xmlPart } from './parts.ts';
import { dateOfChanges } from './tracked.ts';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const DOCUMENT = 'word/document.xml';

/** Names the part within its file, which holds one such part. */
const ITEM_ID = '{6D697373-696F-4E20-8265-706F72742031}';

/**
 * True where a file may tell its readers the report that it is made of: what is public tells what is printed, and the
 * audit trail alone is no report that comes back. With the changes since an earlier version it shows less than the report
 * holds: what was withheld in either.
 */
export function carriesSent({ audience, table, since, embedSource = true }: ExportContext): boolean {
  const mayTell = audience === 'internal' || (audience !== 'public' && since === undefined);
  return embedSource && mayTell && table !== AUDIT_TRAIL;
}

/** The parts of a Word file with what was sent among them; a file that is too long to be read back has none. */
export function withSent(parts: Parts, report: Report, context: ExportContext): Parts {
  const paragraphs = paragraphsIn(parts);
  if (!paragraphs) return parts;
  const { audience, language, toolVersion, since, now, untranslated = report } = context;
  const { elsewhere: _, ...own } = untranslated;
  // What is said of the report is for those who write it.
  const sent: Sent = {
    ...{ audience, language, toolVersion, paragraphs },
    report: { ...legalText(own, () => {}), remarks: [] },
    ...(since && { changes: { author: since.author, date: dateOfChanges(now) } }),
  };
  return {
    ...parts,
    '[Content_Types].xml': withChild(
      parts['[Content_Types].xml'],
      xml('Override', { PartName: '/customXml/itemProps1.xml', ContentType: PROPERTIES_TYPE }),
    ),
    'word/_rels/document.xml.rels': withChild(
      parts['word/_rels/document.xml.rels'],
      relationship('rIdSent', `${OFFICE}/relationships/customXml`, '../customXml/item1.xml'),
    ),
    'customXml/item1.xml': xmlPart(xml('sent', { xmlns: SENT_NAMESPACE }, JSON.stringify(sent))),
    'customXml/itemProps1.xml': xmlPart(
      xml(
        'ds:datastoreItem',
        { 'ds:itemID': ITEM_ID, 'xmlns:ds': `${OFFICE}/customXml` },
        xml('ds:schemaRefs', {}, xml('ds:schemaRef', { 'ds:uri': SENT_NAMESPACE })),
      ),
    ),
    'customXml/_rels/item1.xml.rels': xmlPart(
      xml(
        'Relationships',
        { xmlns: `${PACKAGE}/relationships` },
        relationship('rId1', `${OFFICE}/relationships/customXmlProps`, 'itemProps1.xml'),
      ),
    ),
  };
}

function paragraphsIn(parts: Parts): readonly SentParagraph[] | undefined {
  try {
    const root = readXml(strFromU8(parts[DOCUMENT] ?? new Uint8Array()));
    // All changes in it so far are ours.
    return sentParagraphs(rejectedParagraphs(withAccepted(readParagraphs(root), () => true)));
  } catch (error) {
    if (error instanceof UnreadableSource) return undefined;
    throw error;
  }
}
