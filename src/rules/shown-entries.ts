import { typesWith } from '../lexicon/entry-kinds.ts';

/** Every type of entry but headers and terminology. */
export const SHOWN_ENTRIES = [...typesWith({ prose: 'own' }), ...typesWith({ prose: 'names' })];
