import { gzipSync } from "node:zlib";
import { sha256 } from "@perfatlas/wire";
import fc from "fast-check";
import type { Caller, FuzzRequest } from "./fuzz-request.ts";
import type { Known } from "./known.ts";

type Header = readonly [name: string, value: string];

/** What a megabyte of nothing is packed to: far more than any part of the draft once it is unpacked. */
const BOMB = gzipSync(Buffer.alloc(1 << 20));
const NUMBERS = [
  "0",
  "3",
  "-1",
  "1e1",
  "1.0",
  "999999999",
  "9999999999",
  "x",
  "%00",
  "%zz",
  "%201",
];
const DIGESTS = ["", "0", "0".repeat(63), "0".repeat(64), "g".repeat(64), "0".repeat(65)];
const ENCODINGS = ["gzip", "GZIP", "identity", "br", "deflate", "gzip, gzip", "x"];

/** Parts of a draft: right ones, and with another address, digest, encoding or body. */
export function arbitraryPart(
  { draft }: Known,
  callers: fc.Arbitrary<Caller>,
): fc.Arbitrary<FuzzRequest> {
  const uuid = fc.oneof(
    { weight: 8, arbitrary: fc.constant(draft.uuid) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        draft.uuid.toUpperCase(),
        draft.uuid.slice(1),
        "%00",
        "x",
        "..%2f",
      ),
    },
    { weight: 1, arbitrary: fc.uuid() },
  );
  const number = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...draft.parts.keys()).map((i) => String(i + 1)) },
    { weight: 1, arbitrary: fc.constantFrom(...NUMBERS) },
  );
  const method = fc.constantFrom("PUT", "PUT", "PUT", "PUT", "GET", "DELETE", "POST", "PATCH");
  return fc
    .record({ uuid, number, method, caller: callers, how: fc.nat(11), at: fc.nat(1000) })
    .chain(({ uuid, number, method, caller, how, at }) => {
      const part = draft.parts[Number(number) - 1] ?? draft.parts[0] ?? Buffer.alloc(1);
      const { body, headers } = sent(part, how, at);
      const target = `/contributions/${uuid}/parts${method === "GET" ? "" : `/${number}`}`;
      const hasBody = method !== "GET" && method !== "DELETE";
      return fc.constantFrom(...headers).map(
        (given): FuzzRequest => ({
          kind: "part",
          ...{ caller, method, target },
          headers: given,
          body: hasBody ? body : null,
        }),
      );
    });
}

/** A body, and headers that it might be sent with; the first ones are right, but for the body's own faults. */
function sent(part: Buffer, how: number, at: number) {
  const right: Header = ["x-sha256", sha256(part)];
  const gzip: Header = ["content-encoding", "gzip"];
  const cut = Math.floor((part.length * at) / 1000);
  const turned = Buffer.from(part);
  turned[cut] = (turned[cut] ?? 0) ^ 1;
  const packed = gzipSync(part);
  const bodies: readonly (readonly [Buffer, readonly Header[]])[] = [
    [part, [right]],
    [part, [right]],
    [packed, [right, gzip]],
    [part.subarray(0, cut), [right]],
    [Buffer.concat([part, part.subarray(0, 1 + cut)]), [right]],
    [turned, [right]],
    [packed.subarray(0, Math.floor((packed.length * at) / 1000)), [right, gzip]],
    [BOMB, [right, gzip]],
    [part, [right, gzip]],
    [Buffer.alloc(0), [right]],
    [part, [["x-sha256", DIGESTS[at % DIGESTS.length] as string]]],
    [packed, [right, ["content-encoding", ENCODINGS[at % ENCODINGS.length] as string]]],
  ];
  const [body, headers] = bodies[how] as (typeof bodies)[number];
  return { body, headers: [headers, headers, headers, []] };
}
