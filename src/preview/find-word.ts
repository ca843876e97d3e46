/** Offset of the occurrence of `word` that is nearest to `progress` (0 to 1) of the text; 0 when it is not there. */
export function findWord(text: string, word: string, progress: number): number {
  const wanted = progress * text.length;
  let best = 0;
  let distance = Number.POSITIVE_INFINITY;
  if (word === '') return best;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (Math.abs(at - wanted) >= distance) break;
    best = at;
    distance = Math.abs(at - wanted);
  }
  return best;
}
