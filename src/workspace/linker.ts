/** Resolves references by the workspace index, without loading the files they lead to. */
import type { AstNodeDescription, LangiumDocument, ReferenceInfo } from 'langium';
import { Cancellation, DefaultLinker, interruptAndCheck, isReference } from 'langium';
import { isEntry } from '../syntax/generated/ast.ts';
import { resolveTo } from '../syntax/langium-internals.ts';
import { proseOf } from '../syntax/prose.ts';
import { isEvicted } from './eviction.ts';
import type { MissionReportIndexManager } from './index-manager.ts';
import { referencesIn } from './references-in.ts';

export class MissionReportLinker extends DefaultLinker {
  override async link(
    document: LangiumDocument,
    cancelToken = Cancellation.CancellationToken.None,
  ): Promise<void> {
    await interruptAndCheck(cancelToken);
    this.linkAtOnce(document);
  }

  /** Resolves every reference of a document, as `link` does, without giving way to others. */
  linkAtOnce(document: LangiumDocument): void {
    for (const placed of referencesIn(document.parseResult.value)) this.doLink(placed, document);
  }

  /** Resolves the name; the node is loaded when somebody asks for it, since its tree may be evicted. */
  protected override doLink(info: ReferenceInfo, document: LangiumDocument): void {
    const { reference } = info;
    if (!isReference(reference) || reference.$nodeDescription || reference.error) return;
    resolveTo(reference, this.getCandidate(info));
    document.references.push(reference);
  }

  /** Resolves what a linked edition names to the one entry that has its title now, whatever name it has since. */
  resolveAsIssued({ parseResult }: LangiumDocument, titles: ReadonlyMap<string, string>): void {
    for (const info of referencesIn(parseResult.value)) {
      const { $nodeDescription: found, $refText: name } = info.reference;
      const isAsIssued = (each: AstNodeDescription) => {
        const title = titles.get(`${each.type} ${name}`);
        const entry = title === undefined ? undefined : this.loadAstNode(each);
        return isEntry(entry) && proseOf(entry).title.text === title;
      };
      if (found && (!titles.has(`${found.type} ${name}`) || isAsIssued(found))) continue;
      const [only, ...others] = this.scopeProvider.getScope(info).getAllElements().filter(isAsIssued);
      if (only && others.length === 0) resolveTo(info.reference, only);
    }
  }

  /** An evicted document has no references to unlink; it is linked when its tree comes back. */
  override unlink(document: LangiumDocument): void {
    if (!isEvicted(document)) super.unlink(document);
  }

  /**
   * Points the references of a linked document into `target` at the current tree of `target`. Only valid while every
   * name still means the same; this spares the document a new linking and a new check.
   */
  refresh(document: LangiumDocument, target: LangiumDocument, index: MissionReportIndexManager): void {
    const declared = index.namesIn(target.uri)?.declared;
    for (const reference of document.references) {
      if (!isReference(reference) || reference.$nodeDescription?.documentUri !== target.uri) continue;
      const description = declared?.get(reference.$nodeDescription.name);
      if (description) resolveTo(reference, description);
    }
  }
}
