/** The attributes of an entry as they stand in the text, in order and with repetitions. */
import type { CstNode } from 'langium';
import { AstUtils, GrammarAST, isCompositeCstNode, isLeafCstNode } from 'langium';
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

/** Words that continue the attribute before them, with the property that they set: `on D to D`, `at T to T`. */
const SECOND_VALUES: ReadonlySet<string> = new Set(['until', 'end']);

/** Properties of an entry that are no attributes. */
const OTHER_PARTS: ReadonlySet<string> = new Set(['name', 'tags', 'text', 'mentions']);

/** Reads the attributes of an entry; tags are none. */
export function attributesOf(entry: Entry): Attribute[] {
  const parts = partsOf(entry.$cstNode).slice(1);
  const attributes: { name: string; start: number; end: number; values: Span[]; isList: boolean }[] = [];
  let takesValue = false;
  for (const [i, node] of parts.entries()) {
    if (node.hidden) continue;
    const set = setBy(node);
    if (!set) {
      const next = parts[i + 1];
      const word = wordOf(node);
      takesValue = word !== '#';
      if (word === ',' || !takesValue || (next && SECOND_VALUES.has(setBy(next)?.property ?? ''))) continue;
      attributes.push({ name: word, start: node.offset, end: node.end, values: [], isList: false });
    } else {
      const last = attributes.at(-1);
      const value = { start: node.offset, end: node.end };
      if (takesValue && last) {
        last.end = node.end;
        last.isList = set.isList;
        last.values.push(value);
      } else if (!OTHER_PARTS.has(set.property)) {
        attributes.push({ name: set.property, ...value, values: [value], isList: false });
      }
      takesValue = false;
    }
  }
  return attributes;
}

/** The tags of an entry and those of its attributes that are wanted, as they are written and in their order. */
export function writtenParts(entry: Entry, isWanted: (attribute: string) => boolean): readonly string[] {
  const text = entry.$cstNode?.root.fullText ?? '';
  const tags = ('tags' in entry ? entry.tags : []).flatMap(({ $refNode, $refText }) =>
    $refNode ? [{ start: $refNode.offset, words: `#${$refText}` }] : [],
  );
  const attributes = attributesOf(entry)
    .filter(({ name }) => isWanted(name))
    .map(({ start, end }) => ({ start, words: text.slice(start, end) }));
  return [...tags, ...attributes].sort((a, b) => a.start - b.start).map(({ words }) => words);
}

/** False when every attribute certainly stands once, as in nearly all entries; much cheaper than `attributesOf`. */
export function mayRepeat(entry: Entry): boolean {
  const seen: (Setting | string)[] = [];
  for (const node of partsOf(entry.$cstNode)) {
    const set = setBy(node);
    if (node.hidden || (set && OTHER_PARTS.has(set.property))) continue;
    const part = set ?? wordOf(node);
    if (part === ',' || part === '#') continue;
    if (seen.includes(part)) return true;
    seen.push(part);
  }
  return false;
}

/** What a part of an entry sets. */
interface Setting {
  readonly property: string;
  readonly isList: boolean;
}

const settings = new WeakMap<GrammarAST.AbstractElement, Setting | false>();

/** What a part sets; nothing for the words between. */
function setBy({ grammarSource }: CstNode): Setting | undefined {
  if (!grammarSource) return undefined;
  let set = settings.get(grammarSource);
  if (set === undefined) {
    const assignment = AstUtils.getContainerOfType(grammarSource, GrammarAST.isAssignment);
    set = assignment ? { property: assignment.feature, isList: assignment.operator === '+=' } : false;
    settings.set(grammarSource, set);
  }
  return set || undefined;
}

/** The keyword of a concrete node. The token type has its name, so the text of the file is not read. */
function wordOf(node: CstNode): string {
  return isLeafCstNode(node) ? node.tokenType.name : node.text;
}

function partsOf(cst: CstNode | undefined): readonly CstNode[] {
  let node = cst;
  while (node && isCompositeCstNode(node) && node.content.length === 1) node = node.content[0];
  return node && isCompositeCstNode(node) ? node.content : [];
}
