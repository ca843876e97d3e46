/** What every part of the page knows. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { View } from '../view.ts';

const Context = createContext<View | undefined>(undefined);

/** Gives the view to every component below. */
export const ViewProvider = Context.Provider;

/** The view that the page is made from. */
export function useView(): View {
  const view = useContext(Context);
  if (!view) throw new Error('a component of the page was rendered outside of it');
  return view;
}
