/** Compiles the grammar, once, into the steps by which entries are read. */
import type { LangiumCoreServices } from 'langium';
import { GrammarAST, GrammarUtils } from 'langium';
import type { CompiledRule, EntryReader, Target, Token } from './entry-reader.ts';
import { type Beginnings, lookaheadOf, terminalOf } from './lookahead.ts';

/** Matches one element of the grammar; false when the next tokens do not fit it. */
export type Step = () => boolean;

type TokenTypes = Readonly<Record<string, Token['tokenType']>>;

/** Compiles the rule with which a file begins: a list of entries, of which the step reads one. */
export function compileEntry(services: LangiumCoreServices, reader: EntryReader): Step {
  const file = services.Grammar.rules.filter(GrammarAST.isParserRule).find(rule => rule.entry);
  const definition = file?.definition;
  if (!GrammarAST.isAssignment(definition)) throw new Error('A file must be a list of entries.');
  return new Compiler(services, reader).once(definition);
}

class Compiler {
  private readonly tokens: TokenTypes;
  private readonly reflection: LangiumCoreServices['shared']['AstReflection'];
  private readonly lookahead: ReturnType<typeof lookaheadOf>;
  private readonly rules = new Map<GrammarAST.ParserRule, CompiledRule>();

  constructor(
    services: LangiumCoreServices,
    private readonly reader: EntryReader,
  ) {
    this.tokens = services.parser.Lexer.definition as TokenTypes;
    this.reflection = services.shared.AstReflection;
    this.lookahead = lookaheadOf(services.Grammar);
  }

  /** The step for an element without its cardinality. */
  once(element: GrammarAST.AbstractElement, target?: Target): Step {
    const { reader } = this;
    if (GrammarAST.isAssignment(element))
      return this.step(element.terminal, {
        property: element.feature,
        isList: element.operator === '+=',
        isReference: GrammarAST.isCrossReference(element.terminal),
      });
    if (GrammarAST.isGroup(element)) {
      return this.endsWithText(element)
        ? this.entry(element)
        : inTurn(element.elements.map(each => this.step(each, target)));
    }
    if (GrammarAST.isAlternatives(element)) return this.choice(element, target);
    if (GrammarAST.isKeyword(element)) {
      const type = this.type(element.value);
      return () => reader.take(type, element, target);
    }
    const called = GrammarAST.isCrossReference(element) ? terminalOf(element) : element;
    if (!GrammarAST.isRuleCall(called)) throw new Error(`The grammar holds a ${called.$type} too many.`);
    const rule = called.rule.ref;
    if (GrammarAST.isParserRule(rule)) {
      const compiled = this.rule(rule);
      return () => reader.call(compiled, element, target);
    }
    const type = this.type(rule?.name ?? '');
    return () => reader.take(type, element, target);
  }

  private step(element: GrammarAST.AbstractElement, target?: Target): Step {
    const step = this.once(element, target);
    const { cardinality } = element;
    if (!cardinality) return step;
    const beginnings = this.lookahead.of(element);
    const opens = this.opener(beginnings);
    if (cardinality === '?') return () => !opens() || step();
    const begins = () => this.reader.isLenient && beginnings.has(this.reader.token()?.tokenType.name ?? '');
    const all = () => {
      while (opens() || begins()) if (!step()) return false;
      return true;
    };
    return cardinality === '*' ? all : () => step() && all();
  }

  private choice({ elements }: GrammarAST.Alternatives, target: Target | undefined): Step {
    const { reader } = this;
    const choices = new Map<string, { readonly opens: Step; readonly step: Step }[]>();
    for (const element of elements) {
      const beginnings = this.lookahead.of(element);
      const choice = { opens: this.opener(beginnings), step: this.step(element, target) };
      for (const name of beginnings.keys()) choices.set(name, [...(choices.get(name) ?? []), choice]);
    }
    return () => {
      const found = choices.get(reader.token()?.tokenType.name ?? '');
      if (found) for (const { opens, step } of found) if (opens()) return step();
      return reader.isLenient ? (found?.[0]?.step() ?? false) : reader.misses();
    };
  }

  private endsWithText({ elements }: GrammarAST.Group): boolean {
    const last = elements.at(-1);
    return last !== undefined && [...this.lookahead.of(last).keys()].every(name => name === 'BODY');
  }

  /** An entry: its structure, and its text, which is read whatever stands before it. */
  private entry({ elements }: GrammarAST.Group): Step {
    const { reader } = this;
    const parts = elements.map(each => ({ step: this.step(each), repeats: each.cardinality === '*' }));
    const structure = parts.slice(0, -1);
    const whole = inTurn(parts.map(({ step }) => step));
    const text = inTurn(parts.slice(-1).map(({ step }) => step));
    return () => {
      if (!reader.isLenient) return whole();
      let left = structure;
      do left = left.filter(({ step, repeats }) => !step() || repeats);
      while (reader.passOver());
      return text();
    };
  }

  private rule(rule: GrammarAST.ParserRule): CompiledRule {
    const known = this.rules.get(rule);
    if (known) return known;
    const type = GrammarUtils.getTypeName(rule);
    const isWord = GrammarUtils.isDataTypeRule(rule);
    const makes = rule.fragment ? 'parts' : isWord ? 'word' : 'node';
    const compiled: CompiledRule = {
      makes,
      type,
      lists: makes === 'node' ? this.lists(type) : [],
      // A report has few of all kinds of entries, so that each is compiled when it is first read.
      read: () => {
        compiled.read = this.step(rule.definition);
        return compiled.read();
      },
    };
    this.rules.set(rule, compiled);
    return compiled;
  }

  private lists(type: string): string[] {
    const { properties } = this.reflection.getTypeMetaData(type);
    return Object.values(properties).flatMap(({ name, defaultValue }) =>
      Array.isArray(defaultValue) ? name : [],
    );
  }

  /** Tells from two tokens whether an element begins here. */
  private opener(beginnings: Beginnings): Step {
    const { reader } = this;
    return () => {
      const after = beginnings.get(reader.token()?.tokenType.name ?? '');
      if (after === undefined) return false;
      return after.mayEnd || after.types.has(reader.token(1)?.tokenType.name ?? '') || reader.misses(1);
    };
  }

  private type(name: string): Token['tokenType'] {
    const type = this.tokens[name];
    if (!type) throw new Error(`There is no token for “${name}”.`);
    return type;
  }
}

function inTurn(steps: readonly Step[]): Step {
  // This loop runs most often of all in the parser; a `for … of` would allocate an iterator each time.
  return () => {
    for (let i = 0; i < steps.length; i++) if (!steps[i]?.()) return false;
    return true;
  };
}
