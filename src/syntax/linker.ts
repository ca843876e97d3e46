/** References that follow a file which is read again. */
import type { LangiumDocument } from 'langium';
import { Cancellation, DefaultLinker, interruptAndCheck, isReference } from 'langium';
import type { MissionReportIndexManager } from './index-manager.ts';
import { referencesIn } from './references-in.ts';

export class MissionReportLinker extends DefaultLinker {
  override async link(
    document: LangiumDocument,
    cancelToken = Cancellation.CancellationToken.None,
  ): Promise<void> {
    await interruptAndCheck(cancelToken);
    for (const placed of referencesIn(document.parseResult.value)) this.doLink(placed, document);
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
      // As Langium's linker keeps it: the node is found when it is asked for.
      if (description) Object.assign(reference, { _ref: undefined, _nodeDescription: description });
    }
  }
}
