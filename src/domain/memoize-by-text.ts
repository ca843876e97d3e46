/** What a text alone tells, kept by the text. */

/**
 * Keeps what `read` tells of the texts that came last, as many as have `most` characters together. Whoever reads is given
 * the text and nothing else, so that nothing stale can stay.
 */
export function memoizeByText<Told>(most: number, read: (text: string) => Told): (text: string) => Told {
  const kept = new Map<string, { readonly told: Told }>();
  let characters = 0;
  return text => {
    const known = kept.get(text);
    if (known) return known.told;
    const told = read(text);
    kept.set(text, { told });
    characters += text.length;
    for (const [oldest] of kept) {
      if (characters <= most) break;
      kept.delete(oldest);
      characters -= oldest.length;
    }
    return told;
  };
}
