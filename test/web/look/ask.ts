/** What the API at `origin` answers to a query. @throws Error with the messages of its errors. */
export async function ask<Result>(
  origin: string,
  query: string,
  variables: unknown = {},
): Promise<Result> {
  const response = await fetch(`${origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as {
    readonly data?: Result;
    readonly errors?: readonly { readonly message: string }[];
  };
  if (data == null) throw new Error(errors?.map(({ message }) => message).join("\n"));
  return data;
}
