import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { ListTokensDocument } from "../../apps/cli/generated/graphql.ts";
import { httpTransport } from "../../apps/cli/src/transport/http-transport.ts";

/** What a client makes of the JSON that an address answers. */
async function answered(json: unknown): Promise<unknown> {
  const server = createServer((_, response) => response.end(JSON.stringify(json)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await httpTransport(`http://127.0.0.1:${port}`, undefined).request(
      ListTokensDocument,
      {},
    );
  } catch (error) {
    return error;
  } finally {
    server.close();
  }
}

test("an answer's data are handed on", async () => {
  expect(await answered({ data: { a: 1 }, extensions: { b: 2 } })).toEqual({ a: 1 });
});

test("an answer's first error is the error, with its stable code", async () => {
  const errors = [{ message: "no", locations: [], extensions: { code: "NOT_FOUND", at: 1 } }];
  expect(await answered({ data: null, errors })).toMatchObject({
    name: "RegistryError",
    code: "NOT_FOUND",
    message: "no",
  });
});

test.each([[null], [[]], ["ok"], [{ errors: "many" }], [{ errors: [{ code: 404 }] }]])(
  "JSON that is no answer of a registry is said to be none: %j",
  async (json) => {
    expect(await answered(json)).toMatchObject({
      name: "UnreachableError",
      message: expect.stringMatching(/^what answers at http:.* is no registry/),
    });
  },
);
