/** The parts of a Word file, and what is added to them. */
import { strFromU8, strToU8 } from 'fflate';
import { type Xml, xml, xmlDocument } from '../xml.ts';

/** The parts of a Word file, by their paths. */
export type Parts = Readonly<Record<string, Uint8Array>>;

export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** That a part leads to another, by the address of what it is to it. */
export function relationship(id: string, type: string, target: string): Xml {
  return xml('Relationship', { Id: id, Type: type, Target: target });
}

/** A part with more elements at the end of its root. */
export function withChild(part: Uint8Array | undefined, ...children: readonly Xml[]): Uint8Array {
  const added = children.map(({ markup }) => markup).join('');
  return strToU8(strFromU8(part ?? new Uint8Array()).replace(/(?=<\/[^<>]*>\s*$)/, () => added));
}

export function xmlPart(root: Xml): Uint8Array {
  return strToU8([...xmlDocument(root)].join(''));
}
