/** A picture is where its path says, and of a kind that can be shown. */

import { type FileSystemProvider, type URI, UriUtils } from 'langium';
import { isWithinFolder } from '../../domain/within-folder.ts';
import { PICTURE_FILE } from '../../lexicon/file-endings.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import { type Picture, picturesIn } from '../../syntax/pictures.ts';
import { differsInCapitals, nearest } from '../nearest.ts';
import type { Fix, Rule, RuleContext } from '../rule.ts';
import { SHOWN_ENTRIES } from '../shown-entries.ts';
import { shortened } from '../wording.ts';
import { writeFix } from '../write-fix.ts';
import { hasPictures } from './has-pictures.ts';

export const shown: Rule<Entry> = {
  code: 'picture/shown',
  severity: 'error',
  from: 'draft',
  why: 'An export goes out without a picture that is not found, and only its readers notice.',
  visits: SHOWN_ENTRIES,
  concerns: (entry, context) => hasPictures(context) && picturesIn(entry).length > 0,
  check(entry, report, context) {
    for (const picture of picturesIn(entry)) {
      const fault = faultOf(picture, context);
      if (fault) report(fault.message, picture.pathSpan, ...fault.fixes);
    }
  },
};

interface Fault {
  readonly message: string;
  readonly fixes: readonly Fix[];
}

function faultOf(picture: Picture, context: RuleContext): Fault | undefined {
  const { path, isBracketed } = picture;
  if (path === '') return { message: ruleText('picture/shown.no-file'), fixes: [] };
  if (!isWithinFolder(path)) {
    return { message: ruleText('picture/shown.outside', { path: shortened(path) }), fixes: [] };
  }
  if (path.includes('\\')) {
    const message = ruleText('picture/shown.backslash', { path: shortened(path) });
    return { message, fixes: [rename(picture, path.replaceAll('\\', '/'), 'mark')] };
  }
  if (/\s/.test(path) && !isBracketed) {
    const message = ruleText('picture/shown.blank', { path });
    return { message, fixes: [rename(picture, path, 'mark')] };
  }
  if (!PICTURE_FILE.test(path)) {
    return { message: ruleText('picture/shown.format', { path: shortened(path) }), fixes: [] };
  }
  return missing(picture, context);
}

function missing(picture: Picture, context: RuleContext): Fault | undefined {
  const [, folder = '', name = ''] = /^(.*\/)?(.*)$/.exec(picture.path) ?? [];
  const names = namesBeside(context, folder);
  if (!names || names.includes(name)) return undefined;
  const near = nearest(
    name,
    names.filter(each => PICTURE_FILE.test(each)),
  );
  return {
    message: ruleText('picture/shown.missing', { path: shortened(picture.path) }),
    fixes: near.map(each =>
      rename(
        picture,
        folder + each,
        differsInCapitals(name, each) && near.length === 1 ? 'spelling' : undefined,
      ),
    ),
  };
}

function rename({ pathSpan }: Picture, path: string, sure: Fix['sure']): Fix {
  const text = /\s/.test(path) ? `<${path}>` : path;
  return writeFix(pathSpan, text, sure);
}

/** The names in a folder, given by its path from the report; undefined where no files can be seen. */
function namesBeside({ document, services }: RuleContext, folder: string): readonly string[] | undefined {
  const files = services.shared.workspace.FileSystemProvider;
  const home = UriUtils.dirname(document.uri);
  // A draft that was never saved has no folder yet, and some editors show no files at all.
  if (!namesIn(files, home)?.includes(UriUtils.basename(document.uri))) return undefined;
  return namesIn(files, UriUtils.resolvePath(home, folder)) ?? [];
}

function namesIn(files: FileSystemProvider, folder: URI): readonly string[] | undefined {
  try {
    return files.readDirectorySync(folder).map(({ uri }) => UriUtils.basename(uri));
  } catch {
    return undefined;
  }
}
