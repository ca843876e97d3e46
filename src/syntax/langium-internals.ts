/**
 * What this project uses of Langium beyond its documented interfaces, all in one place.
 * `test/syntax/langium-internals.test.ts` fails when a new version of Langium breaks it.
 */
import {
  type AstNodeDescription,
  CstNodeBuilder,
  isLinkingError,
  type LangiumDocument,
  type LinkingError,
  type Reference,
} from 'langium';

/**
 * Keeps in a reference what its name stands for, and leaves it to Langium to load the node when somebody asks: the
 * node may be in a file whose tree is not in memory. Langium's own linker always loads it.
 */
export function resolveTo(reference: Reference, found: AstNodeDescription | LinkingError): void {
  const fields = isLinkingError(found)
    ? { _ref: found, _nodeDescription: undefined }
    : { _ref: undefined, _nodeDescription: found };
  Object.assign(reference, fields);
}

/** Builds concrete syntax as Langium's parser does; Langium exports the class, but does not document it. */
export function createCstBuilder(): CstNodeBuilder {
  return new CstNodeBuilder();
}

/**
 * Lets `keys` of a document be computed when one of them is first read or set: `load` then gives all their values,
 * and `onLoaded` is called once they are in place. Langium's documents are plain objects whose properties are
 * assumed to be there.
 */
export function defineLazily<K extends keyof LangiumDocument>(
  document: LangiumDocument,
  keys: readonly K[],
  load: () => Pick<LangiumDocument, K>,
  onLoaded: () => void = () => undefined,
): void {
  const materialize = () => {
    for (const [key, value] of Object.entries(load()))
      Object.defineProperty(document, key, { value, configurable: true, enumerable: true, writable: true });
    onLoaded();
  };
  for (const key of keys) {
    Object.defineProperty(document, key, {
      configurable: true,
      enumerable: true,
      get: () => {
        materialize();
        return document[key];
      },
      set: (value: LangiumDocument[K]) => {
        materialize();
        document[key] = value;
      },
    });
  }
}
