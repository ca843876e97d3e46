/** The fixed words of an export in every language; but for English, French and Spanish they are drafts. */
import ar from '../../language/l10n/labels.ar.json' with { type: 'json' };
import en from '../../language/l10n/labels.en.json' with { type: 'json' };
import es from '../../language/l10n/labels.es.json' with { type: 'json' };
import fr from '../../language/l10n/labels.fr.json' with { type: 'json' };
import ru from '../../language/l10n/labels.ru.json' with { type: 'json' };
import sq from '../../language/l10n/labels.sq.json' with { type: 'json' };
import srCyrl from '../../language/l10n/labels.sr-Cyrl.json' with { type: 'json' };
import srLatn from '../../language/l10n/labels.sr-Latn.json' with { type: 'json' };
import zh from '../../language/l10n/labels.zh.json' with { type: 'json' };
import type { Language } from './languages.ts';

export type Labels = Readonly<Record<keyof typeof en, string>>;

const TRANSLATIONS: Readonly<Record<Language, Partial<Labels>>> = {
  en,
  fr,
  es,
  ru,
  ar,
  zh,
  sq,
  'sr-Latn': srLatn,
  'sr-Cyrl': srCyrl,
};

/** The fixed words in one language; what is not translated so far is English. */
export function labelsIn(language: Language): Labels {
  return { ...en, ...TRANSLATIONS[language] };
}

/** How a word of a closed list reads, which is labelled below the label of its attribute. */
export function valueLabel(labels: Labels, attribute: keyof Labels, value: string): string {
  const words: Readonly<Record<string, string>> = labels;
  return words[`${attribute}.${value}`] ?? value;
}
