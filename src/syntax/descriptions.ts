/** What the index says of names and references; places are looked up when somebody asks for them. */
import type {
  AstNode,
  AstNodeDescription,
  AstNodeDescriptionProvider,
  DocumentSegment,
  LangiumCoreServices,
  LangiumDocument,
  Reference,
  ReferenceDescription,
} from 'langium';
import { AstUtils, CstUtils } from 'langium';

type Locator = LangiumCoreServices['workspace']['AstNodeLocator'];

/** Describes what has a name. */
export class MissionReportDescriptionProvider implements AstNodeDescriptionProvider {
  private readonly locator: Locator;
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
    const { names } = this;
    return {
      node,
      name,
      type: node.$type,
      documentUri: document.uri,
      path: this.locator.getAstNodePath(node),
      get nameSegment() {
        return CstUtils.toDocumentSegment(names.getNameNode(node) ?? node.$cstNode) as DocumentSegment;
      },
      get selectionSegment() {
        return CstUtils.toDocumentSegment(node.$cstNode) as DocumentSegment;
      },
    };
  }
}

/** A reference that leads somewhere. */
export class FoundReference implements ReferenceDescription {
  readonly targetUri: ReferenceDescription['targetUri'];
  readonly targetPath: string;
  private readonly document: LangiumDocument;
  private readonly reference: Reference;
  private readonly locator: Locator;

  constructor(
    document: LangiumDocument,
    reference: Reference,
    { documentUri, path }: AstNodeDescription,
    locator: Locator,
  ) {
    this.targetUri = documentUri;
    this.targetPath = path;
    this.document = document;
    this.reference = reference;
    this.locator = locator;
  }

  get sourceUri(): ReferenceDescription['sourceUri'] {
    return this.document.uri;
  }

  get sourcePath(): string {
    const { $refNode: cst } = this.reference;
    return cst ? this.locator.getAstNodePath(cst.astNode) : '';
  }

  get segment(): DocumentSegment {
    return CstUtils.toDocumentSegment(this.reference.$refNode) as DocumentSegment;
  }

  get local(): boolean {
    return this.targetUri.toString() === this.document.uri.toString();
  }
}
