import type { Grammar } from 'langium';
import { GrammarAST } from 'langium';

/** Something that may stand after an attribute's word. */
export type Value =
  | { readonly kind: 'date' | 'time' | 'phrase' | 'code' | 'goal' }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'name'; readonly of: string };

/** What may stand between an entry's word and its text. */
export interface Shape {
  readonly name: 'must' | 'may' | 'none';
  /** What must follow the entry word where that is no name, as a date does after `dates`. */
  readonly first: readonly Value[];
  readonly takesTags: boolean;
  /** Words that stand for themselves: kinds, bases and markings. */
  readonly flags: readonly string[];
  /** What may follow the word of each attribute. */
  readonly attributes: ReadonlyMap<string, readonly Value[]>;
}

interface Draft {
  name: Shape['name'];
  takesTags: boolean;
  readonly flags: string[];
  readonly attributes: Map<string, readonly Value[]>;
}

const read = new WeakMap<Grammar, ReadonlyMap<string, Shape>>();

/** The shapes of all entries, by entry word. */
export function shapesIn(grammar: Grammar): ReadonlyMap<string, Shape> {
  let shapes = read.get(grammar);
  if (!shapes) {
    shapes = new Map(grammar.rules.filter(GrammarAST.isParserRule).flatMap(shapesOfRule));
    read.set(grammar, shapes);
  }
  return shapes;
}

function shapesOfRule({ definition, fragment }: GrammarAST.ParserRule): [string, Shape][] {
  if (fragment || !GrammarAST.isGroup(definition)) return [];
  const [opening, ...rest] = definition.elements;
  const words = keywordsOf(opening);
  if (words.length === 0) return [];
  const draft: Draft = { name: 'none', takesTags: false, flags: [], attributes: new Map() };
  const [next] = rest;
  const leads = GrammarAST.isAssignment(next) && next.feature !== 'name';
  for (const element of leads ? rest.slice(1) : rest) collect(element, draft);
  const shape: Shape = { ...draft, first: leads ? valuesOf(next) : [] };
  return words.map(word => [word, shape]);
}

function collect(element: GrammarAST.AbstractElement, draft: Draft): void {
  if (GrammarAST.isAssignment(element)) collectAssignment(element, draft);
  else if (GrammarAST.isAlternatives(element)) for (const choice of element.elements) collect(choice, draft);
  else if (GrammarAST.isGroup(element)) {
    const [opening, value] = element.elements;
    if (!GrammarAST.isKeyword(opening)) for (const part of element.elements) collect(part, draft);
    else if (opening.value === '#') draft.takesTags = true;
    // A comma goes on with what the entry word is followed by.
    else if (opening.value !== ',') draft.attributes.set(opening.value, valuesOf(value));
  } else if (GrammarAST.isRuleCall(element)) {
    const rule = element.rule.ref;
    // The text is no attribute: it is what all attributes stand before.
    if (GrammarAST.isParserRule(rule) && rule.fragment && rule.name !== 'Text')
      collect(rule.definition, draft);
  }
}

function collectAssignment({ feature, cardinality, terminal }: GrammarAST.Assignment, draft: Draft): void {
  if (feature === 'name') draft.name = cardinality === '?' ? 'may' : 'must';
  else draft.flags.push(...keywordsOf(terminal));
}

function valuesOf(element: GrammarAST.AbstractElement | undefined): readonly Value[] {
  if (GrammarAST.isAssignment(element)) return valuesOf(element.terminal);
  if (GrammarAST.isAlternatives(element)) return element.elements.flatMap(valuesOf);
  if (GrammarAST.isGroup(element)) return valuesOf(element.elements[0]);
  if (GrammarAST.isCrossReference(element)) return [{ kind: 'name', of: element.type.$refText }];
  if (!GrammarAST.isRuleCall(element)) return [];
  const rule = element.rule.ref;
  const kind = TERMINALS[rule?.name ?? ''];
  if (kind) return [{ kind }];
  const words = keywordsOf(element);
  if (words.length > 0) return [{ kind: 'word', words }];
  return GrammarAST.isParserRule(rule) ? valuesOf(rule.definition) : [];
}

const TERMINALS: Readonly<Record<string, Exclude<Value['kind'], 'word' | 'name'>>> = {
  DATE: 'date',
  TIME: 'time',
  STRING: 'phrase',
  Id: 'code',
  Goal: 'goal',
};

/** The keywords among which an element chooses; none when it may be anything else besides. */
function keywordsOf(element: GrammarAST.AbstractElement | undefined): readonly string[] {
  if (GrammarAST.isKeyword(element)) return [element.value];
  if (GrammarAST.isAssignment(element)) return keywordsOf(element.terminal);
  if (GrammarAST.isAlternatives(element)) {
    const choices = element.elements.map(keywordsOf);
    return choices.every(words => words.length > 0) ? choices.flat() : [];
  }
  if (GrammarAST.isRuleCall(element) && GrammarAST.isParserRule(element.rule.ref)) {
    const { definition, fragment } = element.rule.ref;
    return fragment ? [] : keywordsOf(definition);
  }
  return [];
}
