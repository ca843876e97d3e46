/** Which of the files that are known see each other. */
import type { URI } from 'langium';
import { type Home, isLeftOut, isPassedOver } from '../config/home.ts';

/** The homes of the files of an editor; without any, every file sees every other. */
export class Homes {
  private homes: readonly Home[] = [];
  private opened: readonly string[] = [];
  private readonly byFolder = new Map<string, Home | undefined>();
  /** Called when there are other homes than before. */
  onChange: () => void = () => undefined;

  /** Those of the folders that are opened come first. */
  get all(): readonly Home[] {
    return this.homes;
  }

  /** `opened` are the addresses of the folders that the author has opened. */
  set(homes: readonly Home[], opened: readonly string[]): void {
    this.homes = homes;
    this.opened = opened;
    this.byFolder.clear();
    this.onChange();
  }

  /** One more home, in place of the one that the files of its folder had. */
  add(home: Home): void {
    const others = this.homes.filter(({ folder, only }) => !only || folder !== home.folder);
    this.set([...others, home], this.opened);
  }

  /** The home of a file that is there or could be; a text without a file, or nothing, is at home where the author is. */
  of(uri: URI | undefined): Home | undefined {
    if (!uri || uri.scheme === 'untitled') return this.homes[0];
    const folder = folderOf(uri);
    if (!this.byFolder.has(folder)) this.byFolder.set(folder, this.find(folder));
    return this.byFolder.get(folder);
  }

  /** True for a file that somebody sees; where there are no homes, for any. */
  holds(uri: URI): boolean {
    const folder = folderOf(uri);
    if (this.homes.length === 0 || this.homes.some(({ only }) => only?.includes(folder))) return true;
    const home = this.of(uri);
    return home !== undefined && !this.isPassedOverIn(home, folder);
  }

  /** True where the file `from` sees what `other` declares. */
  sees(from: URI | undefined, other: URI): boolean {
    if (this.homes.length === 0) return true;
    const home = this.of(from);
    if (!home) return false;
    return other.scheme === 'untitled' || home.only === undefined
      ? this.of(other) === home
      : home.only.includes(folderOf(other));
  }

  /** True for a file in a folder that the author has opened, or where nothing is opened. */
  isOpened(uri: URI): boolean {
    const folder = folderOf(uri);
    return this.opened.length === 0 || this.opened.some(opened => isWithin(folder, opened));
  }

  /** The folders of homes that lie in none of those which the author has opened; nobody else tells of changes there. */
  get outside(): readonly { readonly folder: string; readonly isWhole: boolean }[] {
    const isOutside = (folder: string) => !this.opened.some(opened => isWithin(folder, opened));
    return this.homes
      .flatMap(({ folder, only }) => (only ?? [folder]).map(each => ({ folder: each, isWhole: !only })))
      .filter(({ folder }) => isOutside(folder));
  }

  /** True for a folder at which nobody looks, from the home or from a folder within it that is opened. */
  private isPassedOverIn(home: Home, folder: string): boolean {
    const starts = [home.folder, ...this.opened].filter(start => isWithin(folder, start));
    return starts.every(start => wayTo(folder, start).some(isPassedOver));
  }

  private find(folder: string): Home | undefined {
    const around = this.homes.filter(home => !home.only && isWithin(folder, home.folder));
    const [nearest] = around.sort((a, b) => b.folder.length - a.folder.length);
    if (nearest && !isLeftOut(wayTo(folder, nearest.folder), nearest.settings)) return nearest;
    return this.homes.find(({ only }) => only?.[0] === folder);
  }
}

/** The address of the folder that a file lies in. */
export function folderOf(uri: URI): string {
  const address = uri.toString();
  return address.slice(0, address.lastIndexOf('/'));
}

function isWithin(folder: string, outer: string): boolean {
  return folder === outer || folder.startsWith(`${outer}/`);
}

function wayTo(folder: string, start: string): readonly string[] {
  return folder
    .slice(start.length + 1)
    .split('/')
    .filter(name => name !== '')
    .map(decodeURIComponent);
}
