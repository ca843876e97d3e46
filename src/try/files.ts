/** The texts that are open on the page, and what the server may read of them. */
import { toBase64 } from '../base/base64.ts';
import type { FileKind, FileParams, ListedFile } from '../protocol/report.ts';

/** The folders that the server sees; there is no disk behind them. */
export const EXAMPLES = 'file:///examples';
export const OWN = 'file:///own';
export const DICTIONARIES = 'file:///dictionaries';

export interface OpenText {
  readonly uri: string;
  /** As its author calls it. */
  readonly name: string;
  readonly text: string;
  /** The text as it was opened or saved last. */
  readonly saved: string;
  /** The text of an example, as it comes with the page. */
  readonly given?: string;
  /** Its lines end as on Windows, in the file though not here. */
  readonly hasCarriageReturns?: boolean;
}

/** All texts of the page, by their addresses. */
export class Files {
  private readonly texts = new Map<string, OpenText>();

  /** Those of a folder, in the order in which they were opened. */
  in(folder: string): readonly OpenText[] {
    return [...this.texts.values()].filter(({ uri }) => uri.startsWith(`${folder}/`));
  }

  get(uri: string): OpenText | undefined {
    return this.texts.get(uri);
  }

  put(text: OpenText): void {
    this.texts.set(text.uri, text);
  }

  /** A text of the author's own, under its name or, where that is taken, under the next. */
  add(name: string, text: string, saved: string): OpenText {
    const [, stem = name, ending = ''] = /^(.*?)(\.mission)?$/.exec(name) ?? [];
    const names = this.in(OWN).map(each => each.name);
    let free = `${stem}${ending || '.mission'}`;
    for (let count = 2; names.includes(free); count++) free = `${stem}-${count}.mission`;
    const added = { uri: `${OWN}/${addressOf(free, this.in(OWN).length)}`, name: free, text, saved };
    this.put(added);
    return added;
  }

  /** Those that are not as they were opened or saved last. */
  get changed(): readonly OpenText[] {
    return [...this.texts.values()].filter(({ text, saved }) => text !== saved);
  }

  /** The author's own and the examples that are no longer as they come with the page, saved or not. */
  get written(): readonly OpenText[] {
    return [...this.texts.values()].filter(({ text, given }) => text !== given);
  }

  kind({ uri }: FileParams): FileKind {
    if (this.texts.has(uri) || uri.startsWith(`${DICTIONARIES}/`)) return 'file';
    return [EXAMPLES, OWN].includes(uri) ? 'folder' : 'nothing';
  }

  /** The bytes of a text, or of a dictionary, which comes when it is asked for. */
  async read({ uri }: FileParams): Promise<string> {
    const known = this.texts.get(uri);
    if (known) return toBase64(new TextEncoder().encode(known.text));
    if (!uri.startsWith(`${DICTIONARIES}/`)) throw new Error(`There is no ${uri}.`);
    const answer = await fetch(`dictionaries${uri.slice(DICTIONARIES.length)}.txt`);
    if (!answer.ok) throw new Error(`${uri}: ${answer.status}`);
    return toBase64(new Uint8Array(await answer.arrayBuffer()));
  }

  list({ uri }: FileParams): readonly ListedFile[] {
    return this.in(uri).map(each => ({ uri: each.uri, kind: 'file' }));
  }
}

/** An address is the same however it is written; what else a name holds stands in the name. */
function addressOf(name: string, number: number): string {
  return /^[\w-]+\.mission$/.test(name) ? name : `${number + 1}-${name.replaceAll(/[^\w.-]/g, '-')}`;
}
