/** The organizations and the abbreviations of a report as a reader looks them up. */
import { isShortName } from '../report/label-of.ts';
import type { Abbreviation, Organization } from '../report/report.ts';
import type { View } from './view.ts';

/** In alphabetical order, with the short name that the text uses where there is one. */
export function organizationsInOrder({ report, language, plain }: View): readonly {
  readonly organization: Organization;
  readonly short?: string;
}[] {
  const collator = new Intl.Collator(language);
  const organizations = report.organizations.map(organization => ({
    organization,
    ...(isShortName(organization.id) && { short: organization.id }),
    sortedAs: isShortName(organization.id) ? organization.id : plain(organization),
  }));
  const abbreviations = report.abbreviations.map(abbreviation => ({
    organization: spelledOut(abbreviation),
    short: abbreviation.short,
    sortedAs: abbreviation.short,
  }));
  return [...organizations, ...abbreviations].sort((a, b) => collator.compare(a.sortedAs, b.sortedAs));
}

/** Looked up like an organization; a dot keeps its anchor apart from every name that an author can give. */
function spelledOut({ short, meaning }: Abbreviation): Organization {
  return {
    id: `abbreviation.${short}`,
    title: meaning,
    body: '',
    inlines: [{ type: 'text', value: meaning }],
    blocks: [],
    marking: 'unclassified',
  };
}
