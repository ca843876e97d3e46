/** True where one letter more, less, other, or exchanged with the next makes one word of the other. */
export function isOneStep(word: string, other: string): boolean {
  const shorter = Math.min(word.length, other.length);
  if (Math.max(word.length, other.length) > shorter + 1) return false;
  let start = 0;
  while (start < shorter && word[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && word.at(-1 - end) === other.at(-1 - end)) end += 1;
  const here = word.slice(start, word.length - end);
  const there = other.slice(start, other.length - end);
  if (here.length <= 1 && there.length <= 1) return true;
  return here.length === 2 && there === here.charAt(1) + here.charAt(0);
}
