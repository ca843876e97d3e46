/** The page beside the text: the script of the preview, with what it else has of VS Code. */
import './frame-host.ts';
import '../preview/main.ts';
