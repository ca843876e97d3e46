/** A report that was issued says what its edition says. */
import type { LangiumCoreServices } from 'langium';
import { unescapeSlashes } from '../../lexicon/marks.ts';
import { oneLine } from '../../lexicon/one-line.ts';
import { listOf } from '../../messages/lists.ts';
import { ruleText } from '../../messages/rules.ts';
import { stopIn } from '../../syntax/broken-entries.ts';
import type { Entry, MissionFile } from '../../syntax/generated/ast.ts';
import { isIssued, isMission, isReviewEntry, isUpdate } from '../../syntax/generated/ast.ts';
import { editionsOf, type IssuedEdition } from '../../syntax/issued-editions.ts';
import { headOf, proseOf, textStart } from '../../syntax/prose.ts';
import { entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import { shortened } from '../wording.ts';

/** So many entries that are gone are told by their names. */
const TOLD = 5;

export const asIssued: Rule<MissionFile> = {
  code: 'mission/as-issued',
  severity: 'warning',
  from: 'draft',
  why: 'Whoever has the report holds you to what they were sent. What has become of it since is said in updates, which leave it as it is; what was wrong in it is corrected for everybody, by a second edition. A file that was exported before agrees with the edition, and no longer with a text that is changed in silence.',
  visits: ['MissionFile'],
  concerns: (_, { document }) => editionsOf(document).editions.length > 0,
  check(file, report, { document, services }) {
    const { editions, damaged } = editionsOf(document);
    const mission = file.entries.find(isMission);
    const last = editions.at(-1);
    if (!mission) return;
    if (damaged !== undefined)
      report(ruleText('mission/as-issued.damaged', { file: damaged }), entryWordOf(mission));
    if (!last) return;
    const issued = last.issued ?? '';
    const before = [...saidIn(last, services)];
    const take = (isIt: (said: Said) => boolean) => {
      const place = before.findIndex(isIt);
      return place < 0 ? undefined : before.splice(place, 1)[0];
    };
    const others = entriesIn(file).filter(
      ({ key, text, written }) =>
        !take(said => said.key === key && (said.text === text || isWrittenAs(said, written))),
    );
    for (const { key, text, entry } of others) {
      const was = take(said => said.key === key);
      if (!was) report(ruleText('mission/as-issued.new', { issued }), entryWordOf(entry));
      else
        report(
          ruleText('mission/as-issued.changed', { issued, ...parted(was.text, text) }),
          entryWordOf(entry),
        );
    }
    if (before.length === 0) return;
    const gone = before.map(({ key }) => key);
    const more = Math.max(gone.length - TOLD, 0);
    const entries = more > 0 ? gone.slice(0, TOLD).join(', ') : listOf(gone);
    report(
      ruleText('mission/as-issued.gone', { issued, count: gone.length, entries, more }),
      entryWordOf(mission),
    );
  },
};

/** What each entry of an edition says; it is read once, as it never changes. */
function saidIn(edition: IssuedEdition, { parser }: LangiumCoreServices): readonly Said[] {
  const said = read.get(edition) ?? entriesIn(parser.LangiumParser.parse<MissionFile>(edition.text).value);
  read.set(edition, said);
  return said;
}

const read = new WeakMap<IssuedEdition, readonly Said[]>();

/** An entry that is sent. */
interface Said {
  readonly entry: Entry;
  /** Its name, or its sort where it has none. */
  readonly key: string;
  /** Its words and marks as they are read, however they are laid out. */
  readonly text: string;
  /** The same as they are written: in 0.2 a head needed no colon, and a text no backslash before slashes. */
  readonly written: string;
}

/** What was sent: neither what was said since nor the day. */
function entriesIn({ entries }: MissionFile): readonly Said[] {
  return entries
    .filter(entry => !(isUpdate(entry) || isReviewEntry(entry) || isIssued(entry)))
    .map(entry => {
      const name = 'name' in entry && entry.name ? ` ${entry.name}` : '';
      const { title, body } = proseOf(entry);
      const { text = '', offset = 0 } = entry.$cstNode ?? {};
      const begin = textStart(entry) - offset;
      const words = unescapeSlashes(text.slice(begin)).replace(/^[:\uFF1A]/, '');
      return {
        entry,
        key: `${entry.$type.toLowerCase()}${name}`,
        text: oneLine(`${headOf(entry)}: ${title.text}\n${body.text}`),
        written: oneLine(`${text.slice(0, begin)}: ${words}`),
      };
    });
}

/** True for words that an edition has, in a head of 0.2 with no colon before a text that has one of its own, too. */
function isWrittenAs({ written, entry }: Said, now: string): boolean {
  const isBroken = stopIn(entry) !== undefined;
  const bare = (words: string) => (isBroken ? words.replace(/[:\uFF1A]/g, '') : words);
  return bare(written) === bare(now);
}

/** Where two texts part, with a word before that. */
function parted(was: string, now: string): { readonly was: string; readonly now: string } {
  const [before, after] = [was.split(' '), now.split(' ')];
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end))
    end++;
  const from = Math.max(start - 1, 0);
  const stretch = (words: readonly string[]) =>
    shortened(words.slice(from, Math.min(words.length - end + 1, words.length)).join(' '));
  return { was: stretch(before), now: stretch(after) };
}
