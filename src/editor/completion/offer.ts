/** What completion offers, before it is placed. */
import type { CompletionItem } from 'vscode-languageserver';

/** Everything of a completion before it is chosen and placed. */
export type Offer = Omit<CompletionItem, 'textEdit' | 'sortText'>;
