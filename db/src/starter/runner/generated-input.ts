import { type SeededRandom, seededRandom } from "./seeded-random.ts";

/** What the generated inputs are like; each is a workload. */
export type InputKind = "text" | "json-log" | "records" | "noise";

const WRITERS: Readonly<Record<InputKind, (random: SeededRandom, bytes: number) => Buffer>> = {
  text,
  "json-log": jsonLog,
  records,
  noise,
};

/**
 * Returns exactly `bytes` bytes that depend on `kind` and `seed` alone.
 * @throws RangeError for a kind without a generator.
 */
export function generatedInput(kind: string, bytes: number, seed: number): Buffer {
  if (!Object.hasOwn(WRITERS, kind)) throw new RangeError(`no generator for input "${kind}"`);
  const write = WRITERS[kind as InputKind];
  return write(seededRandom(seed, kind), bytes).subarray(0, bytes);
}

const SYLLABLES = "ka lo mer tin ash vo ren dal pi sor une gra tel mi bas corn eth ul".split(" ");

// Words drawn by Zipf's law from a made-up vocabulary: redundancy like that of prose.
function text(random: SeededRandom, bytes: number): Buffer {
  const words = Array.from({ length: 1500 }, () =>
    Array.from({ length: 1 + random.integer(4) }, () => SYLLABLES[random.integer(18)]).join(""),
  );
  let out = "";
  let sentence = 0;
  while (out.length < bytes) {
    const word = words[Math.floor(1500 ** random.next()) - 1] ?? "ka";
    const ends = sentence > 5 && random.next() < 0.12;
    out += sentence === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    out += ends ? (random.next() < 0.2 ? ".\n" : ". ") : random.next() < 0.06 ? ", " : " ";
    sentence = ends ? 0 : sentence + 1;
  }
  return Buffer.from(out, "latin1");
}

function jsonLog(random: SeededRandom, bytes: number): Buffer {
  const routes = ["/api/items", "/api/items/search", "/login", "/static/app.js", "/health"];
  const levels = ["info", "info", "info", "debug", "warn", "error"];
  let out = "";
  let time = 1_700_000_000_000;
  while (out.length < bytes) {
    time += random.integer(900);
    const line = {
      time: new Date(time).toISOString(),
      level: levels[random.integer(levels.length)],
      route: routes[random.integer(routes.length)],
      status: random.next() < 0.9 ? 200 : 404 + 96 * random.integer(2),
      micros: Math.floor(150 / (random.next() + 0.002)),
      request: random.integer(0x7fffffff).toString(16).padStart(8, "0"),
    };
    out += `${JSON.stringify(line)}\n`;
  }
  return Buffer.from(out, "latin1");
}

// 32-byte records: a counter, a slow sensor walk, a rare flag, and padding.
function records(random: SeededRandom, bytes: number): Buffer {
  const out = Buffer.alloc(bytes + 32);
  let walk = 1000;
  for (let at = 0, count = 0; at < bytes; at += 32, count++) {
    walk += random.next() - 0.5;
    out.writeUInt32LE(count, at);
    out.writeFloatLE(Math.fround(Math.round(walk * 64) / 64), at + 4);
    out.writeUInt16LE(random.integer(400), at + 8);
    out.writeUInt8(random.next() < 0.03 ? 1 : 0, at + 10);
    out.writeDoubleLE(count * 0.25, at + 16);
    out.writeUInt32LE(random.integer(16) << 8, at + 24);
  }
  return out;
}

// One quarter prose between random bytes, in pieces of 4 KiB: partly incompressible, like media.
function noise(random: SeededRandom, bytes: number): Buffer {
  const prose = text(random, bytes);
  const out = Buffer.alloc(bytes);
  for (let at = 0; at < bytes; at++) {
    const isProse = (at >>> 12) % 4 === 3;
    out[at] = isProse ? (prose[at] ?? 0) : random.integer(256);
  }
  return out;
}
