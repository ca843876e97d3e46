/** The parts of a page, in the places that it has for them. */

/** By its id, the HTML of each part. */
export type Parts = ReadonlyMap<string, string>;

/** Elements that could do something, or lead elsewhere. */
const ACTIVE = 'script, base, meta, link, iframe, frame, object, embed, form';

/** Where in a page its parts belong. */
const PLACE = 'template';

/** Marks a place whose part is another than it was. */
const NEW = 'data-new';

export function placesIn(page: ParentNode): readonly Element[] {
  return [...page.querySelectorAll(PLACE)];
}

/** Takes out what could do something. Nothing of the kind is in an export; if it ever were, it would find no way in. */
export function disarm(page: ParentNode): void {
  for (const active of page.querySelectorAll(ACTIVE)) active.remove();
}

/** Marks the places whose parts are new, so that they are not the same as before. */
export function markNew(places: readonly Element[], before: Parts, after: Parts): void {
  for (const place of places) place.toggleAttribute(NEW, before.get(place.id) !== after.get(place.id));
}

/** The node itself, or what belongs there. */
export function inPlace(node: Node, parts: Parts): Node {
  return node instanceof Element && node.localName === PLACE ? parsed(parts.get(node.id) ?? '') : node;
}

/** A copy of a node, whole, to be shown. */
export function copyOf(node: Node, parts: Parts): Node {
  const copy = document.importNode(inPlace(node, parts), true);
  if (copy instanceof Element)
    for (const place of placesIn(copy)) place.replaceWith(document.importNode(inPlace(place, parts), true));
  return copy;
}

/** The element that a text is, an empty one if it is none. Nothing of it runs or is loaded before it is shown. */
function parsed(html: string): Element {
  const template = document.createElement('template');
  template.innerHTML = html;
  disarm(template.content);
  for (const place of placesIn(template.content)) place.remove();
  return template.content.firstElementChild ?? document.createElement('div');
}
