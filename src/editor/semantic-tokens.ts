/** Semantic tokens: what each word of a structure is, and what a name stands for. */
import { type AstNode, CstUtils, GrammarAST, isReference, type LeafCstNode } from 'langium';
import { AbstractSemanticTokenProvider, type SemanticTokenAcceptor } from 'langium/lsp';
import { SemanticTokenModifiers, SemanticTokenTypes } from 'vscode-languageserver-types';
import { entryWord, isAttributeWord } from '../lexicon/words.ts';
import { isMissionFile } from '../syntax/generated/ast.ts';

const BY_SORT: Readonly<Record<string, SemanticTokenTypes>> = {
  Pillar: SemanticTokenTypes.type,
  Theme: SemanticTokenTypes.type,
  Organization: SemanticTokenTypes.class,
  Participant: SemanticTokenTypes.class,
  Person: SemanticTokenTypes.class,
  Mission: SemanticTokenTypes.namespace,
  Programme: SemanticTokenTypes.namespace,
  Meeting: SemanticTokenTypes.event,
  Visit: SemanticTokenTypes.event,
};

const BY_TOKEN: Readonly<Record<string, SemanticTokenTypes>> = {
  STRING: SemanticTokenTypes.string,
  DATE: SemanticTokenTypes.number,
  TIME: SemanticTokenTypes.number,
};

/** Colours structure and mentions; prose stays as it is. */
export class MissionReportSemanticTokens extends AbstractSemanticTokenProvider {
  protected override highlightElement(node: AstNode, accept: SemanticTokenAcceptor): 'prune' | undefined {
    if (!isMissionFile(node) || !node.$cstNode) return undefined;
    for (const leaf of CstUtils.flattenCst(node.$cstNode)) {
      const token = tokenFor(leaf);
      if (token) accept({ cst: leaf, ...token });
    }
    return 'prune';
  }
}

interface Token {
  readonly type: SemanticTokenTypes;
  readonly modifier?: SemanticTokenModifiers;
}

function tokenFor(leaf: LeafCstNode): Token | undefined {
  const { name } = leaf.tokenType;
  if (leaf.hidden || name === 'BODY' || name === 'REST') return undefined;
  const known = BY_TOKEN[name];
  if (known) return { type: known };
  const assignment = assignmentOf(leaf);
  if (assignment) {
    const value = referenceAt(leaf, assignment.feature);
    if (value !== undefined) return { type: typeFor(value) };
    if (assignment.feature === 'name') {
      return { type: typeFor(leaf.astNode.$type), modifier: SemanticTokenModifiers.declaration };
    }
  }
  if (entryWord(name) === name) return { type: SemanticTokenTypes.keyword };
  if (isAttributeWord(name)) return { type: SemanticTokenTypes.modifier };
  return /^\p{L}/u.test(leaf.text) ? { type: SemanticTokenTypes.enumMember } : undefined;
}

function assignmentOf(leaf: LeafCstNode): GrammarAST.Assignment | undefined {
  const node = CstUtils.getDatatypeNode(leaf) ?? leaf;
  let source: AstNode | undefined = node.grammarSource;
  while (source && !GrammarAST.isAssignment(source)) source = source.$container;
  return source;
}

/** The sort of entry that the reference is to, `''` where nobody declares it; undefined where it is no reference. */
function referenceAt({ astNode, offset, end }: LeafCstNode, feature: string): string | undefined {
  const values: unknown[] = [Object.entries(astNode).find(([name]) => name === feature)?.[1]].flat();
  for (const value of values) {
    if (!isReference(value)) continue;
    const node = value.$refNode;
    if (node && node.offset <= offset && end <= node.end) return value.$nodeDescription?.type ?? '';
  }
  return undefined;
}

function typeFor(sort: string): SemanticTokenTypes {
  return BY_SORT[sort] ?? SemanticTokenTypes.variable;
}
