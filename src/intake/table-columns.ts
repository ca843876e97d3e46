/** What the columns of a table hold, by their headings in English, French and Spanish. */
import type { Row } from './document.ts';
import { foldedWords } from './part-headings.ts';

const HEADINGS = {
  number: 'no|nr|number|item|numero|n|num',
  finding:
    'finding|findings|observation|observations|issue|issues|gap|gaps|constat|constats|constatation|hallazgo|hallazgos',
  recommendation:
    'recommendation|recommendations|what|recommandation|recommandations|quoi|recomendacion|recomendaciones|que',
  action:
    'action|actions|follow up|follow up action|key action|key actions|next step|next steps|task|action required|mesure|mesures|tache|medida|medidas|accion|acciones|tarea',
  to: 'addressee|addressees|who|to whom|addressed to|destinataire|qui|destinatario|quien',
  owner:
    'responsible|responsibility|responsible party|responsible unit|responsible entity|responsible person|by whom|owner|lead|implementing entity|responsable|responsables|responsabilite',
  due: 'when|due|due date|deadline|by when|timeline|time frame|timeframe|target date|date|quand|echeance|delai|cuando|plazo|fecha limite|fecha',
  priority: 'priority|priorite|prioridad',
  cost: 'cost|costs|estimated cost|budget|cout|couts|cout estime|coste|costo|presupuesto',
  status: 'status|state|etat|statut|estado',
  name: 'name|names|full name|participant|nom|noms|nom et prenom|nombre|nombres|nombre y apellido',
  role: 'role|title|function|position|designation|job title|titre|fonction|poste|cargo|funcion|titulo|puesto',
  organization:
    'organization|organisation|agency|institution|entity|office|unit|affiliation|organisme|organizacion|institucion|entidad|organismo',
  station:
    'duty station|station|location|city|country|based in|lieu|lieu d affectation|ville|lugar de destino|lugar|ciudad|pais',
  time: 'time|hour|hours|heure|horaire|hora',
  meeting: 'meeting|meetings|reunion|reunions|reuniones',
  activity: 'activity|activities|event|programme|activite|activites|actividad|actividades',
  place: 'place|venue|lieu de la reunion|endroit|sede|sitio',
} as const;

/** What a column holds. */
export type Column = keyof typeof HEADINGS;

const COLUMN_OF: ReadonlyMap<string, Column> = new Map(
  (Object.keys(HEADINGS) as Column[]).flatMap(column =>
    HEADINGS[column].split('|').map(heading => [heading, column] as const),
  ),
);

/** True for a word by which the headings know a column. */
export function isColumn(word: string): word is Column {
  return word in HEADINGS;
}

/** What each column holds, after the heading row; undefined for the columns that say something else. */
export function columnsOf(header: Row | undefined): readonly (Column | undefined)[] {
  return (header?.cells ?? []).map(cell => {
    const words = foldedWords(cell);
    return (
      COLUMN_OF.get(words.join(' ')) ??
      // "Responsible / Lead", "What?", "Deadline (2010)": the first words that name a column do.
      words.map(word => COLUMN_OF.get(word)).find(column => column !== undefined)
    );
  });
}
