/** Whether a report may show a picture at all. */
import { mayShowPicture } from '../../lexicon/marks.ts';
import { perCheck } from '../per-check.ts';

/** False for nearly every report, so that its texts need not be searched one by one. */
export const hasPictures = perCheck(({ document }) => mayShowPicture(document.textDocument.getText()));
