/** The attributes of an entry as they stand in the text, in order and with repetitions. */
import type { CompositeCstNode, CstNode } from 'langium';
import { AstUtils, GrammarAST, isCompositeCstNode } from 'langium';
import type { Entry } from './generated/ast.ts';
import type { Span } from './lexer.ts';

/** One attribute: from its word, where it has one, to its last value. */
export interface Attribute extends Span {
  /** Its word, such as `severity`; for what has none, what it says: `kind`, `basis` or `marking`. */
  readonly name: string;
  readonly values: readonly Span[];
  /** True where several values may stand, with commas between them. */
  readonly isList: boolean;
}

/** Words that go on with the attribute before them, by what they introduce: `on D to D`, `at T to T`. */
const SECOND_VALUES: ReadonlySet<string> = new Set(['until', 'end']);

/** Reads the attributes of an entry; tags are none. */
export function attributesOf(entry: Entry): Attribute[] {
  const parts = partsOf(entry.$cstNode).slice(1);
  const attributes: { name: string; start: number; end: number; values: Span[]; isList: boolean }[] = [];
  let takesValue = false;
  for (const [i, { node, property, isList }] of parts.entries()) {
    if (property === undefined) {
      const next = parts[i + 1]?.property;
      takesValue = node.text !== '#';
      if (node.text === ',' || (next !== undefined && SECOND_VALUES.has(next)) || !takesValue) continue;
      attributes.push({ name: node.text, start: node.offset, end: node.end, values: [], isList: false });
    } else {
      const last = attributes.at(-1);
      const value = { start: node.offset, end: node.end };
      if (takesValue && last) {
        last.end = node.end;
        last.isList = isList;
        last.values.push(value);
      } else if (!OTHER_PARTS.has(property)) {
        attributes.push({ name: property, ...value, values: [value], isList: false });
      }
      takesValue = false;
    }
  }
  return attributes;
}

/** Parts of an entry that are no attributes. */
const OTHER_PARTS: ReadonlySet<string> = new Set(['name', 'tags', 'text', 'mentions']);

interface Part {
  readonly node: CstNode;
  /** What it sets; nothing for the words between. */
  readonly property: string | undefined;
  readonly isList: boolean;
}

function partsOf(cst: CstNode | undefined): Part[] {
  let node = cst;
  while (node && isCompositeCstNode(node) && node.content.length === 1) node = node.content[0];
  return ((node as CompositeCstNode | undefined)?.content ?? []).map(part => {
    const assignment = AstUtils.getContainerOfType(part.grammarSource, GrammarAST.isAssignment);
    return { node: part, property: assignment?.feature, isList: assignment?.operator === '+=' };
  });
}
