/** What the index says of names. */
import type {
  AstNode,
  AstNodeDescription,
  AstNodeDescriptionProvider,
  LangiumCoreServices,
  LangiumDocument,
  URI,
} from 'langium';
import { AstUtils } from 'langium';
import { isMission, isProgramme } from '../syntax/generated/ast.ts';
import { proseOf } from '../syntax/prose.ts';
import type { IndexedFile } from './indexed-file.ts';
import { internWord } from './intern-word.ts';

/** Describes what has a name. */
export class MissionReportDescriptionProvider implements AstNodeDescriptionProvider {
  private readonly locator: LangiumCoreServices['workspace']['AstNodeLocator'];
  private readonly names: LangiumCoreServices['references']['NameProvider'];

  constructor(services: LangiumCoreServices) {
    this.locator = services.workspace.AstNodeLocator;
    this.names = services.references.NameProvider;
  }

  createDescription(
    node: AstNode,
    name = this.names.getName(node),
    document: LangiumDocument = AstUtils.getDocument(node),
  ): AstNodeDescription {
    if (!name) throw new Error(`A ${node.$type} has no name.`);
    const path = this.locator.getAstNodePath(node);
    const title = isMission(node) || isProgramme(node) ? proseOf(node).title.text : undefined;
    return new NameDescription({ type: node.$type, name, path, title }, document.uri, node);
  }
}

/** A name that a file declares. */
export class NameDescription implements AstNodeDescription {
  readonly type: string;
  readonly name: string;
  readonly path: string;
  /** The title of a mission or programme, by which people call it. */
  readonly title: string | undefined;
  /** Absent for an entry of a file that rests. */
  node?: AstNode;

  constructor(
    { type, name, path, title }: IndexedFile['names'][number],
    readonly documentUri: URI,
    node?: AstNode,
  ) {
    this.type = internWord(type);
    this.name = internWord(name);
    this.path = internWord(path);
    this.title = title === undefined ? undefined : internWord(title);
    if (node) this.node = node;
  }
}
