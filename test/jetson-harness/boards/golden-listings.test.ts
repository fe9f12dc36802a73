import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
  renderBoards,
  renderDoctor,
  renderKnobs,
} from "../../../packages/jetson-harness/src/commands/render.ts";
import { detectBoard } from "../../../packages/jetson-harness/src/machine/detect-board.ts";
import { memorySysroot } from "../../../packages/jetson-harness/src/sysroot/memory-sysroot.ts";
import { treeNamed, treeNames } from "../test-trees.ts";

const BOARD_OF: Readonly<Record<string, string>> = {
  "orin-nano-r36": "jetson-orin",
  "orin-r35": "jetson-orin",
  "orin-r36": "jetson-orin",
  "tx1-r24": "jetson-tx1",
  "tx1-r32": "jetson-tx1",
  "tx2-r28": "jetson-tx2",
  "tx2-r32": "jetson-tx2",
  "x86-none": "linux",
  "x86-rapl": "linux",
  "xavier-r32": "jetson-xavier",
  "xavier-r35": "jetson-xavier",
};

describe("listings of every tree", () => {
  test("every tree has a board it must be detected as", () => {
    expect(Object.keys(BOARD_OF).sort()).toEqual([...treeNames].sort());
  });

  for (const name of treeNames) {
    test(`${name} is detected and lists what its golden file says`, async () => {
      const sys = memorySysroot(treeNamed(name));
      const board = detectBoard(sys);
      expect(board.name).toBe(BOARD_OF[name]);
      const asUser = memorySysroot(treeNamed(name), "user");
      const text = [
        "== boards",
        renderBoards(sys, board),
        "== knobs",
        renderKnobs(sys, board),
        "== doctor",
        renderDoctor(sys, board),
        "== doctor, not root",
        renderDoctor(asUser, board),
      ].join("\n");
      const golden = fileURLToPath(new URL(`../golden/${name}.txt`, import.meta.url));
      await expect(text).toMatchFileSnapshot(golden);
    });
  }

  test("canary: a changed tree would change its listing", () => {
    const golden = fileURLToPath(new URL("../golden/tx2-r32.txt", import.meta.url));
    const tree = treeNamed("tx2-r32");
    const files = new Map(tree.files);
    files.set("/proc/device-tree/compatible", { mode: 0o444, text: "nvidia,tegra234\0" });
    const sys = memorySysroot({ files, links: tree.links });
    expect(readFileSync(golden, "utf8")).not.toContain(renderBoards(sys, detectBoard(sys)));
  });
});
