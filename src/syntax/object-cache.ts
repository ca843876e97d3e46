/** What was worked out of something, kept for as long as that is there. */

/**
 * A value for each object of a kind, held by the object itself. A WeakMap says the same, but a value of it that leads
 * back to its key, as each part of a syntax tree leads to the whole, keeps both until all memory is searched: trees
 * that nobody needs any more would fill it, and be moved about at each quick collection.
 */
export class ObjectCache<Owner extends object, Value> {
  private readonly key = Symbol('kept');

  get(owner: Owner): Value | undefined {
    const holder: object = owner;
    return Reflect.get(holder, this.key);
  }

  set(owner: Owner, value: Value): void {
    Object.defineProperty(owner, this.key, { value, configurable: true });
  }
}
