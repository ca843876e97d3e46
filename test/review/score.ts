/** One change as `mission-report review --format json` lists it, offered or not. */
export interface Listed {
  author?: string | null | undefined;
  entry?: string | null | undefined;
  kind?: string | undefined;
  old?: string | null | undefined;
  new?: string | null | undefined;
}

/** One edit as its reviewer made it, from `returned/NAME.truth.json`. */
export interface Edit {
  number: number;
  author: string | null;
  entry: string | null;
  also?: (string | null)[];
  kind: 'words' | 'paragraph' | 'split' | 'join' | 'moved' | 'row' | 'formatting' | 'comment' | 'reply';
  old: string;
  new: string;
  tracked?: boolean;
}

/** What came of the edits of one returned file. */
export interface Score {
  /** The edits that are listed, by the right person, at the right entry. */
  right: Edit[];
  /** The edits that are listed, but at another entry or by another person. */
  elsewhere: Edit[];
  /** The edits that are listed nowhere. */
  missed: Edit[];
  /** Words that are listed more often than anybody changed them: offered twice, or invented. */
  surplus: string[];
}

type Bag = Map<string, number>;

const wordsOf = (text: string | null | undefined): string[] =>
  (text ?? '').normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

function bagOf(words: readonly string[], bag: Bag = new Map()): Bag {
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

const without = (bag: Bag, other: Bag): Bag =>
  new Map([...bag].map(([word, n]) => [word, n - (other.get(word) ?? 0)] as const).filter(([, n]) => n > 0));

const holds = (bag: Bag, part: Bag): boolean => [...part].every(([word, n]) => (bag.get(word) ?? 0) >= n);

/** The words that a change takes away and those that it adds, each marked with its sign. */
function changed(one: { old?: string | null | undefined; new?: string | null | undefined }): Bag {
  const [before, after] = [bagOf(wordsOf(one.old)), bagOf(wordsOf(one.new))];
  const sign = (bag: Bag, mark: string) => [...bag].map(([word, n]) => [mark + word, n] as const);
  return new Map([...sign(without(before, after), '−'), ...sign(without(after, before), '+')]);
}

function sum(bags: readonly Bag[]): Bag {
  const all: Bag = new Map();
  for (const bag of bags) for (const [word, n] of bag) all.set(word, (all.get(word) ?? 0) + n);
  return all;
}

const isRemark = (one: { kind?: string | undefined }): boolean => /comment|reply|remark/.test(one.kind ?? '');
const byHand = (edit: Edit, one: Listed): boolean =>
  edit.author === null ? !one.author : edit.author === one.author;
const atEntry = (edit: Edit, one: Listed): boolean =>
  [edit.entry, ...(edit.also ?? [])].includes(one.entry ?? null);

/** Whether these changes, taken together, say what the edit did. */
function tells(listed: readonly Listed[], edit: Edit): boolean {
  const holding = (text: string) => listed.some(one => inOrder(`${one.old ?? ''} ${one.new ?? ''}`, text));
  switch (edit.kind) {
    case 'comment':
    case 'reply':
      return listed.some(one => isRemark(one) && inOrder(one.new ?? '', edit.new));
    case 'split':
    case 'join':
      // The words do not change; a change that shows both sides of the cut says it.
      return listed.some(one => /split|join|paragraph/.test(one.kind ?? '')) || holding(edit.new);
    case 'moved':
      return holding(edit.old);
    case 'formatting':
      return true;
    default: {
      const words = listed.filter(one => !isRemark(one));
      const whole = changed(edit);
      return (whole.size > 0 && holds(sum(words.map(changed)), whole)) || tellsLetters(words, edit);
    }
  }
}

/** Whether the letters that an edit took away and added are listed, where they are no whole words. */
function tellsLetters(listed: readonly Listed[], { old, new: after }: Edit): boolean {
  let start = 0;
  while (start < old.length && old[start] === after[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, after.length) - start && old.at(-1 - end) === after.at(-1 - end)) end++;
  const all = (side: 'old' | 'new') => listed.map(one => one[side] ?? '').join('');
  return (
    all('old').includes(old.slice(start, old.length - end)) &&
    all('new').includes(after.slice(start, after.length - end))
  );
}

const inOrder = (text: string, part: string): boolean =>
  ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(part).join(' ')} `);

/** Holds what was listed for one returned file against what its reviewers did. */
export function score(listed: readonly Listed[], edits: readonly Edit[]): Score {
  const result: Score = { right: [], elsewhere: [], missed: [], surplus: [] };
  for (const edit of edits) {
    const right = listed.filter(one => byHand(edit, one) && atEntry(edit, one));
    if (tells(right, edit)) result.right.push(edit);
    else if (tells(listed, edit)) result.elsewhere.push(edit);
    else result.missed.push(edit);
  }
  // Whole passages that moved may be listed as taken away here and added there.
  const moved = edits.filter(edit => edit.kind === 'moved');
  const made = sum([
    ...edits
      .filter(edit => !isRemark(edit) && !['split', 'join', 'formatting'].includes(edit.kind))
      .map(changed),
    ...moved.map(edit => changed({ old: edit.old })),
    ...moved.map(edit => changed({ new: edit.old })),
  ]);
  const told = sum(listed.filter(one => !isRemark(one) && one.kind !== 'formatting').map(changed));
  result.surplus = [...without(told, made)].map(([word, n]) => (n > 1 ? `${word} ×${n}` : word));
  const remarks = (all: readonly { kind?: string | undefined }[]) => all.filter(isRemark).length;
  const more = remarks(listed) - remarks(edits);
  if (more > 0) result.surplus.push(`comments ×${more}`);
  return result;
}
