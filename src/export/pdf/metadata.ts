/** What a PDF says of itself as XMP, which programs of today read. */
import { xml } from '../xml.ts';

export interface Particulars {
  /** By the names that PDF has for it. */
  readonly info: Readonly<Record<string, string>>;
  /** BCP 47, of the report. */
  readonly language: string;
  readonly authors: readonly string[];
  readonly made: Date;
}

export function metadata({ info, language, authors, made }: Particulars): string {
  const items = (list: string, ...values: readonly string[]) =>
    xml(`rdf:${list}`, {}, ...values.map(value => xml('rdf:li', {}, value)));
  const localized = (value: string) => xml('rdf:Alt', {}, xml('rdf:li', { 'xml:lang': 'x-default' }, value));
  const { Title = '', Subject = '', Keywords = '', Creator = '' } = info;
  const date = `${made.toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`;
  const packet = xml(
    'x:xmpmeta',
    { 'xmlns:x': 'adobe:ns:meta/' },
    xml(
      'rdf:RDF',
      { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' },
      xml(
        'rdf:Description',
        {
          'rdf:about': '',
          'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
          'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
          'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
        },
        xml('dc:format', {}, 'application/pdf'),
        xml('dc:title', {}, localized(Title)),
        xml('dc:description', {}, localized(Subject)),
        xml('dc:language', {}, items('Bag', language)),
        authors.length > 0 ? xml('dc:creator', {}, items('Seq', ...authors)) : undefined,
        xml('pdf:Keywords', {}, Keywords),
        xml('xmp:CreatorTool', {}, Creator),
        xml('xmp:CreateDate', {}, date),
      ),
    ),
  );
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${packet.markup}\n<?xpacket end="r"?>`;
}
