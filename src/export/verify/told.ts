/** What an element of an Office file says, in one line that is the same however a program has written it. */
import type { XmlElement } from '../../word/xml.ts';

/**
 * What can be passed over, because it can neither show nor hide nor move nor add anything. An element by its name: `any`,
 * whatever is in it; `switch`, where it is switched off; `empty`, where nothing is said in it. An attribute as
 * `element@attribute`, or `@attribute` wherever it stands: `any`, or the values, apart by blanks, that say what goes
 * without saying; `0..9` is a range of them. Whatever is not in the table is told.
 */
export type Harmless = Readonly<Record<string, string>>;

/** One rule for several names, which have blanks between them. */
export function each(names: string, rule: string): Harmless {
  return Object.fromEntries(names.split(/\s+/).map(name => [name, rule]));
}

/** Words that mean the same; an older and a newer form of the standard differ in them. */
const SAME: Readonly<Record<string, string>> = {
  left: 'start',
  right: 'end',
  true: '1',
  on: '1',
  false: '0',
  off: '0',
  'w:left': 'w:start',
  'w:right': 'w:end',
};
const same = (word: string): string => SAME[word] ?? word;

/** A text without the blanks around it that XML takes for none; others are shown. */
export function withoutEdges(text: string): string {
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}

/** An element with one way to write its attributes. */
export function plainly({ name, attributes, children }: XmlElement): XmlElement {
  return {
    name: same(name),
    attributes: new Map([...attributes].map(([key, value]) => [same(key), same(value)])),
    children,
  };
}

/** All that an element says; nothing where all of it can be passed over. */
export function told(element: XmlElement, harmless: Harmless): string {
  const { name, attributes, children } = plainly(element);
  const rule = harmless[name];
  const isSwitch = rule === 'switch';
  if (rule === 'any' || (isSwitch && ['0', 'none'].includes(attributes.get('w:val') ?? '1'))) return '';
  const said = [
    ...[...attributes]
      .filter(([key, value]) => !(isSwitch && key === 'w:val' && value === '1'))
      .filter(([key, value]) => !goesWithoutSaying(harmless[`${name}@${key}`] ?? harmless[`@${key}`], value))
      .map(([key, value]) => `${key}=${value}`),
    ...children.map(child => (typeof child === 'string' ? child.trim() : told(child, harmless))),
  ].filter(part => part !== '');
  if (said.length === 0 && rule === 'empty') return '';
  return `${name}${said.length === 0 ? '' : `(${said.sort().join(' ')})`}`;
}

function goesWithoutSaying(rule: string | undefined, value: string): boolean {
  if (rule === undefined) return false;
  if (rule === 'any') return true;
  return rule.split(' ').some(values => {
    const [from, to] = values.split('..');
    return to === undefined
      ? values === value
      : /^-?\d+(?:\.\d+)?$/.test(value) && Number(value) >= Number(from) && Number(value) <= Number(to);
  });
}
