/** What every part of the page knows. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Page } from '../page/page.ts';
import type { Pictures } from '../pictures.ts';

interface Known {
  readonly page: Page;
  readonly pictures: Pictures;
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
