/** *Compare*, on the id of a report that a synced folder keeps in two versions. */
import { UriUtils } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { isConflictCopy } from '../../lexicon/conflict-copies.ts';
import { editorText } from '../../messages/editor.ts';
import { COMPARE_FILES_COMMAND } from '../../protocol/report.ts';
import { entriesOf } from '../../syntax/entries.ts';
import { fileOf } from '../../syntax/file-of.ts';
import { indexOf } from '../../workspace/index-manager.ts';
import type { Client } from '../client.ts';
import type { ActionMaker } from '../code-actions.ts';

export const compareVersions =
  ({ shared }: LangiumServices, { runsCommands }: Pick<Client, 'runsCommands'>): ActionMaker =>
  (document, { range }) => {
    const { uri } = document;
    const line = entriesOf(fileOf(document), 'Mission')[0]?.$cstNode?.range.start.line;
    if (!runsCommands || line !== range.start.line) return [];
    const own = UriUtils.basename(uri);
    return indexOf(shared)
      .missionTwinsOf(uri)
      .flatMap(other => {
        const name = UriUtils.basename(other);
        if (!isConflictCopy(own, name) && !isConflictCopy(name, own)) return [];
        const title = editorText('action.compare-versions', { file: decodeURIComponent(name) });
        const sides = [other, uri].map(each => each.toString());
        return [
          { title, kind: 'quickfix', command: { title, command: COMPARE_FILES_COMMAND, arguments: sides } },
        ];
      });
  };
