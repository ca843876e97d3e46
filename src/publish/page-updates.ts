/** What is new of one page after another. */
import { isAlike } from '../export/is-alike.ts';
import type { PartedPage } from '../export/page-parts.ts';
import type { PageUpdate, PreviewEntry } from '../protocol.ts';

interface Shown extends PartedPage {
  readonly entries: readonly PreviewEntry[];
}

export class PageUpdates {
  /** Pages of another process have other ids. */
  private readonly process = Math.random().toString(36).slice(2);
  private count = 0;
  private last: { readonly id: string; readonly page: Shown } | undefined;

  /** The page, with its id; to whom the last one is `shown`, only what is new of it. */
  next(page: Shown, shown: string | undefined): { readonly id: string; readonly update: PageUpdate } {
    const before = this.last?.id === shown ? this.last : undefined;
    const id = `${this.process}-${++this.count}`;
    this.last = { id, page };
    return { id, update: before ? { since: before.id, ...newIn(page, before.page) } : toldWhole(page) };
  }
}

function newIn({ html, parts, entries }: Shown, before: Shown): PageUpdate {
  return {
    ...(html !== before.html && { html }),
    parts: [...parts].filter(([id, part]) => part !== before.parts.get(id)),
    ...(!isAlike(entries, before.entries) && { entries }),
  };
}

function toldWhole({ html, parts, entries }: Shown): PageUpdate {
  return { html, parts: [...parts], entries };
}
