/** Files beside a report under names that tell nothing: what they are called is for those who write it. */
import type { Inline } from '../../report/blocks.ts';
import { mapValues, objectsIn } from '../../report/map-values.ts';
import type { Report } from '../../report/report.ts';

/** Reports as others may have them, and where the pictures lie that have other names there. */
export interface Neutral {
  readonly reports: readonly Report[];
  readonly paths: ReadonlyMap<string, string>;
}

type Address = Extract<Inline, { readonly url: string }>;

/** An address on the web or a mailbox, which a reader can follow, and a place in the report itself. */
const FOLLOWED = /^(?:https?:|mailto:|#)/i;
const PICTURE = /\.(?:png|jpe?g|gif)$/i;

/** Versions of one report in which the same file has the same new name: `picture-1.jpg`, or `file-1` where a link leads to it. */
export function withNeutralNames(reports: readonly Report[]): Neutral {
  const names = new Map<string, string>();
  const counts = { image: 0, link: 0 };
  for (const found of objectsIn(reports)) {
    if (!isAddress(found)) continue;
    const { type, url } = found;
    if (names.has(url) || (type === 'link' && FOLLOWED.test(url))) continue;
    counts[type] += 1;
    const [ending = ''] = PICTURE.exec(url) ?? [];
    names.set(
      url,
      type === 'image' ? `picture-${counts[type]}${ending.toLowerCase()}` : `file-${counts[type]}`,
    );
  }
  const paths = new Map([...names].map(([path, name]) => [name, path] as const));
  return { reports: names.size === 0 ? reports : renamed(reports, names), paths };
}

function isAddress(value: object): value is Address {
  return 'type' in value && (value.type === 'image' || value.type === 'link') && 'url' in value;
}

function renamed<T>(part: T, names: ReadonlyMap<string, string>): T {
  return mapValues(part, value => {
    if (typeof value === 'string') return inMarkdown(value, names);
    const name = isAddress(value) ? names.get(value.url) : undefined;
    if (name === undefined || !isAddress(value)) return undefined;
    if (value.type === 'image') return { ...value, url: name };
    return { ...value, url: name, children: renamed(value.children, names) };
  });
}

/** The author's own text, in which an address stands behind what it is of. */
function inMarkdown(text: string, names: ReadonlyMap<string, string>): string {
  if (!text.includes('](')) return text;
  return text.replace(
    /(\]\(\s*)(?:<([^<>\n]*)>|([^\s<>]+?))(?=[\s)])/g,
    (whole, before: string, inBrackets, bare) => {
      const name = names.get(inBrackets ?? bare);
      return name === undefined ? whole : before + name;
    },
  );
}
