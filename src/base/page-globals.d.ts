/** What VS Code puts into a page that it shows; a page that a browser shows has none of it. */
declare function acquireVsCodeApi<Message, State = undefined>(): {
  postMessage(message: Message): void;
  getState(): State | undefined;
  setState(state: State): void;
};
