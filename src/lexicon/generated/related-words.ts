/** The words of language/related/: made by `npm run generate`. */
import en from '../../../language/related/en.json' with { type: 'json' };
import es from '../../../language/related/es.json' with { type: 'json' };
import fr from '../../../language/related/fr.json' with { type: 'json' };

export const RELATED_LANGUAGES = { en, es, fr };
