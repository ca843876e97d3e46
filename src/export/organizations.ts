/** The organizations of a report as a reader looks them up. */
import { isShortName } from '../report/label-of.ts';
import type { Organization } from '../report/report.ts';
import type { View } from './view.ts';

/** In alphabetical order, with the short name that the text uses where there is one. */
export function organizationsInOrder({ report, language, plain }: View): readonly {
  readonly organization: Organization;
  readonly short?: string;
}[] {
  const collator = new Intl.Collator(language);
  return report.organizations
    .map(organization => ({
      organization,
      ...(isShortName(organization.id) && { short: organization.id }),
      sortedAs: isShortName(organization.id) ? organization.id : plain(organization),
    }))
    .sort((a, b) => collator.compare(a.sortedAs, b.sortedAs));
}
