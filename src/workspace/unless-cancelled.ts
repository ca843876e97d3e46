import { type Cancellation, type Disposable, OperationCancelled } from 'langium';

/** Waits for a value no longer than somebody wants it; rejects with `OperationCancelled`. */
export async function unlessCancelled<T>(
  value: Promise<T>,
  cancelToken: Cancellation.CancellationToken,
): Promise<T> {
  let waiting: Disposable | undefined;
  const cancelled = new Promise<never>((_, reject) => {
    waiting = cancelToken.onCancellationRequested(() => reject(OperationCancelled));
  });
  try {
    return await Promise.race([value, cancelled]);
  } finally {
    waiting?.dispose();
  }
}
