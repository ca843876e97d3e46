/** Texts as they arise while authors type, paste and merge, with entries among them that are whole. */
import fc from 'fast-check';

/** A text and the names of its entries that stand on lines of their own, whole. */
export interface DamagedText {
  readonly text: string;
  readonly intact: readonly string[];
}

const WORDS = [
  'finding',
  'Finding',
  'recommendation',
  'to',
  'by',
  'on',
  '#',
  '#justice',
  ':',
  ',',
  '.',
  '"',
  '“',
  '//',
  '// allow finding/tagged',
  '@',
  '@x',
  '@a.b',
  '2009-13-45',
  '14:30',
  'gap',
  'severity',
  'confidential',
  'é',
  '中文',
  'مرحبا',
  '😀',
  '\u0000',
  '\u202E',
  '\uD800',
  '\u00A0',
  '\uFEFF',
  '\t',
  '    ',
  '|',
  '- ',
  '1. ',
  '![x](y.jpg)',
  '[x](javascript:0)',
  '<script>',
  ']]>',
  '{}',
  '\\n',
  '__proto__',
  'constructor',
];
const LINE_END = fc.constantFrom('\n', '\n', '\r\n', '\r', '\n\n', '\n   \n');

const rubbish = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map(words => words.join(' ')),
  },
  {
    weight: 2,
    arbitrary: fc.string({ unit: 'binary', maxLength: 40 }).map(text => text.replace(/[\r\n]/g, '')),
  },
  { weight: 1, arbitrary: fc.constant('') },
);

const KINDS = [
  (id: string) => `finding ${id} gap: Words of ${id}`,
  (id: string) => `objective ${id}: Assess ${id}`,
  (id: string) => `organization ${id}: The body ${id}`,
  (id: string) => `recommendation ${id} to "somebody" due 2030-01: Do ${id}`,
  (id: string) => `meeting ${id} with "them" on 2029-12-02 at 14:30: About ${id}`,
];

const BEGINNINGS = ['', 'mission m: M\n', 'mission m: M\nunder p\n\nprogramme p: P\npillar justice: J\n'];

/** Lines of rubbish and whole entries in any order. */
export const damagedText: fc.Arbitrary<DamagedText> = fc
  .tuple(
    fc.constantFrom(...BEGINNINGS),
    fc.array(fc.tuple(fc.oneof(rubbish, fc.constantFrom(...KINDS)), LINE_END), {
      minLength: 1,
      maxLength: 40,
    }),
  )
  .map(([beginning, lines]) => {
    const intact: string[] = [];
    const text = lines.map(([line, end], index) => {
      if (typeof line === 'string') return line + end;
      const id = `entry-${index}`;
      intact.push(id);
      return line(id) + end;
    });
    return { text: beginning + text.join(''), intact };
  });
