/** Values that are computed once for an object, and kept for as long as the object is there. */

/**
 * Makes `compute` answer each object from the second time on by what it answered the first time. The value is held by
 * the object itself. A WeakMap would keep both until all memory is searched, where the value leads back to its key, as
 * each part of a syntax tree leads to the whole.
 */
export function cachedOn<Owner extends object, Value>(
  compute: (owner: Owner) => Value,
): (owner: Owner) => Value {
  const key = Symbol('cached');
  return owner => {
    const holder: object = owner;
    const known: { readonly value: Value } | undefined = Reflect.get(holder, key);
    if (known) return known.value;
    const value = compute(owner);
    Object.defineProperty(owner, key, { value: { value }, configurable: true });
    return value;
  };
}
