/** The steps of which patterns are made; `pattern.ts` says how they are written. */
import { type Choice, ChoiceReader, type WordLists } from './choice.ts';

export type Step =
  | { readonly kind: 'word'; readonly choice: Choice; readonly least: number; readonly most: number }
  | { readonly kind: 'gap'; readonly but: Choice | undefined; readonly most: number }
  | { readonly kind: 'not' | 'not behind'; readonly choice: Choice }
  | { readonly kind: 'end'; readonly isOver: boolean }
  | { readonly kind: 'mark' | 'begin' | 'rest' };

const SIGNS: ReadonlyMap<string, Step> = new Map([
  [',', { kind: 'mark' }],
  ['|', { kind: 'end', isOver: true }],
  ['!|', { kind: 'end', isOver: false }],
  ['>', { kind: 'rest' }],
  ['~', { kind: 'begin' }],
]);
const DEFAULT_GAP = 3;
const MOST_TIMES = 3;

/** Reads steps with the lists of words that they name, each once, since many patterns have the same. */
export class StepReader {
  private readonly steps = new Map<string, Step>();
  private readonly choices: ChoiceReader;

  constructor(lists: WordLists) {
    this.choices = new ChoiceReader(lists);
  }

  read(text: string): Step {
    const known = this.steps.get(text) ?? this.make(text);
    this.steps.set(text, known);
    return known;
  }

  private make(text: string): Step {
    const sign = SIGNS.get(text);
    if (sign) return sign;
    if (text.startsWith('!')) return { kind: 'not', choice: this.choices.read(text.slice(1)) };
    if (text.startsWith('-')) return { kind: 'not behind', choice: this.choices.read(text.slice(1)) };
    if (text.startsWith('…')) return this.gap(text.slice(1));
    if (text.endsWith('?')) return this.words(text.slice(0, -1), 0, 1);
    if (text.endsWith('*')) return this.words(text.slice(0, -1), 0, MOST_TIMES);
    return this.words(text, 1, 1);
  }

  private words(text: string, least: number, most: number): Step {
    return { kind: 'word', choice: this.choices.read(text), least, most };
  }

  private gap(text: string): Step {
    const hyphen = text.indexOf('-');
    const [length, but] = hyphen < 0 ? [text, ''] : [text.slice(0, hyphen), text.slice(hyphen + 1)];
    return {
      kind: 'gap',
      most: Number(length || DEFAULT_GAP),
      but: but === '' ? undefined : this.choices.read(but),
    };
  }
}
