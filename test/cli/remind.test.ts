/** Drafts of reminders: as mail programs and our own reader of mails take them, and to whom they say what. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textsIn } from '../../src/export/audience/decode.ts';
import { type MailPart, readMailParts } from '../../src/import/mail/read-parts.ts';
import { folderWith, missionReport } from '../support/command-line.ts';

const FILES = {
  'trip.mission': `mission trip: Visit to the vallée
dates 2025-03-11 to 2025-03-14
issued 2025-03-28
classification unclassified
language en
participant okafor as "Team Leader": Ngozi Okafor
organization ministry: Ministry of Health & Wells

    Write to desk@health.example.

person koval of ministry as "Head": Ilse Köhler

finding stock gap: Stocks are low.
action check owner okafor due 2025-06-10: Check the store.
recommendation fill to ministry owner koval due 2025-05-31: The Ministry should fill the store <soon>.
recommendation train to ministry due 2025-12: The Ministry should train nurses.
recommendation answer to ministry due 2025-06-20: The Ministry should answer.
recommendation due 2025-06-01: Somebody should write.
finding seal gap confidential: A door is open.
recommendation lock confidential to ministry owner okafor due 2025-06-15: Lock the door at once.
`,
  'trip.updates.mission':
    'update trip.answer on 2025-06-01 by ministry status done: It was answered.\nupdate trip.fill on 2025-06-01 by ministry due 2025-06-25: It will be late.\n',
};

const ASKED = ['register', '.', '--remind', '30', '--as-of', '2025-06-12', '--out', 'drafts'];
const CLOCK = { SOURCE_DATE_EPOCH: '1749700000' };

async function drafts(more: readonly string[] = [], files: Readonly<Record<string, string>> = FILES) {
  const there = folderWith(files);
  const run = await missionReport([...ASKED, ...more], there, CLOCK);
  const read = (name: string) => new Uint8Array(readFileSync(join(there, 'drafts', name)));
  return { ...run, there, read };
}

/** All texts of a mail, and what is attached. */
function opened(bytes: Uint8Array) {
  const mail = readMailParts(bytes);
  const texts: string[] = [];
  const names: string[] = [];
  const look = (part: MailPart): void => {
    if (part.kind === 'forms') for (const each of part.forms.flat()) look(each);
    else if (part.kind === 'other') names.push(part.name ?? '');
    else if (part.kind !== 'mail') texts.push(`${part.kind}: ${part.letter.text}`);
  };
  for (const part of mail.parts) look(part);
  return { header: (name: string) => mail.headers.get(name)?.value, texts, names };
}

/** The workbook that a mail carries last. */
function workbookIn(bytes: Uint8Array): Uint8Array {
  const [, carried = ''] = new TextDecoder().decode(bytes).split(/filename="[^"]*\.xlsx"/);
  const [, body = ''] = carried.split('\r\n\r\n');
  return new Uint8Array(Buffer.from(body, 'base64'));
}

const wordsIn = (bytes: Uint8Array) => [...textsIn(bytes)].join('\n');

describe('register --remind', () => {
  it('writes to each in the language in which they are asked, where that is one, or in the one that is told', async () => {
    const files = {
      'voyage.mission': `mission voyage: Voyage
dates 2025-03-11 to 2025-03-14
classification unclassified
language fr

recommendation former to "Ministère", "Agence" due 2025-06-20: Le Ministère devrait former des infirmières.
`,
      'trip.mission': `mission trip: Trip
dates 2025-03-11 to 2025-03-14
classification unclassified
language en

recommendation fill to "Agence" due 2025-06-20: The Agency should fill the store.
`,
    };
    const subjects = async (...more: readonly string[]) => {
      const { read } = await drafts(more, files);
      return ['ministere', 'agence'].map(name => opened(read(`reminder-${name}.eml`)).header('subject'));
    };
    expect(await subjects()).toEqual([
      'Rappel : ce qui est dû au plus tard le 12 juillet 2025',
      'Reminder: what is due by 12 July 2025',
    ]);
    const inSpanish = 'Recordatorio: lo que vence a más tardar el 12 de julio de 2025';
    expect(await subjects('--language', 'es')).toEqual([inSpanish, inSpanish]);
  });

  it('writes to an organization in its own language, whatever that of the report is', async () => {
    const body = (head: string) => ({
      'trip.mission': `mission trip: Trip
dates 2025-03-11 to 2025-03-14
classification unclassified
language en
organization ${head}

recommendation to agence due 2025-06-20: The Agency should fill the store.
`,
    });
    const subject = async (head: string, ...more: readonly string[]) =>
      opened((await drafts(more, body(head))).read('reminder-agence.eml')).header('subject');
    expect(await subject('agence reads fr: Agence')).toMatch(/^Rappel : /);
    expect(await subject('agence\n    reads fr: Agence')).toMatch(/^Rappel : /);
    expect(await subject('agence reads fr: Agence', '--language', 'es')).toMatch(/^Recordatorio: /);
    expect(await subject('agence: Agence')).toMatch(/^Reminder: /);
  });

  it('writes a draft for each who has something due or overdue, and sends nothing', async () => {
    const { code, out, err, read } = await drafts();
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toEqual([
      'drafts/reminder-ilse-kohler.eml',
      'drafts/reminder-ministry-of-health-wells.eml',
      'drafts/reminder-ngozi-okafor.eml',
    ]);
    expect(err).toContain('3 drafts were written, and nothing was sent');
    expect(err).toContain('One thing that is due is asked of nobody');
    const mail = opened(read('reminder-ministry-of-health-wells.eml'));
    expect(mail.header('x-unsent')).toBe('1');
    expect(mail.header('to')).toBe('desk@health.example');
    expect(mail.header('subject')).toBe('Reminder: what is due by 12 July 2025');
    expect(mail.names).toEqual(['follow-up-ministry-of-health-wells.xlsx']);
    const [text = '', html = ''] = mail.texts;
    expect(text).toMatch(/^plain: .*overdue or due by 12 July 2025/);
    expect(text).toContain('The Ministry should fill the store <soon>.');
    expect(text).toContain('Due date: 25 June 2025');
    expect(html).toContain('<td');
    expect(html).toContain('The Ministry should fill the store &lt;soon>.');
    for (const each of mail.texts) expect(each).not.toMatch(/train nurses|should answer|Lock the door/);
  });

  it('attaches the workbook of all that is asked of them, which can be taken in again', async () => {
    const { read, there } = await drafts();
    const bytes = read('reminder-ministry-of-health-wells.eml');
    const workbook = workbookIn(bytes);
    expect(wordsIn(workbook)).toMatch(/fill the store/);
    expect(wordsIn(workbook)).toMatch(/train nurses/);
    expect(wordsIn(workbook)).not.toMatch(/Lock the door|Check the store/);
    writeFileSync(join(there, 'back.xlsx'), workbook);
    const { code, err } = await missionReport(
      ['review', 'back.xlsx', '--into', '.', '--by', 'Ministry', '--on', '2025-06-13'],
      there,
    );
    expect({ code, err }).toMatchObject({ code: 0 });
  });

  it('has lines that every mail program reads', async () => {
    const { read } = await drafts(['--language', 'fr']);
    const source = Buffer.from(read('reminder-ilse-kohler.eml')).toString('latin1');
    expect(source).not.toMatch(/[^\r]\n|[^\p{ASCII}]/u);
    expect(Math.max(...source.split('\r\n').map(line => line.length))).toBeLessThanOrEqual(78);
    const mail = opened(read('reminder-ilse-kohler.eml'));
    expect(mail.header('to')).toBe('');
    expect(mail.header('subject')).toBe('Rappel : ce qui est dû au plus tard le 12 juillet 2025');
    expect(mail.texts[0]).toContain('en retard ou dû au plus tard le 12 juillet 2025');
  });

  it('gives the same bytes twice', async () => {
    const [one, other] = [await drafts(), await drafts()];
    for (const name of readdirSync(join(one.there, 'drafts')))
      expect(one.read(name)).toEqual(other.read(name));
  });

  it('writes what is internal only to members of the mission, and says who gets nothing', async () => {
    const { code, out, err, read } = await drafts(['--audience', 'internal']);
    expect({ code, out }).toEqual({ code: 0, out: 'drafts/reminder-ngozi-okafor.eml\n' });
    expect(opened(read('reminder-ngozi-okafor.eml')).texts[0]).toContain('Lock the door at once.');
    expect(err).toMatch(/No draft was written to .*Ilse Köhler.*members of the mission/);
  });

  it('tells nobody outside what is confidential', async () => {
    const { read, there } = await drafts();
    for (const name of readdirSync(join(there, 'drafts'))) {
      const { texts } = opened(read(name));
      expect([...texts, wordsIn(workbookIn(read(name)))].join('\n')).not.toMatch(
        /Lock the door|door is open/,
      );
    }
  });

  it('writes nothing where nothing is due, and says so', async () => {
    const { code, err, there } = await drafts([], {
      'trip.mission': FILES['trip.mission'].replace(/ due [\d-]+/g, ''),
    });
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('no draft was written') });
    expect(readdirSync(there)).not.toContain('drafts');
  });

  it.each([
    [['--remind', 'soon'], /“soon” is no number of days/],
    [['--remind', '-3'], /“-3” is no number of days/],
    [['--out', 'trip.mission'], /“trip\.mission” is no folder/],
    [['--to', 'xlsx'], /--remind writes drafts of mails, and --to/],
    [['--of', 'findings'], /--remind writes drafts of mails, and --of findings/],
    [['--by', 'addressee'], /--remind writes drafts of mails, and --by/],
    [['--audience', 'public'], /not for the public/],
  ])('is refused, and writes nothing: %s', async (more, reason) => {
    const { code, err, there } = await drafts(more);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringMatching(reason) });
    expect(readdirSync(there).sort()).toEqual(Object.keys(FILES).sort());
  });

  it('replaces no draft unless that is asked for', async () => {
    const { there } = await drafts();
    const again = await missionReport(ASKED, there, CLOCK);
    expect(again).toMatchObject({ code: 2, out: '' });
    expect((await missionReport([...ASKED, '--force'], there, CLOCK)).code).toBe(0);
  });
});
