/** References that follow a file which is read again. */
import type { LangiumDocument, ReferenceInfo } from 'langium';
import { Cancellation, DefaultLinker, interruptAndCheck, isLinkingError, isReference } from 'langium';
import type { MissionReportIndexManager } from './index-manager.ts';
import { referencesIn } from './references-in.ts';
import { isResting } from './resting.ts';

export class MissionReportLinker extends DefaultLinker {
  override async link(
    document: LangiumDocument,
    cancelToken = Cancellation.CancellationToken.None,
  ): Promise<void> {
    await interruptAndCheck(cancelToken);
    this.linkAtOnce(document);
  }

  /** Finds what each reference leads to. */
  linkAtOnce(document: LangiumDocument): void {
    for (const placed of referencesIn(document.parseResult.value)) this.doLink(placed, document);
  }

  /** Finds the name, and leaves it to whoever wants the node to look it up: its file may be one that rests. */
  protected override doLink(info: ReferenceInfo, document: LangiumDocument): void {
    const { reference } = info;
    if (!isReference(reference) || reference.$nodeDescription || reference.error) return;
    const found = this.getCandidate(info);
    // As Langium's linker keeps it.
    Object.assign(reference, isLinkingError(found) ? { _ref: found } : { _nodeDescription: found });
    document.references.push(reference);
  }

  /** A file that rests is linked when its tree comes back. */
  override unlink(document: LangiumDocument): void {
    if (!isResting(document)) super.unlink(document);
  }

  /**
   * Points the references of a linked file into `target` at what the names stand for now. The names themselves must
   * be the same as before: this spares the file a new linking and a new check.
   */
  refresh(document: LangiumDocument, target: LangiumDocument, index: MissionReportIndexManager): void {
    const declared = index.namesIn(target.uri)?.declared;
    for (const reference of document.references) {
      if (!isReference(reference) || reference.$nodeDescription?.documentUri !== target.uri) continue;
      const description = declared?.get(reference.$nodeDescription.name);
      if (description) Object.assign(reference, { _ref: undefined, _nodeDescription: description });
    }
  }
}
