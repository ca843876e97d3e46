/** What every part of the page knows. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Page, Piece } from '../page/page.ts';
import type { Pictures } from '../pictures.ts';

/** On which printed page each anchor is, as far as that is known; `none` for so few pages that no list is needed. */
export type Contents = ReadonlyMap<string, number> | 'none';

/** What every part of the page is given. */
export interface Known {
  readonly page: Page;
  readonly pictures: Pictures;
  readonly contents: Contents;
  /** True where the page is compared with an earlier version. */
  readonly hasChanges?: boolean;
  /** True for a piece that is made by itself, so that only a place with this id is made here. */
  readonly hasPlace?: (id: string, piece: Piece) => boolean;
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
