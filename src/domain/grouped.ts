/** What has each key; what has several is with each of them. */
export function grouped<Key, Value>(pairs: Iterable<readonly [Key, Value]>): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const [key, value] of pairs) addTo(groups, key, value);
  return groups;
}

/** Adds what has a key to the others that have it. */
export function addTo<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const others = groups.get(key);
  if (others) others.push(value);
  else groups.set(key, [value]);
}
