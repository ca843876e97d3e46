/** Object.groupBy for Node 20, where langium-cli needs it. */

/**
 * @param {Iterable<unknown>} items
 * @param {(item: unknown, index: number) => string} keyOf
 */
function groupBy(items, keyOf) {
  /** @type {Record<string, unknown[]>} */
  const groups = Object.create(null);
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups[key] ?? [];
    group.push(item);
    groups[key] = group;
  }
  return groups;
}

if (!('groupBy' in Object)) Object.assign(Object, { groupBy });
