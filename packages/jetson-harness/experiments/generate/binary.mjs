// node binary.mjs FILE KIB SEED KIND: records (32 bytes each: a counter, a slow walk, a rare flag, padding) or
// noise (three quarters random bytes, one quarter repeats of a phrase), always the same bytes.
import { writeFileSync } from "node:fs";
import { below } from "./xorshift.mjs";

const [file, kib, seed, kind] = process.argv.slice(2);
const random = below(seed);
const bytes = Buffer.alloc(Number(kib) * 1024);
const records = () => {
  let walk = 1000;
  for (let at = 0; at < bytes.length; at += 32) {
    walk += random(65) / 64 - 0.5;
    bytes.writeUInt32LE(at / 32, at);
    bytes.writeFloatLE(Math.round(walk * 64) / 64, at + 4);
    bytes.writeUInt16LE(random(400), at + 8);
    bytes.writeUInt8(random(100) < 3 ? 1 : 0, at + 10);
    bytes.writeDoubleLE(at / 128, at + 16);
    bytes.writeUInt32LE(random(16) << 8, at + 24);
  }
};
const noise = () => {
  const phrase = "nothing repeats itself, said the clerk, and copied the line again; ";
  for (let at = 0; at < bytes.length; at++) {
    const isPhrase = (at >>> 12) % 4 === 3;
    bytes[at] = isPhrase ? phrase.charCodeAt((at + random(3)) % phrase.length) : random(256);
  }
};
({ records, noise })[kind]();
writeFileSync(file, bytes);
