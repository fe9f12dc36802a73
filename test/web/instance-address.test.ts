import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { curlCommand } from "../../apps/web/components/layout/curl-command.ts";
import { reachedAt } from "../../apps/web/instance-address.ts";

describe("the address of the instance", () => {
  const at = (given: Record<string, string>) => reachedAt(new Headers(given));

  test("is where the reader reached it", () => {
    expect(at({ host: "localhost:4100" })).toBe("http://localhost:4100");
    expect(at({ host: "192.168.1.7" })).toBe("http://192.168.1.7");
    expect(at({ host: "[::1]:3000" })).toBe("http://[::1]:3000");
  });

  test("behind proxies is that of the outermost one", () => {
    const forwarded = { "x-forwarded-host": "atlas.example.org, inner:1", host: "127.0.0.1:3000" };
    expect(at({ ...forwarded, "x-forwarded-proto": "https, http" })).toBe(
      "https://atlas.example.org",
    );
    expect(at(forwarded)).toBe("http://atlas.example.org");
  });

  test.each(["a'; rm -rf ~; '", "x y", "a/b", "user@host", "$(id)", "", "host:port"])(
    "does not repeat %j, which is no host",
    (host) => {
      expect(at({ "x-forwarded-host": host })).toBe("http://localhost:3000");
    },
  );

  test("has no protocol but http and https", () => {
    expect(at({ host: "a", "x-forwarded-proto": "javascript" })).toBe("http://a");
  });
});

test("the curl command gives a shell the query and its variables, whatever signs they have", () => {
  const query = 'query A($b: String!) {\n  x(y: "it\'s")\n}';
  const variables = { b: "$HOME `id` \\ \" ' é" };
  const command = curlCommand("http://a:1", query, variables);
  const printed = execFileSync("sh", ["-c", command.replace(/^curl/, "printf '%s\\n'")], {
    encoding: "utf8",
  });
  const [address, header, type, flag, body = ""] = printed.split("\n");
  expect([address, header, type, flag]).toEqual([
    "http://a:1/graphql",
    "-H",
    "content-type: application/json",
    "-d",
  ]);
  expect(JSON.parse(body)).toEqual({ query: query.replaceAll(/\s+/g, " "), variables });
});
