/** From one page to the next: what is the same in both is not touched. */

import { copyOf, inPlace, type Parts } from './parts.ts';

/** A page with places for its parts. */
interface Page {
  readonly body: Element;
  readonly parts: Parts;
}

/**
 * Changes what is shown, which was `before`, into `after`, whose new parts are marked. What else was done to what is
 * shown stays: a mark at the cursor, a selection.
 */
export function changePage(shown: Element, before: Page, after: Page): void {
  new Change(before.parts, after.parts).page(shown, before.body, after.body);
}

/** A node as it is shown, and as it stood in the page before. */
interface Pair {
  readonly shown: Node;
  readonly before: Node;
}

class Change {
  constructor(
    private readonly before: Parts,
    private readonly after: Parts,
  ) {}

  page(shown: Element, before: Element, after: Element): void {
    if (shown.childNodes.length === before.childNodes.length) this.children(shown, before, after);
    else shown.replaceChildren(...Array.from(after.childNodes, node => copyOf(node, this.after)));
  }

  private children(parent: Node, before: Node, after: Node): void {
    const shown = [...parent.childNodes];
    const pairs = Array.from(
      before.childNodes,
      (node, i): Pair => ({ shown: shown[i] as Node, before: node }),
    );
    const wanted = [...after.childNodes];
    while (isSame(pairs[0], wanted[0])) {
      pairs.shift();
      wanted.shift();
    }
    let next: Node | null = null;
    while (isSame(pairs.at(-1), wanted.at(-1))) {
      next = pairs.pop()?.shown ?? null;
      wanted.pop();
    }
    const keys = new Set(wanted.map(keyOf));
    for (const node of wanted) {
      while (pairs[0] && !keys.has(keyOf(pairs[0].before))) remove(pairs.shift());
      const found = pairs.findIndex(pair => keyOf(pair.before) === keyOf(node));
      const [pair] = found < 0 ? [] : pairs.splice(found, 1);
      const place = pairs[0]?.shown ?? next;
      if (!pair) parent.insertBefore(copyOf(node, this.after), place);
      else {
        if (found > 0) parent.insertBefore(pair.shown, place);
        this.node(pair, node);
      }
    }
    for (const pair of pairs) remove(pair);
  }

  private node(pair: Pair, wanted: Node): void {
    if (pair.before.isEqualNode(wanted)) return;
    const { shown } = pair;
    const before = inPlace(pair.before, this.before);
    const after = inPlace(wanted, this.after);
    if (!(shown instanceof Element && before instanceof Element && after instanceof Element)) {
      shown.nodeValue = after.nodeValue;
      return;
    }
    if (shown.nodeName !== after.nodeName) {
      shown.replaceWith(copyOf(after, this.after));
      return;
    }
    for (const { name } of before.attributes) if (!after.hasAttribute(name)) shown.removeAttribute(name);
    for (const { name, value } of after.attributes)
      if (before.getAttribute(name) !== value) shown.setAttribute(name, value);
    this.children(shown, before, after);
  }
}

function isSame(pair: Pair | undefined, node: Node | undefined): boolean {
  return pair !== undefined && node !== undefined && pair.before.isEqualNode(node);
}

/** What has the same key can become the other: an entry keeps its own, wherever it moves to. */
function keyOf(node: Node): string {
  return node instanceof Element && node.id !== '' ? `#${node.id}` : node.nodeName;
}

function remove(pair: Pair | undefined): void {
  if (pair) pair.shown.parentNode?.removeChild(pair.shown);
}
