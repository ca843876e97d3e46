/** Author's words for reports that tests build by hand: plain text, or blocks where a test is about them. */
import type { Block, Inline } from '../../src/report/blocks.ts';

export function words(title: string, body = '') {
  const paragraphs = body === '' ? [] : body.split('\n\n');
  return {
    title: typed(title),
    body: typed(body),
    inlines: inlinesOf(title),
    blocks: paragraphs.map((paragraph): Block => ({ type: 'paragraph', children: inlinesOf(paragraph) })),
  };
}

/** Reads `@target:id` as a mention and everything else as text. */
export function inlinesOf(text: string): Inline[] {
  return text
    .split(/(@[a-z]+:[\p{L}\d-]+)/u)
    .filter(part => part !== '')
    .map((part): Inline => {
      const [, target, id] = /^@([a-z]+):(.+)$/u.exec(part) ?? [];
      if (!isTarget(target) || id === undefined) return { type: 'text', value: part };
      return { type: 'mention', target, id };
    });
}

/** The text as an author types it, where the sort of what is mentioned needs no saying. */
function typed(text: string): string {
  return text.replace(/@[a-z]+:/g, '@');
}

type MentionTarget = Extract<Inline, { type: 'mention' }>['target'];

function isTarget(text: string | undefined): text is MentionTarget {
  return text !== undefined && /^[a-z]+$/.test(text);
}
