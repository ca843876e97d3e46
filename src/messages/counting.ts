/** How a language counts and lists. */

export const ENGLISH_TAG = 'en-GB';

/** What is said of numbers and lists. */
export interface Counting {
  /** The case of the plural that a number takes. */
  plural(number: number): string;
  number(value: number): string;
  /** `a, b and c`; `unit` for things that were counted. */
  list(items: readonly string[], type: Intl.ListFormatType): string;
}

const countings = new Map<string, Counting>();

/** Made once for each language: it is dear, and a text may be said for thousands of problems. */
export function countingOf(tag: string): Counting {
  const known = countings.get(tag);
  if (known) return known;
  const made = tag === ENGLISH_TAG ? new English() : new OfIntl(tag);
  countings.set(tag, made);
  return made;
}

/** As `Intl` has it; each part is made when it is first asked for. */
class OfIntl implements Counting {
  private readonly lists = new Map<Intl.ListFormatType, Intl.ListFormat>();
  private plurals: Intl.PluralRules | undefined;
  private numbers: Intl.NumberFormat | undefined;

  constructor(private readonly tag: string) {}

  plural(number: number): string {
    this.plurals ??= new Intl.PluralRules(this.tag);
    return this.plurals.select(number);
  }

  number(value: number): string {
    this.numbers ??= new Intl.NumberFormat(this.tag);
    return this.numbers.format(value);
  }

  list(items: readonly string[], type: Intl.ListFormatType): string {
    const format = this.lists.get(type) ?? new Intl.ListFormat(this.tag, { type });
    this.lists.set(type, format);
    return format.format(items);
  }
}

/** The same for English, in which most is said: getting `Intl` ready takes a twentieth of a check of one report. */
class English extends OfIntl {
  constructor() {
    super(ENGLISH_TAG);
  }

  override plural(number: number): string {
    return Math.abs(number) === 1 ? 'one' : 'other';
  }

  override number(value: number): string {
    return Number.isInteger(value) && Math.abs(value) < 1000 ? String(value) : super.number(value);
  }

  override list(items: readonly string[], type: Intl.ListFormatType): string {
    const joint = { conjunction: ' and ', disjunction: ' or ', unit: ', ' }[type];
    const last = items.at(-1) ?? '';
    return items.length < 2 ? last : `${items.slice(0, -1).join(', ')}${joint}${last}`;
  }
}
