/** How the cells of a workbook look. */
import { childAt, childrenOf, elementsOf, type XmlElement } from '../../word/xml.ts';
import { told } from './told.ts';
import { WORKBOOK_HARMLESS } from './workbook-harmless.ts';

/** What is read where it is, behind the number by which a format names it. */
const LISTS = [
  ['fonts', 'fontId', 'applyFont'],
  ['fills', 'fillId', 'applyFill'],
  ['borders', 'borderId', 'applyBorder'],
] as const;

export class CellLooks {
  private readonly looks: readonly (readonly string[])[];

  constructor(styles: XmlElement | undefined) {
    const numbers = new Map(
      childrenOf(childAt(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
        attributes.get('numFmtId') ?? '',
        attributes.get('formatCode') ?? '',
      ]),
    );
    const parts = (format: XmlElement | undefined): ReadonlyMap<string, string> =>
      new Map([
        ...LISTS.map(([list, id, flag]) => {
          const number = format?.attributes.get(id) ?? '0';
          const part = elementsOf(childAt(styles, list))[Number(number)];
          return [flag, part ? told(part, WORKBOOK_HARMLESS) : `${id} ${number}`] as const;
        }),
        ['applyNumberFormat', numberFormat(numbers, format?.attributes.get('numFmtId') ?? '0')],
        ...['alignment', 'protection'].map(name => {
          const part = childAt(format, name);
          return [
            `apply${name.replace(/^./, first => first.toUpperCase())}`,
            part ? told(part, WORKBOOK_HARMLESS) : '',
          ] as const;
        }),
      ]);
    const bases = childrenOf(childAt(styles, 'cellStyleXfs'), 'xf').map(parts);
    this.looks = childrenOf(childAt(styles, 'cellXfs'), 'xf').map(format => {
      const base = bases[Number(format.attributes.get('xfId') ?? 0)];
      const isOff = (flag: string) => ['0', 'false'].includes(format.attributes.get(flag) ?? '');
      return [
        told({ ...format, children: [] }, WORKBOOK_HARMLESS),
        // Of what is said not to apply, programs show one or the other.
        ...[...parts(format)].map(([flag, said]) =>
          isOff(flag) && base?.get(flag) !== said ? `${said} or ${base?.get(flag)}` : said,
        ),
      ].filter(said => said !== '');
    });
  }

  /** Of a format, by its number. */
  of(style: string | undefined): readonly string[] {
    return this.looks[Number(style ?? 0)] ?? [`format ${style}`];
  }
}

/** What programs know without being told; the numbers of a file's own formats begin above these. */
const BUILT_IN: Readonly<Record<string, string>> = { '0': 'General', '49': '@' };
const FIRST_OWN = 164;

/** The code of a number format, as all programs write it; none for what is shown as it is. */
function numberFormat(numbers: ReadonlyMap<string, string>, id: string): string {
  const own = numbers.get(id);
  const known = BUILT_IN[id] ?? `format ${id}`;
  // Programs take the one or the other.
  if (own !== undefined && own !== known && Number(id) < FIRST_OWN) return `${known} or ${own}`;
  const code = (own ?? known).replace(/\\(?=.)/g, '');
  return code === 'General' ? '' : code.replace(/^\[\$-[\w]+\]/, '').replace(/;@$/, '');
}
