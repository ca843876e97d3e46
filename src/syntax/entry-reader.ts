/** Builds the syntax trees of entries that are intact, following the grammar step by step. */
import type { AstNode, CstNode, LangiumCoreServices, LexerResult } from 'langium';
import { CompositeCstNodeImpl, CstUtils, GrammarAST, isAstNode } from 'langium';
import { createCstBuilder } from './langium-internals.ts';

export type Token = LexerResult['tokens'][number];

/** What a rule of the grammar makes of the tokens it takes: a node, a word, or parts of its caller's node. */
export interface CompiledRule {
  readonly makes: 'node' | 'word' | 'parts';
  readonly type: string;
  /** The lists that a node has even when they are empty. */
  readonly lists: readonly string[];
  read: () => boolean;
}

/** The property to which a part of the grammar is assigned. */
export interface Target {
  readonly property: string;
  readonly isList: boolean;
  readonly isReference: boolean;
}

/** A node of the syntax tree while it is filled. */
type Values = { -readonly [K in keyof AstNode]: AstNode[K] } & Record<string, unknown> & {
    $cstNode: CstNode;
  };

/**
 * Consumes tokens and fills the syntax trees as Langium's parser does, but faster: it throws no exceptions. Of an entry
 * whose tokens do not fit the grammar it takes those that do, and always its text.
 */
export class EntryReader {
  private readonly linker: LangiumCoreServices['references']['Linker'];
  private readonly converter: LangiumCoreServices['parser']['ValueConverter'];
  private readonly builder = createCstBuilder();
  private tokens: readonly Token[] = [];
  private hidden: readonly Token[] = [];
  private nextHidden = 0;
  private at = 0;
  private furthest = 0;
  private values: Values = emptyValues('');
  private word: string | undefined;
  private passesOver = false;
  private textWithoutColon = 0;

  constructor(services: LangiumCoreServices) {
    this.linker = services.references.Linker;
    this.converter = services.parser.ValueConverter;
  }

  /** Begins a file of `type` with the first token of its text. */
  begin(type: string, text: string, { tokens, hidden }: LexerResult): void {
    this.tokens = tokens;
    this.hidden = hidden;
    this.nextHidden = 0;
    this.at = 0;
    this.word = undefined;
    this.values = emptyValues(type);
    this.values.entries = [];
    this.builder.buildRootNode(text);
  }

  /** Ends the file, and gives it. */
  end(): AstNode {
    const { builder, values } = this;
    this.addHidden(Number.POSITIVE_INFINITY);
    builder.construct(values);
    link(values);
    return values;
  }

  /** The next token, or the one `ahead` of it. */
  token(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  /** True while an entry is read that does not fit the grammar, so that what fits nowhere is passed over. */
  get isLenient(): boolean {
    return this.passesOver;
  }

  /** Reads one entry; where its tokens do not fit, gives the first that doesn't, and takes what fits. */
  read(entry: () => boolean): Token | undefined {
    this.addHidden(this.token()?.startOffset ?? 0);
    const { at, builder, nextHidden, values } = this;
    const { length } = builder.current.content;
    this.furthest = at;
    if (entry()) return undefined;
    const stop = this.tokens[this.furthest];
    for (const node of builder.current.content.slice(length)) builder.removeNode(node);
    this.at = at;
    this.nextHidden = nextHidden;
    this.values = values;
    this.word = undefined;
    this.passesOver = true;
    this.textWithoutColon = this.findTextWithoutColon();
    entry();
    this.passesOver = false;
    return stop;
  }

  /** The index of the text of the entry, if it has one but no colon before it. */
  private findTextWithoutColon(): number {
    let at = this.at;
    while (this.tokens[at] && this.tokens[at]?.tokenType.name !== 'BODY') at++;
    return /^[\r\n]/.test(this.tokens[at]?.image ?? '') ? at : 0;
  }

  /** Passes over the next token; where no colon ends the head, all that is left of it is text. False where the text begins. */
  passOver(): boolean {
    if (this.token()?.tokenType.name === 'BODY') return false;
    this.at = Math.max(this.at + 1, this.textWithoutColon);
    return true;
  }

  /** False for what is looked for at a token, or at the one `ahead` of it, and is not there. */
  misses(ahead = 0): false {
    this.furthest = Math.max(this.furthest, this.at + ahead);
    return false;
  }

  /** Takes a token of the type. */
  take(type: Token['tokenType'], feature: GrammarAST.AbstractElement, target: Target | undefined): boolean {
    const token = this.tokens[this.at];
    if (token?.tokenType !== type) return this.misses();
    this.at++;
    // The text of an entry that has none is no part of the trees.
    if (!CstUtils.isValidTokenRange(token)) return true;
    this.addHidden(token.startOffset);
    const leaf = this.builder.buildLeafNode(token, feature);
    if (!target && this.word === undefined) return true;
    const value = GrammarAST.isKeyword(feature) ? token.image : this.converter.convert(token.image, leaf);
    if (target) this.assign(target, value, leaf);
    else this.word += String(value);
    return true;
  }

  /** Takes what a rule asks for. */
  call(rule: CompiledRule, feature: GrammarAST.AbstractElement, target: Target | undefined): boolean {
    if (rule.makes === 'parts') return rule.read();
    const { builder, values, word } = this;
    const cst = builder.buildCompositeNode(feature);
    const isNode = rule.makes === 'node';
    this.values = emptyValues(rule.type);
    this.word = isNode ? undefined : '';
    const isRead = rule.read();
    builder.construct(this.values);
    if (!isRead && !this.isLenient) return false;
    if (!isRead && cst.content.length === 0) {
      builder.removeNode(cst);
      this.values = values;
      this.word = word;
      return false;
    }
    const value = isNode ? this.finished(rule) : this.converter.convert(this.word ?? '', cst);
    this.values = values;
    this.word = word;
    if (target) this.assign(target, value, cst);
    else if (word !== undefined) this.word += String(value);
    // A rule that only chooses among others hands on what these made.
    else if (isAstNode(value)) this.values = value as Values;
    return isRead;
  }

  private finished({ lists }: CompiledRule): Values {
    const { values } = this;
    for (const list of lists) values[list] ??= [];
    return values;
  }

  private assign(target: Target, value: unknown, cst: CstNode): void {
    if (target.isReference) {
      this.add(target, this.linker.buildReference(this.values, target.property, cst, String(value)));
    } else {
      if (isAstNode(value)) link(value);
      this.add(target, value);
    }
  }

  private add({ property, isList }: Target, value: unknown): void {
    const { values } = this;
    const list = values[property];
    if (isAstNode(value)) {
      const node = value as Values;
      node.$container = values;
      node.$containerProperty = property;
      if (isList) node.$containerIndex = Array.isArray(list) ? list.length : 0;
    }
    if (!isList) values[property] = value;
    else if (Array.isArray(list)) list.push(value);
    else values[property] = [value];
  }

  private addHidden(before: number): void {
    const hidden = this.hiddenBefore(before);
    if (hidden.length > 0) this.builder.addHiddenNodes(hidden);
  }

  /** Takes the comments that stand before an offset. */
  private hiddenBefore(offset: number): Token[] {
    const from = this.nextHidden;
    if ((this.hidden[from]?.startOffset ?? offset) >= offset) return [];
    while ((this.hidden[this.nextHidden]?.startOffset ?? offset) < offset) this.nextHidden++;
    return this.hidden.slice(from, this.nextHidden);
  }
}

function emptyValues(type: string): Values {
  // As in Langium, the concrete node exists as soon as the rule has been read.
  return { $type: type } as Values;
}

/** Sets the AST node of a concrete node. */
function link(node: AstNode): void {
  if (node.$cstNode instanceof CompositeCstNodeImpl) node.$cstNode.astNode = node;
}
