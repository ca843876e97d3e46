/** The words of language/import/: made by `npm run generate`. */
import ar from '../../../language/import/ar.json' with { type: 'json' };
import de from '../../../language/import/de.json' with { type: 'json' };
import en from '../../../language/import/en.json' with { type: 'json' };
import es from '../../../language/import/es.json' with { type: 'json' };
import fr from '../../../language/import/fr.json' with { type: 'json' };
import it from '../../../language/import/it.json' with { type: 'json' };
import nl from '../../../language/import/nl.json' with { type: 'json' };
import pt from '../../../language/import/pt.json' with { type: 'json' };
import ru from '../../../language/import/ru.json' with { type: 'json' };
import sq from '../../../language/import/sq.json' with { type: 'json' };
import sr from '../../../language/import/sr.json' with { type: 'json' };
import zh from '../../../language/import/zh.json' with { type: 'json' };

export const IMPORT_LANGUAGES = { ar, de, en, es, fr, it, nl, pt, ru, sq, sr, zh };
