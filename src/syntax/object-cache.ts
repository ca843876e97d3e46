/**
 * Wraps `compute` so that it runs once for each object; the object itself holds the value. A value that refers back to
 * its object, as every node of a syntax tree does, would stay in a WeakMap until a full garbage collection.
 */
export function cachedOn<Owner extends object, Value>(
  compute: (owner: Owner) => Value,
): (owner: Owner) => Value {
  const key = Symbol('cached');
  return owner => {
    const known = (owner as Readonly<Record<symbol, { readonly value: Value } | undefined>>)[key];
    if (known) return known.value;
    const value = compute(owner);
    Object.defineProperty(owner, key, { value: { value }, configurable: true });
    return value;
  };
}
