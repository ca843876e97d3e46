/** Whoever a report declares, as those who remind them of something need to know them. */
import { mailboxesIn } from '../../domain/net-addresses.ts';
import { plainBlocks, plainText } from '../../report/plain-text.ts';
import type { Report } from '../../report/report.ts';
import { names } from './ask.ts';

/** A person or a body that the report declares. */
export interface RegisterParty {
  /** As the register calls it. */
  readonly name: string;
  readonly isMember: boolean;
  /** The mailbox that the report gives, where it gives one. */
  readonly address: string | null;
  /** The language in which an organization is written to, where the report says so. */
  readonly language: string | null;
}

export function partiesOf(report: Report): readonly RegisterParty[] {
  const { participants, persons, organizations, beside } = report;
  const members = new Set<object>(participants);
  const others = [...persons, ...organizations, ...beside.persons, ...beside.organizations];
  return [...participants, ...others].map(entry => ({
    name: names(report, [{ id: entry.id, name: entry.title }]).join(),
    isMember: members.has(entry),
    language: 'language' in entry ? (entry.language ?? null) : null,
    address: mailboxIn(`${plainText(entry.inlines, () => '')}\n${plainBlocks(entry.blocks, () => '')}`),
  }));
}

/** The one mailbox of a text, as a mail program takes it; null where there is none, or several. */
function mailboxIn(text: string): string | null {
  const [only, ...others] = new Set(
    Array.from(mailboxesIn(text), ({ start, end }) => text.slice(start, end)),
  );
  return only !== undefined && others.length === 0 && /^[\w.%+-]+@[\w.-]+$/.test(only) ? only : null;
}
