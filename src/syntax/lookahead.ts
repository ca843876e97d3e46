/** Which tokens an element of the grammar may begin with. */
import { GrammarAST } from 'langium';
import { cachedOn } from './object-cache.ts';

/** What may follow a first token: the types that come second, or whatever follows the element where it may end. */
export interface Next {
  readonly types: ReadonlySet<string>;
  readonly mayEnd: boolean;
}

/** By the type of the first token. */
export type Beginnings = ReadonlyMap<string, Next>;

/** The first two tokens that an element can have. */
interface Start {
  readonly beginnings: Beginnings;
  /** True when it may match nothing at all. */
  readonly mayLack: boolean;
}

/** Tells the first two tokens of the elements of a grammar, worked out once for all parsers of it. */
export const lookaheadOf = cachedOn((_: GrammarAST.Grammar) => new Lookahead());

/** Computes the first two tokens of each element of the grammar; two are enough to choose everywhere in this language. */
class Lookahead {
  private readonly elements = new Map<GrammarAST.AbstractElement, Start>();

  /** What the element may begin with. */
  of(element: GrammarAST.AbstractElement): Beginnings {
    return this.start(element).beginnings;
  }

  private start(element: GrammarAST.AbstractElement): Start {
    const start = this.elements.get(element) ?? this.startOf(element);
    this.elements.set(element, start);
    return start;
  }

  private startOf(element: GrammarAST.AbstractElement): Start {
    const start = this.once(element);
    const { cardinality } = element;
    if (!cardinality) return start;
    const again = { ...start, mayLack: true };
    if (cardinality === '?') return again;
    return cardinality === '+' ? sequence(start, again) : { ...sequence(start, again), mayLack: true };
  }

  private once(element: GrammarAST.AbstractElement): Start {
    if (GrammarAST.isKeyword(element)) return token(element.value);
    if (GrammarAST.isAssignment(element)) return this.start(element.terminal);
    if (GrammarAST.isCrossReference(element)) return this.start(terminalOf(element));
    if (GrammarAST.isRuleCall(element)) return this.rule(element.rule.ref);
    if (GrammarAST.isAlternatives(element)) return choice(element.elements.map(each => this.start(each)));
    if (GrammarAST.isGroup(element)) {
      return element.elements.map(each => this.start(each)).reduce(sequence, NOTHING);
    }
    throw new Error(`A ${element.$type} in the grammar is more than the parser of entries can read.`);
  }

  private rule(rule: GrammarAST.AbstractRule | undefined): Start {
    if (GrammarAST.isTerminalRule(rule)) return token(rule.name);
    if (!GrammarAST.isParserRule(rule)) throw new Error('The grammar calls a rule that is not there.');
    return this.start(rule.definition);
  }
}

/** The terminal that spells a cross-reference; the grammar always names it. */
export function terminalOf({ terminal }: GrammarAST.CrossReference): GrammarAST.AbstractElement {
  if (!terminal) throw new Error('A cross-reference in the grammar must name its terminal.');
  return terminal;
}

const NOTHING: Start = { beginnings: new Map(), mayLack: true };

function token(type: string): Start {
  return { beginnings: new Map([[type, { types: new Set(), mayEnd: true }]]), mayLack: false };
}

function choice(starts: readonly Start[]): Start {
  return {
    beginnings: union(starts.map(({ beginnings }) => beginnings)),
    mayLack: starts.some(({ mayLack }) => mayLack),
  };
}

function sequence(first: Start, second: Start): Start {
  const after = [...second.beginnings.keys()];
  const beginnings = new Map<string, Next>();
  for (const [type, { types, mayEnd }] of first.beginnings) {
    beginnings.set(type, {
      types: mayEnd ? new Set([...types, ...after]) : types,
      mayEnd: mayEnd && second.mayLack,
    });
  }
  return {
    beginnings: first.mayLack ? union([beginnings, second.beginnings]) : beginnings,
    mayLack: first.mayLack && second.mayLack,
  };
}

function union(all: readonly Beginnings[]): Beginnings {
  const both = new Map<string, Next>();
  for (const [type, next] of all.flatMap(each => [...each])) {
    const known = both.get(type);
    both.set(
      type,
      known ? { types: new Set([...known.types, ...next.types]), mayEnd: known.mayEnd || next.mayEnd } : next,
    );
  }
  return both;
}
