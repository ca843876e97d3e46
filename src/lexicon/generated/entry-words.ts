/** The words of language/entry-words/: made by `npm run generate`. */
import es from '../../../language/entry-words/es.json' with { type: 'json' };
import fr from '../../../language/entry-words/fr.json' with { type: 'json' };

export const ENTRY_WORD_LANGUAGES = { es, fr };
