// node y4m.mjs FILE WIDTH HEIGHT FRAMES SEED: a video of a gradient, a moving block, noise and a cut.
import { closeSync, openSync, writeSync } from "node:fs";

const [file, width, height, frames, seed] = process.argv
  .slice(2)
  .map((word, i) => (i === 0 ? word : Number(word)));
let state = (seed * 2654435761 + 1) >>> 0;
const random = () => {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  state >>>= 0;
  return state;
};
const clamp = (value) => Math.max(16, Math.min(235, value));
const output = openSync(file, "w");
writeSync(output, `YUV4MPEG2 W${width} H${height} F25:1 Ip A1:1 C420jpeg\n`);
for (let frame = 0; frame < frames; frame++) {
  const isAfterCut = frame >= frames / 2;
  const luma = Buffer.alloc(width * height);
  const left = (frame * 5) % (width - 64);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const base = isAfterCut ? (y * 200) / height + 30 : ((x + frame) * 180) / width + 30;
      const inBlock = x >= left && x < left + 64 && y >= 40 && y < 104;
      const texture = inBlock ? 60 + ((x * 7 + y * 13) & 31) : 0;
      luma[y * width + x] = clamp(base + texture + (random() % 9) - 4);
    }
  }
  const chroma = Buffer.alloc((width / 2) * (height / 2), isAfterCut ? 110 : 140);
  writeSync(output, "FRAME\n");
  for (const plane of [luma, chroma, chroma]) writeSync(output, plane);
}
closeSync(output);
