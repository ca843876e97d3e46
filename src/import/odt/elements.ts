/** Elements of a Word file, made of those of an OpenDocument text: what reads the one then reads the other. */
import { childAt, type XmlElement, type XmlNode } from '../../word/xml.ts';

/** An element with its attributes. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly XmlNode[] = [],
): XmlElement {
  const given = Object.entries(attributes).flatMap(([key, value]): [string, string][] =>
    value === undefined ? [] : [[key, value]],
  );
  return { name, attributes: new Map(given), children };
}

/** A property with its value. */
export function valued(name: string, value: string): XmlElement {
  return element(name, { 'w:val': value });
}

/** An attribute of a child along a path, or of the element itself. */
export function attributeAt(
  holder: XmlElement | undefined,
  name: string,
  ...path: readonly string[]
): string | undefined {
  return childAt(holder, ...path)?.attributes.get(name);
}
