/** The parts of a page that is made again and again: what has not changed since the last time is not made anew. */

import { isAlike } from './is-alike.ts';
import { type PartedPage, withParts } from './page-parts.ts';

/** How a page is made; a part of it is made of a `T`. */
interface Maker<T> {
  /** All besides its own content that can be seen in a part. */
  readonly surroundings: unknown;
  /** The page, with a place for what is told to have one, by this id. */
  whole(hasPlace: (id: string, content: T) => boolean): string;
  part(content: T): string;
}

export class KeptParts {
  private surroundings: unknown;
  private readonly contents = new Map<string, unknown>();
  private readonly parts = new Map<string, string>();
  private html = '';

  constructor(private before: KeptParts | undefined = undefined) {}

  get page(): PartedPage {
    return { html: this.html, parts: this.parts };
  }

  make<T>({ surroundings, whole, part }: Maker<T>): string {
    const contents = new Map<string, T>();
    this.html = whole((id, content) => {
      // What has the id of another is no part.
      const hasPlace = !contents.has(id);
      if (hasPlace) contents.set(id, content);
      return hasPlace;
    });
    this.surroundings = surroundings;
    const before = isAlike(surroundings, this.before?.surroundings) ? this.before : undefined;
    for (const [id, content] of contents) {
      const kept = isAlike(content, before?.contents.get(id)) ? before?.parts.get(id) : undefined;
      this.contents.set(id, content);
      this.parts.set(id, kept ?? part(content));
    }
    // Else each page would hold on to all before it.
    this.before = undefined;
    return withParts(this.page);
  }
}
