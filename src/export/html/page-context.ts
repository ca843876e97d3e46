/** What every part of the page knows. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Entry, Page } from '../page/page.ts';
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
  /** True for an entry that is made by itself, so that only its place is made here. */
  readonly hasPlace?: (entry: Entry) => boolean;
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
