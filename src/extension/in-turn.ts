/** Makes a step that begins where the one before it has led; one that fails keeps none of the others. */
export function inTurn<Given extends readonly unknown[]>(
  step: (...given: Given) => Promise<void>,
): (...given: Given) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (...given) => {
    const next = last.then(() => step(...given));
    last = next.catch(() => undefined);
    return next;
  };
}
