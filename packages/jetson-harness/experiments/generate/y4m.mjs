// node y4m.mjs FILE WIDTH HEIGHT FRAMES SEED [KIND]: a video, always the same bytes. Kinds: cut (a gradient,
// a moving block, noise and a cut), pan (texture that moves evenly), grain (strong noise), slides (still
// pages of bars that change every tenth frame).
import { closeSync, openSync, writeSync } from "node:fs";
import { xorshift } from "./xorshift.mjs";

const [file, ...words] = process.argv.slice(2);
const [width, height, frames, seed] = words.slice(0, 4).map(Number);
const random = xorshift(seed);
const clamp = (value) => Math.max(16, Math.min(235, value));
const cut = (frame, x, y) => {
  const isAfterCut = frame >= frames / 2;
  const left = (frame * 5) % (width - 64);
  const base = isAfterCut ? (y * 200) / height + 30 : ((x + frame) * 180) / width + 30;
  const inBlock = x >= left && x < left + 64 && y >= 40 && y < 104;
  const texture = inBlock ? 60 + ((x * 7 + y * 13) & 31) : 0;
  return base + texture + (random() % 9) - 4;
};
const pan = (frame, x, y) => {
  const moved = x + 3 * frame;
  return 120 + 60 * Math.sin(moved / 9) * Math.cos(y / 13) + ((moved * 11 + y * 5) & 15);
};
const grain = (frame, x, y) => 100 + ((x + 2 * frame) * 60) / width + (random() % 81) - 40 + y / 9;
const slides = (frame, x, y) => {
  const page = Math.floor(frame / 10) + 1;
  return (Math.floor(x / (8 + 4 * page)) * 7 + Math.floor(y / (6 + 2 * page)) * 5) % 11 < 4
    ? 40
    : 220;
};
const kinds = { cut, pan, grain, slides };
const luminance = kinds[words[4] ?? "cut"];
const output = openSync(file, "w");
writeSync(output, `YUV4MPEG2 W${width} H${height} F25:1 Ip A1:1 C420jpeg\n`);
for (let frame = 0; frame < frames; frame++) {
  const luma = Buffer.alloc(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) luma[y * width + x] = clamp(luminance(frame, x, y));
  }
  const isAfterCut = luminance === cut && frame >= frames / 2;
  const chroma = Buffer.alloc((width / 2) * (height / 2), isAfterCut ? 110 : 140);
  writeSync(output, "FRAME\n");
  for (const plane of [luma, chroma, chroma]) writeSync(output, plane);
}
closeSync(output);
