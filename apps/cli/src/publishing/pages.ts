/** A page of a list. */
interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Everything of a list, page by page; `read` gets the cursor behind which a page begins. */
export async function* pages<Node>(
  read: (after: string | null) => Promise<Page<Node> | null | undefined>,
): AsyncGenerator<Node> {
  let after: string | null = null;
  do {
    const page: Page<Node> | null | undefined = await read(after);
    yield* page?.nodes ?? [];
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}
