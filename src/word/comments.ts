import type { WordPackage } from './package.ts';
import { readParagraphs } from './read-paragraphs.ts';
import { type Revision, revisionOf } from './revised-paragraph.ts';
import { childrenOf, idOf, type XmlElement } from './xml.ts';

export interface Comment {
  readonly id: string;
  readonly by: Revision;
  readonly text: readonly string[];
}

/** A comment with the replies to it, as far as they say anything. */
export interface Thread extends Comment {
  readonly isResolved: boolean;
  readonly replies: readonly Comment[];
}

interface Read extends Comment {
  /** By this the part on threads names it: it is that of its last paragraph. */
  readonly paragraph: string;
}

/** The threads of a file, by the ids that its text refers to. */
export function readThreads(word: WordPackage): ReadonlyMap<string, Thread> {
  const comments = childrenOf(word.partOf('comments'), 'w:comment').map(readComment);
  const details = new Map(
    childrenOf(word.partOf('commentsExtended'), 'w15:commentEx').map(({ attributes }) => [
      attributes.get('w15:paraId') ?? '',
      { parent: attributes.get('w15:paraIdParent'), isDone: isTrue(attributes.get('w15:done')) },
    ]),
  );
  const parentOf = ({ paragraph }: Read) =>
    comments.find(each => each.paragraph !== '' && each.paragraph === details.get(paragraph)?.parent);
  const rootOf = (comment: Read): Read => {
    let root = comment;
    // A circle of replies would be one of a file that somebody made by hand.
    for (let steps = 0; steps < comments.length; steps++) root = parentOf(root) ?? root;
    return root;
  };
  const threads = new Map<string, Thread & { readonly replies: Comment[] }>();
  for (const comment of comments) {
    if (rootOf(comment) !== comment) continue;
    const { paragraph, ...said } = comment;
    threads.set(said.id, { ...said, isResolved: details.get(paragraph)?.isDone ?? false, replies: [] });
  }
  for (const comment of comments) {
    const { paragraph: _, ...said } = comment;
    const thread = threads.get(rootOf(comment).id);
    if (thread && thread.id !== said.id && said.text.length > 0) thread.replies.push(said);
  }
  return threads;
}

function readComment(comment: XmlElement): Read {
  return {
    id: idOf(comment),
    by: revisionOf(comment),
    text: readParagraphs(comment)
      .map(({ runs }) =>
        runs
          .map(({ text }) => text)
          .join('')
          .trim(),
      )
      .filter(text => text !== ''),
    paragraph: childrenOf(comment, 'w:p').at(-1)?.attributes.get('w14:paraId') ?? '',
  };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
