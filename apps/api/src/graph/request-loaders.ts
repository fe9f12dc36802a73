import DataLoader from "dataloader";

/** Batches of one request: everything that its resolvers ask in one turn becomes one query. */
export class RequestLoaders {
  readonly #loaders = new Map<string, DataLoader<unknown, unknown>>();

  /**
   * The loader of that name, made at its first use. `batch` gets distinct keys and answers in their
   * order. Arguments that the query depends on belong into the name.
   */
  of<Key, Value>(
    name: string,
    batch: (keys: readonly Key[]) => Promise<readonly Value[]>,
  ): DataLoader<Key, Value> {
    let loader = this.#loaders.get(name) as DataLoader<Key, Value> | undefined;
    if (loader === undefined) {
      loader = new DataLoader<Key, Value>(batch, { maxBatchSize: 2000 });
      this.#loaders.set(name, loader as DataLoader<unknown, unknown>);
    }
    return loader;
  }

  /** Loads one row by key; `read` may answer in any order and leave out what does not exist. */
  async one<Key, Row>(
    name: string,
    key: Key,
    keyOf: (row: Row) => Key,
    read: (keys: readonly Key[]) => Promise<readonly Row[]>,
  ): Promise<Row | null> {
    const loader = this.of<Key, Row | null>(name, async (keys) => {
      const found = new Map((await read(keys)).map((row) => [keyOf(row), row]));
      return keys.map((key) => found.get(key) ?? null);
    });
    return loader.load(key);
  }

  /** Loads the rows that belong to a key, in the order in which `read` answers. */
  async many<Key, Row>(
    name: string,
    key: Key,
    keyOf: (row: Row) => Key,
    read: (keys: readonly Key[]) => Promise<readonly Row[]>,
  ): Promise<readonly Row[]> {
    const loader = this.of<Key, readonly Row[]>(name, async (keys) => {
      const groups = new Map<Key, Row[]>(keys.map((key) => [key, []]));
      for (const row of await read(keys)) groups.get(keyOf(row))?.push(row);
      return keys.map((key) => groups.get(key) ?? []);
    });
    return loader.load(key);
  }
}
