/** What has each key; what has several is with each of them. */
export function grouped<Key, Value>(pairs: Iterable<readonly [Key, Value]>): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const [key, value] of pairs) {
    const others = groups.get(key);
    if (others) others.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
