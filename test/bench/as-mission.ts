/** Made-up content in the language. */
import { MEMBERS, ORGANIZATIONS, PILLARS, type ReportContent } from './content.ts';

/** A report. */
export function asMission({ id, programme, meetings, findings }: ReportContent): string {
  return [
    `mission ${id}: Mission to a place under ${programme}`,
    `under ${programme}`,
    'dates 2029-12-02 to 2029-12-04',
    'place: Pristina',
    'author: Ela Banaj',
    'issued 2029-12-20',
    `reference: REF/${id}`,
    'classification unclassified',
    'distribution: Internal',
    '',
    ...PILLARS.map(pillar => `objective #${pillar}: Assess the situation of ${pillar}.`),
    '',
    ...MEMBERS.map(member => `participant ${member} of UNODC as "Officer" in "Vienna": ${member}`),
    '',
    ...meetings.flatMap(meeting => [
      `meeting ${meeting.id} with ${meeting.with} by ${meeting.by} on 2029-12-02 at 09:30 #${meeting.pillar}: ${meeting.text}`,
      '',
    ]),
    ...findings.flatMap(({ recommendation, action, ...finding }) => [
      `finding ${finding.id} ${finding.kind} #${finding.pillar} severity ${finding.severity} stated in ${finding.meeting}:`,
      `    ${finding.text}`,
      '',
      finding.body.replace(/^/gm, '    '),
      '',
      `recommendation to ${recommendation.to} owner thurlow due ${recommendation.due} priority ${recommendation.priority}:`,
      `    ${recommendation.text}`,
      '',
      `action owner ${action.owner} due ${action.due} status open: ${action.text}`,
      '',
    ]),
  ].join('\n');
}

/** The vocabulary of the `number`th programme. */
export function programmeText(number: number): string {
  return [
    `programme programme-${number}: Programme ${number}`,
    'dates 2028-01-01 to 2031-12-31',
    'style un',
    ...PILLARS.flatMap(pillar => [
      `pillar ${pillar}: The pillar of ${pillar}`,
      `theme ${pillar}-theme of ${pillar}: A theme`,
    ]),
    ...ORGANIZATIONS.map(
      organization => `organization ${organization}: The organization called ${organization}`,
    ),
    '',
  ].join('\n');
}
