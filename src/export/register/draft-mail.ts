/** A mail that nobody has sent, as mail programs open it to be looked through and sent by hand (RFC 5322 and 2045 to 2047). */
import { toBase64 } from '../../base/base64.ts';

export interface DraftMail {
  /** The mailbox that it goes to, in plain letters; nobody’s unless it is known. */
  readonly to?: string;
  readonly subject: string;
  readonly date: Date;
  /** The same for who reads no pages. */
  readonly text: string;
  readonly html: string;
  readonly attachment: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };
}

/** What lines of Base64 hold. */
const LONGEST_LINE = 76;
/** A line of a header with an encoded word has 76 characters at most; four stand for three bytes. */
const LONGEST_WORD = Math.floor((LONGEST_LINE - 'Subject: =?UTF-8?B??='.length) / 4) * 3;

/** Stand in no line of Base64, and all contents are in Base64. */
const MIXED = '=_mission-report_mail';
const ALTERNATIVE = '=_mission-report_text';

/** The file: the same bytes for the same mail. */
export function draftMail({ to = '', subject, date, text, html, attachment }: DraftMail): Uint8Array {
  const { name, mediaType, bytes } = attachment;
  const lines = [
    // Asks Outlook and Thunderbird to open it as a draft.
    'X-Unsent: 1',
    `Date: ${date.toUTCString().replace(/GMT$/, '+0000')}`,
    `To: ${to}`,
    `Subject: ${encoded(subject)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${MIXED}"`,
    '',
    `--${MIXED}`,
    `Content-Type: multipart/alternative; boundary="${ALTERNATIVE}"`,
    '',
    ...part(ALTERNATIVE, ['Content-Type: text/plain; charset=utf-8'], utf8(text.replace(/\r?\n/g, '\r\n'))),
    ...part(ALTERNATIVE, ['Content-Type: text/html; charset=utf-8'], utf8(html)),
    `--${ALTERNATIVE}--`,
    '',
    ...part(
      MIXED,
      [
        'Content-Type:',
        ` ${mediaType};`,
        ` name="${name}"`,
        'Content-Disposition: attachment;',
        ` filename="${name}"`,
      ],
      bytes,
    ),
    `--${MIXED}--`,
    '',
  ];
  return utf8(lines.join('\r\n'));
}

function part(boundary: string, headers: readonly string[], content: Uint8Array): readonly string[] {
  const rows = toBase64(content).match(new RegExp(`.{1,${LONGEST_LINE}}`, 'g')) ?? [];
  return [`--${boundary}`, ...headers, 'Content-Transfer-Encoding: base64', '', ...rows, ''];
}

/** A header of any letters, in words that are short enough; ends of lines would begin another header. */
function encoded(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  if (/^[\x20-\x7E]*$/.test(line) && line.length <= LONGEST_LINE - 'Subject: '.length) return line;
  const words: string[] = [''];
  for (const letter of line) {
    const longer = `${words.at(-1)}${letter}`;
    if (utf8(longer).length > LONGEST_WORD) words.push(letter);
    else words[words.length - 1] = longer;
  }
  return words.map(word => `=?UTF-8?B?${toBase64(utf8(word))}?=`).join('\r\n ');
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
