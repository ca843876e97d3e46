/** Changes to the markup of a part of an Office file, one element or attribute at a time. */

/** One change: what was done to what, and what comes of it. */
export interface MarkupChange {
  /** The element, and the attribute if it was one. */
  readonly at: string;
  readonly what: string;
  readonly markup: string;
}

/** Values that some attribute or other takes, and that show, hide, move or add something in it. */
const VALUES = [
  '0',
  '1',
  '-1',
  '20000',
  '100000',
  'true',
  'false',
  'none',
  'FFFFFF',
  'Wingdings',
  'exact',
  'rId1',
  'x',
];
/** Attributes and elements that are at home somewhere. */
const ATTRIBUTES = [
  'w:val="0"',
  'w:hidden="1"',
  'w:w="1"',
  'w:anchor="x"',
  'hidden="1"',
  'ht="1"',
  'r:id="rId1"',
  'style="1"',
];
const ELEMENTS = [
  '<w:vanish/>',
  '<w:strike/>',
  '<w:sz w:val="1"/>',
  '<w:framePr w:w="1"/>',
  '<w:br w:type="page"/>',
  '<mergeCell ref="A1:B2"/>',
  '<f>1+1</f>',
];

const TAG = /<([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>/g;
const ATTRIBUTE = /\s+([\w:]+)="([^"]*)"/g;

/** Makes the change that `choice`, any numbers, leads to; undefined where that would change nothing. */
export function changedMarkup(markup: string, choice: readonly number[]): MarkupChange | undefined {
  const [which = 0, how = 0, value = 0, where = 0] = choice;
  const tags = [...markup.matchAll(TAG)].filter(
    ([, name]) => !['w:document', 'worksheet', 'workbook'].includes(name ?? ''),
  );
  const tag = tags[which % tags.length];
  if (!tag) return undefined;
  const [whole, name = '', written = '', close = ''] = tag;
  const replace = (text: string) =>
    markup.slice(0, tag.index) + text + markup.slice(tag.index + whole.length);
  const attributes = [...written.matchAll(ATTRIBUTE)].filter(([, key]) => !/^(?:xmlns|mc:)/.test(key ?? ''));
  const attribute = attributes[where % Math.max(attributes.length, 1)];
  const pick = (list: readonly string[]) => list[value % list.length] ?? '';
  const changes: readonly (() => MarkupChange | undefined)[] = [
    () =>
      attribute && {
        at: `${name}@${attribute[1]}`,
        what: pick(VALUES),
        markup: replace(whole.replace(attribute[0], ` ${attribute[1]}="${pick(VALUES)}"`)),
      },
    () =>
      attribute && {
        at: `${name}@${attribute[1]}`,
        what: 'removed',
        markup: replace(whole.replace(attribute[0], '')),
      },
    () => ({
      at: `${name}@${pick(ATTRIBUTES).split('=')[0]}`,
      what: `added ${pick(ATTRIBUTES)}`,
      markup: replace(whole.replace(/\s*\/?>$/, ` ${pick(ATTRIBUTES)}${close}>`)),
    }),
    () => ({ at: name, what: `before it ${pick(ELEMENTS)}`, markup: replace(pick(ELEMENTS) + whole) }),
    () =>
      close === '/'
        ? { at: name, what: 'removed', markup: replace('') }
        : { at: name, what: `in it ${pick(ELEMENTS)}`, markup: replace(whole + pick(ELEMENTS)) },
  ];
  const change = changes[how % changes.length]?.();
  // What is off says as much as what is not there.
  const was = /^\S+@/.test(change?.at ?? '') || change?.what === 'removed' ? (attribute?.[2] ?? '') : '';
  const isOff = ['0', 'false', 'off'].includes(was) && /^(?:removed|0|false)$/.test(change?.what ?? '');
  const isOn = ['1', 'true'].includes(was) && /^(?:1|true)$/.test(change?.what ?? '');
  return change && change.markup !== markup && !isOff && !isOn ? change : undefined;
}
