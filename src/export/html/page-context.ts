/** What every part of the page knows. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { MatrixItem, Page, Piece } from '../page/page.ts';
import type { Stack } from '../page/stacks.ts';
import type { Pictures } from '../pictures.ts';

/** On which printed page each anchor is, as far as that is known; `none` for so few pages that no list is needed. */
export type Contents = ReadonlyMap<string, number> | 'none';

/** What can be made by itself. */
export type Part = Piece | MatrixBody;

/** What belongs together in a matrix, with what of the columns can be seen there. */
export interface MatrixBody {
  readonly kind: 'matrix-body';
  readonly item: MatrixItem;
  readonly stacks: readonly Pick<Stack, 'columns' | 'isHead'>[];
}

/** What every part of the page is given. */
export interface Known {
  readonly page: Page;
  readonly pictures: Pictures;
  readonly contents: Contents;
  /** True where the page is compared with an earlier version. */
  readonly hasChanges?: boolean;
  /** True for what is made by itself, so that only a place with this id is made here. */
  readonly hasPlace?: (id: string, part: Part) => boolean;
}

const Context = createContext<Known | undefined>(undefined);

/** Gives the page to every component below. */
export const PageProvider = Context.Provider;

/** What is made into HTML. */
export function usePage(): Known {
  const known = useContext(Context);
  if (!known) throw new Error('a component of the page was rendered outside of it');
  return known;
}
