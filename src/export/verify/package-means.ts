/** By what means a file of Word or Excel shows something: its parts, and the elements in them that are no mere format. */
import type { WordPackage } from '../../word/package.ts';
import type { XmlElement } from '../../word/xml.ts';

/** Kinds of parts that say something about the file and nothing on its pages. */
const ABOUT = new Set([
  'core-properties',
  'extended-properties',
  'custom-properties',
  'metadata/core-properties',
  'thumbnail',
  'customXml',
  'customXmlProps',
  'theme',
  'fontTable',
  'webSettings',
  'calcChain',
  'people',
]);
/** Settings and lists of formats, of which only what is used shows, and what is used is read where it is. */
const FORMATS = new Set(['settings', 'numbering']);

/** Kinds of parts that are read for what they show; each relation of another kind is a means by itself. */
const READ = new Set([
  'officeDocument',
  'styles',
  'footnotes',
  'endnotes',
  'header',
  'footer',
  'worksheet',
  'sharedStrings',
  'drawing',
  ...FORMATS,
]);

/** Relations whose targets are told where they are used. */
const TOLD_ELSEWHERE = new Set(['hyperlink', 'image']);

/** A part that shows something, and what kind of part it is. */
interface Part {
  readonly path: string;
  readonly kind: string;
  readonly root: XmlElement;
}

/** The parts of a file that can show something, from its root along the relations, and the relations of other kinds. */
export function partsOf(file: WordPackage): {
  readonly parts: readonly Part[];
  readonly others: Map<string, string>;
} {
  const parts = new Map<string, Part>();
  const others = new Map<string, string>();
  const follow = (path: string) => {
    for (const { type, target } of file.relationshipsOf(path).values()) {
      if (ABOUT.has(type) || TOLD_ELSEWHERE.has(type) || parts.has(target)) continue;
      const root = READ.has(type) ? file.part(target) : undefined;
      if (!root) others.set(`relation “${type}”`, path === '' ? target : path);
      else {
        parts.set(target, { path: target, kind: type, root });
        follow(target);
      }
    }
  };
  follow('');
  return { parts: [...parts.values()], others };
}

/** The elements of all parts but those that only format, each once. */
export function meansOf(
  file: WordPackage,
  isFormat: (element: XmlElement, parent: XmlElement | undefined) => boolean,
): Map<string, string> {
  const { parts, others } = partsOf(file);
  const means = others;
  for (const { path, root } of parts) {
    const visit = (element: XmlElement, parent: XmlElement | undefined) => {
      const key = `“${element.name}”`;
      if (!isFormat(element, parent) && !means.has(key)) means.set(key, path);
      for (const child of element.children) if (typeof child !== 'string') visit(child, element);
    };
    visit(root, undefined);
  }
  return means;
}
