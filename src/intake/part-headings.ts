/** The words with which reports head their parts, in English, French and Spanish. */
import { splitMark } from './marks.ts';

/** What a part of a report is about. */
export type PartKind =
  | 'objectives'
  | 'participants'
  | 'persons'
  | 'activities'
  | 'findings'
  | 'recommendations'
  | 'actions';

const PHRASES: Readonly<Record<PartKind, string>> = {
  objectives: `objective|objectives|purpose|purposes|aim|aims|goal|goals|terms of reference|tor|mandate
    objectif|objectifs|but|buts|objet|termes de reference|mandat|finalite
    objetivo|objetivos|proposito|propositos|finalidad|terminos de referencia|mandato`,
  participants: `participant|participants|team|team members|delegation|composition|members|staff
    equipe|membres|delegation|participante|participantes|equipo|miembros|delegacion|composicion|integrantes`,
  persons: `persons met|people met|officials met|persons contacted|persons interviewed|people interviewed|interlocutors|contacts
    personnes rencontrees|personnes interrogees|personnes contactees|interlocuteurs
    personas entrevistadas|personas contactadas|interlocutores|contactos`,
  activities: `activity|activities|meeting|meetings|itinerary|agenda|schedule|visits|field visits|site visits|work performed
    activites|reunion|reunions|itineraire|rencontres|entretiens|visites|deroulement
    actividades|reuniones|itinerario|encuentros|entrevistas|visitas`,
  findings: `finding|findings|outcome|outcomes|observation|observations|conclusion|conclusions|result|results|key issues
    constatation|constatations|constat|constats|resultats
    hallazgo|hallazgos|constatacion|constataciones|resultado|resultados|observacion|observaciones|conclusiones`,
  recommendations: `recommendation|recommendations|follow up|followup|way forward|suggestions|proposals
    recommandation|recommandations|suivi|suites a donner|suites
    recomendacion|recomendaciones|seguimiento`,
  actions: `action|actions|action points|action items|next steps|follow up action|follow up actions|actions required|action plan
    mesures a prendre|mesures|prochaines etapes|plan d action|actions de suivi
    medidas|proximos pasos|acciones|plan de accion|acciones de seguimiento`,
};

const FILLERS = new Set(
  `the of and or for a an main key major general principal mission list our by from on during visit detailed other
  proposed agreed specific suggested with programme report summary
  de du des la le les l et d principales principaux liste generales generale a au sur aux rapport
  del los las el y e lista principales propuestas informe`.split(/\s+/),
);

const BY_FIRST_WORD = new Map<string, { readonly words: readonly string[]; readonly kind: PartKind }[]>();
for (const kind of Object.keys(PHRASES) as PartKind[]) {
  for (const phrase of PHRASES[kind].split(/[\n|]/)) {
    const words = phrase.trim().split(' ');
    const others = BY_FIRST_WORD.get(words[0] ?? '') ?? [];
    const longestFirst = [...others, { words, kind }].sort((a, b) => b.words.length - a.words.length);
    BY_FIRST_WORD.set(words[0] ?? '', longestFirst);
  }
}

/** What a heading says its part is. */
export interface HeadingReading {
  readonly kind: PartKind;
  /** True when the heading says nothing else, so that even a bare line may be one. */
  readonly isWhole: boolean;
}

/** Reads a heading; undefined when it heads none of the known parts. */
export function readHeading(text: string): HeadingReading | undefined {
  const words = foldedWords(splitMark(text)?.text ?? text);
  const kinds: PartKind[] = [];
  let isWhole = true;
  for (let at = 0; at < words.length; ) {
    const phrase = BY_FIRST_WORD.get(words[at] ?? '')?.find(({ words: wanted }) =>
      wanted.every((word, index) => words[at + index] === word),
    );
    if (phrase) kinds.push(phrase.kind);
    else if (!FILLERS.has(words[at] ?? '')) {
      isWhole = false;
      // What follows a foreign word says what that is about, not what the part is.
      if (kinds.length === 0 && !isAnnexWord(words[0])) return undefined;
    }
    at += phrase?.words.length ?? 1;
  }
  const kind = kinds.find(found => found === 'participants' || found === 'persons') ?? kinds[0];
  return kind && { kind, isWhole };
}

/** True when a heading opens an annex. */
export function headsAnnex(text: string): boolean {
  return isAnnexWord(foldedWords(text)[0]);
}

/** True when a line says only what sort of paper this is: a report, a memorandum, an aide-mémoire. */
export function isReportLabel(text: string): boolean {
  return REPORT_LABEL.test(foldedWords(text).join(' '));
}

const REPORT_LABEL =
  /^(?:(?:draft|final) )?(?:mission|back to office|travel|trip|field mission|field visit)? ?report$|^(?:interoffice |inter office )?memo(?:randum)?$|^(?:note (?:for|to) (?:the )?file|note de (?:dossier|service)|note verbale|aide memoire|vermerk|dienstreisebericht|reisebericht|ayuda memoria|memorando)$|^rapport (?:de|de fin de) mission$|^informe (?:de|de regreso de) mision$/;

function isAnnexWord(word: string | undefined): boolean {
  return (
    word !== undefined &&
    /^(?:annex|annexe|annexes|anexo|anexos|appendix|appendice|apendice|attachment)$/.test(word)
  );
}

/** Lower-case words without accents. */
export function foldedWords(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
}
