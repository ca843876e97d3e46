/** What is made once for a language. */

/** Makes the same for a language only once: patterns of its words take longer to make than a text takes to read. */
export function byLanguage<T>(make: (language: string | undefined) => T): (language?: string) => T {
  const made = new Map<string | undefined, T>();
  return language => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}
