/**
 * Sensitivity labels of Microsoft Purview, as documents carry them among their own properties:
 * https://learn.microsoft.com/information-protection/develop/concept-mip-metadata
 */
import { highest, MARKINGS, type Marking } from './marking.ts';

/** A label of an organization's tenant. */
export interface SensitivityLabel {
  /** The GUID of the label. */
  readonly id: string;
  /** The unique name of the label in its tenant, which need not be the one that Office shows. */
  readonly name: string;
  /** The GUID of the tenant. */
  readonly siteId: string;
  /** `Privileged` where a person chose the label, `Standard` where it is applied by default. */
  readonly method?: 'Standard' | 'Privileged' | undefined;
}

/** The label of each marking for which the organization has one. */
export type SensitivityLabels = Readonly<Partial<Record<Marking, SensitivityLabel | undefined>>>;

/** A property that a document has besides those that its format names. */
export type CustomProperty = readonly [name: string, value: string];

/** The properties by which a document carries a label. Nothing says when it was set: the same report makes the same file. */
export function propertiesOfLabel({
  id,
  name,
  siteId,
  method = 'Standard',
}: SensitivityLabel): readonly CustomProperty[] {
  const prefix = `MSIP_Label_${id.toLowerCase()}`;
  return [
    [`${prefix}_Enabled`, 'true'],
    [`${prefix}_Method`, method],
    [`${prefix}_Name`, name],
    [`${prefix}_SiteId`, siteId.toLowerCase()],
  ];
}

const PROPERTY = /^MSIP_Label_([\da-f-]{36})_(Enabled|Name)$/iu;

/** A label that a document carries; its name is its id where the document does not say it. */
export type CarriedLabel = Pick<SensitivityLabel, 'id' | 'name'>;

/** The labels that the properties of a document switch on. */
export function carriedLabels(properties: Iterable<CustomProperty>): readonly CarriedLabel[] {
  const enabled: string[] = [];
  const names = new Map<string, string>();
  for (const [property, value] of properties) {
    const [, id = '', attribute = ''] = PROPERTY.exec(property)?.map(part => part.toLowerCase()) ?? [];
    if (attribute === 'name') names.set(id, value);
    if (attribute === 'enabled' && value.toLowerCase() === 'true') enabled.push(id);
  }
  return enabled.map(id => ({ id, name: names.get(id) ?? id }));
}

/** The highest marking to which the organization gives this label; undefined where it gives it to none. */
export function markingOfLabel({ id }: CarriedLabel, labels: SensitivityLabels): Marking | undefined {
  const markings = MARKINGS.filter(marking => labels[marking]?.id.toLowerCase() === id.toLowerCase());
  return markings.length > 0 ? highest(markings) : undefined;
}
