import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
  boardLine,
  renderDoctor,
  renderKnobs,
  renderMachine,
} from "../../../packages/jetson-harness/src/commands/render.ts";
import { detectBoard } from "../../../packages/jetson-harness/src/machine/detect-board.ts";
import { memorySysroot } from "../../../packages/jetson-harness/src/sysroot/memory-sysroot.ts";
import { treeNamed, treeNames } from "../test-trees.ts";

/** A listing shows its own board alone: adding another changes none of them. */
describe("listings of every tree", () => {
  for (const name of treeNames) {
    test(`${name} is detected and lists what its golden file says`, async () => {
      const sys = memorySysroot(treeNamed(name));
      const board = detectBoard(sys);
      const asUser = memorySysroot(treeNamed(name), "user");
      const text = [
        "== board",
        boardLine(board),
        renderMachine(sys, board),
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
    const text = readFileSync(golden, "utf8");
    expect(text).toContain(renderMachine(memorySysroot(tree), detectBoard(memorySysroot(tree))));
    expect(text).not.toContain(renderMachine(sys, detectBoard(sys)));
  });
});
