/**
 * The same items, each asked for before the one before it was used: parsing goes on while the
 * database server works. Holds two items at a time. Closes the source when the reader stops early.
 */
export async function* readAhead<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  const iterator =
    Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const ask = async () => await iterator.next();
  let isDone = false;
  let next = ask();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done === true) {
        isDone = true;
        return;
      }
      next = ask();
      // Its error is thrown when it is awaited; until then nobody listens.
      next.catch(() => {});
      yield value;
    }
  } catch (error) {
    isDone = true;
    throw error;
  } finally {
    if (!isDone) {
      await next.catch(() => {});
      await iterator.return?.();
    }
  }
}
