/** Which files have to do with which keys, kept in both directions. */
export class Relation {
  private readonly keys = new Map<string, ReadonlySet<string>>();
  private readonly sources = new Map<string, Set<string>>();

  set(source: string, keys: ReadonlySet<string>): void {
    this.delete(source);
    if (keys.size > 0) this.keys.set(source, keys);
    for (const key of keys) {
      const sources = this.sources.get(key);
      if (sources) sources.add(source);
      else this.sources.set(key, new Set([source]));
    }
  }

  delete(source: string): void {
    for (const key of this.keys.get(source) ?? []) {
      const sources = this.sources.get(key);
      sources?.delete(source);
      if (sources?.size === 0) this.sources.delete(key);
    }
    this.keys.delete(source);
  }

  of(source: string): ReadonlySet<string> {
    return this.keys.get(source) ?? new Set();
  }

  with(key: string): ReadonlySet<string> {
    return this.sources.get(key) ?? new Set();
  }
}
