/** An OpenDocument text → blocks, read as a Word file that says the same. */

import { UnreadableSource } from '../../base/unreadable-source.ts';
import { importText } from '../../messages/import.ts';
import type { Comment, Thread } from '../../word/comments.ts';
import { readPart, unpack } from '../../word/package.ts';
import { childAt, childrenOf, descendantsOf, type XmlElement } from '../../word/xml.ts';
import { latin1 } from '../decode.ts';
import type { SourceDocument } from '../document.ts';
import { linesOf, readParts } from '../docx/read-docx.ts';
import { type Annotation, OdtFlow } from './flow.ts';
import { marginsIn, OdtStyles } from './odt-styles.ts';

const CHANGES: ReadonlySet<string> = new Set(['text:insertion', 'text:deletion']);

/** Reads the bytes of an OpenDocument text. */
export function readOdt(bytes: Uint8Array): SourceDocument {
  const { files } = unpack(bytes, () => importText('odt.no-file'));
  const manifest = files.get('META-INF/manifest.xml');
  if (manifest && latin1(manifest).includes(':encryption-data'))
    throw new UnreadableSource(importText('odt.password'));
  const part = (path: string): XmlElement | undefined => {
    const found = files.get(path);
    return found && readPart(found);
  };
  const content = part('content.xml');
  if (!content) throw new UnreadableSource(importText('odt.no-file'));
  const text = childAt(content, 'office:body', 'office:text');
  if (!text) throw new UnreadableSource(importText('odt.no-text'));
  const common = part('styles.xml');
  const styles = new OdtStyles([common, content]);
  const flow = new OdtFlow(styles);
  const body = flow.body(text);
  const margins = marginsIn(common).map(margin => flow.body(margin));
  const { links, footnotes, endnotes, leftOutContents } = flow;
  const around = { styles: styles.paragraphs, relationships: links };
  const changed = childrenOf(text, 'text:tracked-changes').flatMap(each => descendantsOf(each, CHANGES));
  return readParts({
    ...around,
    body,
    footnotes,
    endnotes,
    margins,
    threads: threadsOf(flow.comments, said => linesOf(said, around)),
    diagram: () => [],
    isChanged: changed.length > 0,
    leftOutContents,
  });
}

/** Longer than any chain of answers. */
const MOST_ANSWERS = 100;

/** Each note with the answers to it, and to these. */
function threadsOf(
  comments: readonly Annotation[],
  textOf: (flow: XmlElement) => readonly string[],
): readonly Thread[] {
  const all = new Map(comments.map(comment => [comment.id, comment]));
  const rootOf = (comment: Annotation): Annotation => {
    let root = comment;
    for (let steps = 0; steps < MOST_ANSWERS; steps++) root = all.get(root.parent ?? '') ?? root;
    return root;
  };
  const threads = new Map<string, Thread & { readonly replies: Comment[] }>();
  for (const comment of comments)
    if (rootOf(comment) === comment)
      threads.set(comment.id, { ...comment, text: textOf(comment.flow), replies: [] });
  for (const comment of comments) {
    const thread = threads.get(rootOf(comment).id);
    const text = textOf(comment.flow);
    if (thread && thread.id !== comment.id && text.length > 0) thread.replies.push({ ...comment, text });
  }
  return [...threads.values()];
}
