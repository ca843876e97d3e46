/** The words of language/intake/: made by `npm run generate`. */
import ar from '../../../language/intake/ar.json' with { type: 'json' };
import de from '../../../language/intake/de.json' with { type: 'json' };
import en from '../../../language/intake/en.json' with { type: 'json' };
import es from '../../../language/intake/es.json' with { type: 'json' };
import fr from '../../../language/intake/fr.json' with { type: 'json' };
import it from '../../../language/intake/it.json' with { type: 'json' };
import nl from '../../../language/intake/nl.json' with { type: 'json' };
import pt from '../../../language/intake/pt.json' with { type: 'json' };
import ru from '../../../language/intake/ru.json' with { type: 'json' };
import sq from '../../../language/intake/sq.json' with { type: 'json' };
import sr from '../../../language/intake/sr.json' with { type: 'json' };
import zh from '../../../language/intake/zh.json' with { type: 'json' };

export const INTAKE_LANGUAGES = { ar, de, en, es, fr, it, nl, pt, ru, sq, sr, zh };
