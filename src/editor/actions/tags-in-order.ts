/**
 * The fixes of an untagged finding, in the order in which their tags fit by all that the programme has tagged; one for
 * which nothing speaks says so.
 */
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';
import { editorText } from '../../messages/editor.ts';
import { tagged } from '../../rules/finding/tagged.ts';
import { fixesOf } from '../../rules/fix-all.ts';
import type { FixData } from '../../rules/validator.ts';
import { fileOf } from '../../syntax/file-of.ts';
import { fittingTags } from '../fitting-tags.ts';
import { entryAt } from './entry-at.ts';

/** Orders the fixes of a problem; those of other rules stay as they are. */
export function tagsInOrder(services: LangiumCoreServices) {
  return (document: LangiumDocument, problem: Diagnostic): readonly FixData[] => {
    const fixes = fixesOf(problem);
    if (problem.code !== tagged.code) return fixes;
    const entry = entryAt(fileOf(document), document.textDocument.offsetAt(problem.range.start));
    if (!entry) return fixes;
    const ranked = fittingTags(services, document, entry);
    const place = ({ edits }: FixData) => {
      const tag = edits[0]?.newText.trim().slice(1);
      return ranked.findIndex(({ name }) => name === tag);
    };
    const titled = (fix: FixData) =>
      ranked[place(fix)]?.isEvident === false
        ? { ...fix, title: editorText('tag.unproven', { offer: fix.title }) }
        : fix;
    return [...fixes].sort((a, b) => place(a) - place(b)).map(titled);
  };
}
