/** The package that a Word file is: its parts, and which part refers to which. */
import { unzipSync } from 'fflate';
import { beginsWith, closedOfficeFile } from '../base/office-file.ts';
import { UnreadableSource } from '../base/unreadable-source.ts';
import { importText } from '../messages/import.ts';
import { childAt, childrenOf, readXml, textOf, type XmlElement } from './xml.ts';

const MEGABYTE = 1024 * 1024;
/** All parts of text together, unpacked; the text of a thousand pages takes some 20 MB. */
const MAX_UNPACKED = 64 * MEGABYTE;
/** The same, packed: what is said of the unpacked size need not be true. */
const MAX_PACKED = 8 * MEGABYTE;

/** The roots of what other programs keep in packages of the same kind. */
const OTHER_DOCUMENTS = ['workbook', 'presentation'] as const;

/** How files of other kinds begin. */
const SIGNATURES = [
  ['%PDF', 'pdf'],
  ['{\\rtf', 'rtf'],
] as const;

/** What one part refers to. */
export interface Relationship {
  /** The last word of its type, such as `footnotes`; the whole of one that is no type of Office. */
  readonly type: string;
  /** A part of the package, or an address outside it. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** The parts of a Word file. */
export class WordPackage {
  private readonly files: ReadonlyMap<string, Uint8Array>;
  /** Paths, and ids of relations, that stand there twice, in whichever letters: one program may read this part and another that. */
  readonly doubled: string[];
  /** Paths of all that is packed, pictures too. */
  readonly paths: readonly string[];
  private readonly parts = new Map<string, XmlElement>();
  private readonly relationships = new Map<string, ReadonlyMap<string, Relationship>>();

  constructor(bytes: Uint8Array) {
    const { files, doubled, paths } = unpack(bytes, () => refusalOf(bytes));
    this.files = files;
    this.doubled = doubled;
    this.paths = paths;
  }

  /** The path of the part that holds the text. */
  mainPart(): string {
    const main = this.targetOf('officeDocument');
    if (main !== undefined && this.files.has(main)) return main;
    const isOpen = this.files.has('META-INF/manifest.xml');
    throw new UnreadableSource(
      isOpen ? importText('word.other', { kind: 'opendocument' }) : importText('word.no-document'),
    );
  }

  /** The text, as its element; what is no Word file is called by what it is. */
  body(): XmlElement {
    const main = this.part(this.mainPart());
    const body = childAt(main, 'w:body');
    if (body) return body;
    const kind = OTHER_DOCUMENTS.find(name => name === main?.name.replace(/^.*:/, ''));
    throw new UnreadableSource(kind ? importText('word.other', { kind }) : importText('word.no-text'));
  }

  /** A part as a tree; undefined when it is missing. */
  part(path: string | undefined): XmlElement | undefined {
    const bytes = path === undefined ? undefined : this.files.get(path);
    if (path === undefined || !bytes) return undefined;
    const known = this.parts.get(path) ?? readPart(bytes);
    this.parts.set(path, known);
    return known;
  }

  /** A part as it was written; undefined when it is missing. */
  bytesOf(path: string | undefined): Uint8Array | undefined {
    return path === undefined ? undefined : this.files.get(path);
  }

  /** The part of a kind that the text refers to. */
  partOf(type: string): XmlElement | undefined {
    return this.part(this.pathOf(type));
  }

  /** What the file says of itself besides what its format names, by name. */
  *customProperties(): Generator<readonly [name: string, value: string]> {
    for (const property of childrenOf(this.part(this.targetOf('custom-properties')), 'custom:property'))
      yield [property.attributes.get('name') ?? '', textOf(property)];
  }

  pathOf(type: string): string | undefined {
    return this.targetOf(type, this.mainPart());
  }

  /** What a part refers to as a part of a kind; the file as a whole, where none is named. */
  targetOf(type: string, from = ''): string | undefined {
    return this.targetsOf(type, from)[0];
  }

  /** All that a part, the main one if none is named, refers to as parts of a kind, each once. */
  targetsOf(type: string, from = this.mainPart()): readonly string[] {
    const related = [...this.relationshipsOf(from).values()].filter(each => each.type === type);
    return [...new Set(related.map(({ target }) => target))];
  }

  /** What a part refers to, by id. */
  relationshipsOf(path: string): ReadonlyMap<string, Relationship> {
    const known = this.relationships.get(path) ?? this.readRelationships(path);
    this.relationships.set(path, known);
    return known;
  }

  private readRelationships(path: string): ReadonlyMap<string, Relationship> {
    const slash = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, slash);
    const part = this.part(`${folder}_rels/${path.slice(slash)}.rels`);
    const relationships = new Map<string, Relationship>();
    for (const { attributes } of childrenOf(part, 'rel:Relationship')) {
      const target = attributes.get('Target') ?? '';
      const isOutside = attributes.get('TargetMode') === 'External';
      const full = attributes.get('Type') ?? '';
      const type = OFFICE_TYPE.test(full) ? (full.split('/').at(-1) ?? '') : full;
      const id = attributes.get('Id') ?? '';
      if (relationships.has(id)) this.doubled.push(`${path} ${id}`);
      relationships.set(id, { type, target: isOutside ? target : resolve(folder, target), isOutside });
    }
    return relationships;
  }
}

/** What the types of relations begin with. */
const OFFICE_TYPE =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/|purl\.oclc\.org\/ooxml\/|schemas\.microsoft\.com\/)/;

/** The parts of a package that are XML; `refusal` is what is said of a file that is none. */
export function unpack(
  bytes: Uint8Array,
  refusal: () => string,
): {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly doubled: string[];
  readonly paths: readonly string[];
} {
  let packed = 0;
  let unpacked = 0;
  const met = new Set<string>();
  const paths: string[] = [];
  const doubled: string[] = [];
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (met.has(name.toLowerCase())) doubled.push(name);
        met.add(name.toLowerCase());
        paths.push(name);
        if (!/\.(?:xml|rels)$/.test(name)) return false;
        packed += size;
        unpacked += originalSize;
        if (packed > MAX_PACKED || unpacked > MAX_UNPACKED) {
          throw new UnreadableSource(importText('word.too-large'), { isTooLarge: true });
        }
        return true;
      },
    });
    return { files: new Map(Object.entries(files)), doubled, paths };
  } catch (error) {
    if (error instanceof UnreadableSource) throw error;
    throw new UnreadableSource(refusal());
  }
}

function refusalOf(bytes: Uint8Array): string {
  const closed = closedOfficeFile(bytes);
  if (closed) return importText(closed === 'old' ? 'source.old-word' : 'source.encrypted');
  const kind = SIGNATURES.find(([signature]) => beginsWith(bytes, signature))?.[1];
  return kind ? importText('word.other', { kind }) : importText('word.no-file');
}

function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

export function readPart(bytes: Uint8Array): XmlElement {
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return readXml(
    new TextDecoder(label).decode(bytes),
    label === 'utf-8' ? /^utf-?8$/i : /^utf-?16(?:[lb]e)?$/i,
  );
}
