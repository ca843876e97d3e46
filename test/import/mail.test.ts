/** Whatever a mail carries is read or told, in whichever parts its program has put it. */
import { describe, expect, it } from 'vitest';
import { readMail } from '../../src/import/mail/read-mail.ts';

/** A part with its headers; a mail where these are those of a mail. */
const part = (headers: string, body: string) => `${headers}\n\n${body}`;
const parts = (kind: string, ...all: readonly string[]) =>
  part(
    `Content-Type: multipart/${kind}; boundary="b-${kind}"`,
    [...all, ''].map((each, at) => `--b-${kind}${at === all.length ? '--' : ''}\n${each}`).join('\n'),
  );
const HEAD = 'From: A\nSubject: Mission\n';
const plain = (body: string) => part('Content-Type: text/plain', body);
const html = (body: string) => part('Content-Type: text/html', body);
const inner = (body: string) =>
  part('Content-Type: message/rfc822', `From: C\nSubject: Inner\n${plain(body)}`);

/** What a mail gives below its own headers. */
function read(content: string) {
  const { blocks, notes } = readMail(new TextEncoder().encode(HEAD + content));
  const below = blocks.slice(2).map(block => `${block.kind}: ${'text' in block ? block.text : ''}`);
  return [...below, ...notes];
}

describe('a mail gives', () => {
  it.each([
    [
      'each of its texts, in order',
      parts('mixed', plain('One.'), html('<p>Two.</p>'), plain('Three.')),
      ['paragraph: One.', 'paragraph: Two.', 'paragraph: Three.'],
    ],
    [
      'once what it says in two ways',
      parts('mixed', plain('One pump.'), html('<p>One <b>pump</b>.</p>')),
      ['paragraph: One pump.'],
    ],
    [
      'its text where no part begins',
      part('Content-Type: multipart/mixed; boundary=none', 'One.'),
      ['paragraph: One.'],
    ],
    [
      'its text where a part has no headers',
      parts('mixed', '\nOne.\n\nTwo.'),
      ['paragraph: One.', 'paragraph: Two.'],
    ],
    [
      'its text where a part begins with it',
      parts('mixed', 'One here.\n\nTwo.'),
      ['paragraph: One here.', 'paragraph: Two.'],
    ],
    [
      'parts within parts, whose borders begin alike',
      part(
        'Content-Type: multipart/mixed; boundary=b',
        `--b\n${part('Content-Type: multipart/mixed; boundary=b1', `--b1\n${plain('One.')}\n--b1--`)}\n--b\n${plain('Two.')}\n--b--`,
      ),
      ['paragraph: One.', 'paragraph: Two.'],
    ],
    [
      'a mail that is all it passes on',
      inner('One.'),
      ['paragraph: From: C', 'paragraph: Subject: Inner', 'paragraph: One.'],
    ],
    [
      'a mail that it passes on, apart from its text',
      parts('mixed', plain('See below.'), inner('One.')),
      ['paragraph: See below.', 'aside: From: C', 'aside: Subject: Inner', 'aside: One.'],
    ],
    [
      'each mail of a digest',
      parts('digest', `\nFrom: C\nSubject: I\n\nOne.`),
      ['paragraph: From: C', 'paragraph: Subject: I', 'paragraph: One.'],
    ],
  ])('%s', (_, content, expected) => {
    expect(read(content)).toEqual(expected);
  });

  it.each([
    [
      'its plain text where both say the same',
      'The pump is old.',
      '<p>The <b>pump</b> is old.</p>',
      ['paragraph: The pump is old.'],
    ],
    [
      'its page where the text is a notice, which is noted',
      'This mail needs a reader of HTML.',
      '<p>Only here it stands.</p>',
      ['comment: This mail needs a reader of HTML.', 'paragraph: Only here it stands.'],
    ],
    [
      'its text where the page is a notice, which is noted',
      'The pump of the old well broke in March and nobody has come since.',
      '<p>View as text.</p>',
      [
        'paragraph: The pump of the old well broke in March and nobody has come since.',
        'comment: View as text.',
      ],
    ],
    [
      'its page where the text ends sooner',
      'The pump is old.',
      '<p>The pump is old.</p><p>It broke.</p>',
      ['paragraph: The pump is old.', 'paragraph: It broke.'],
    ],
    ['its page where the text is empty', ' ', '<p>Only here.</p>', ['paragraph: Only here.']],
  ])('%s', (_, text, page, expected) => {
    expect(read(parts('alternative', plain(text), html(page)))).toEqual(expected);
  });

  it('the name or the type of what was not read', () => {
    const pdf = 'Content-Type: application/pdf';
    const content = parts(
      'mixed',
      plain('One.'),
      part(`${pdf}; name="plan.pdf"`, 'JVBE'),
      part(`${pdf}\nContent-Disposition: attachment; filename*=UTF-8''na%C3%AFf%201.pdf`, 'JVBE'),
      part(pdf, 'JVBE'),
      parts('alternative', plain(''), part('Content-Type: text/calendar', 'BEGIN:VCALENDAR')),
      part('Content-Type: message/rfc822\nContent-Disposition: attachment', HEAD),
    );
    const unnamed = (type: string) => `A part of the mail has no name and was not read. Its type is ${type}.`;
    expect(read(content)).toEqual([
      'paragraph: One.',
      '“plan.pdf” is attached to the mail and was not read: import it by itself.',
      '“naïf 1.pdf” is attached to the mail and was not read: import it by itself.',
      unnamed('application/pdf'),
      unnamed('text/calendar'),
      unnamed('message/rfc822'),
    ]);
  });

  it('the lines that its texts have in the file', () => {
    const content = parts('mixed', plain('One.\n\nTwo.'), inner('Three.'));
    const { blocks } = readMail(new TextEncoder().encode(HEAD + content));
    const lines = (HEAD + content).split('\n');
    const shown = blocks.map(block => ['text' in block && block.text, lines[(block.line ?? 0) - 1]]);
    expect(shown.slice(2)).toEqual([
      ['One.', 'One.'],
      ['Two.', 'Two.'],
      ['From: C', 'From: C'],
      ['Subject: Inner', 'Subject: Inner'],
      ['Three.', 'Three.'],
    ]);
  });
});
