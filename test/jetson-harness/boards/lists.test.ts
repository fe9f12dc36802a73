import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Board, boardLabels } from "../../../packages/jetson-harness/src/boards/board.ts";
import { boards } from "../../../packages/jetson-harness/src/boards/index.ts";
import { renderBoards } from "../../../packages/jetson-harness/src/commands/render.ts";
import { knobKinds } from "../../../packages/jetson-harness/src/knobs/index.ts";
import type { KnobKind } from "../../../packages/jetson-harness/src/knobs/knob.ts";
import { detectBoard } from "../../../packages/jetson-harness/src/machine/detect-board.ts";
import { memorySysroot } from "../../../packages/jetson-harness/src/sysroot/memory-sysroot.ts";
import { treeNamed, treeNames } from "../test-trees.ts";

const sources = fileURLToPath(new URL("../../../packages/jetson-harness/src/", import.meta.url));

/** What the files of a folder export, by file; the list itself and named building blocks left out. */
async function exportsOf(
  folder: string,
  blocks: readonly string[],
): Promise<Map<string, unknown[]>> {
  const found = new Map<string, unknown[]>();
  for (const file of readdirSync(`${sources}${folder}`)) {
    const name = file.replace(/\.ts$/, "");
    if (["index", ...blocks].includes(name)) continue;
    found.set(name, Object.values(await import(`${sources}${folder}/${file}`)));
  }
  return found;
}

describe("the list of boards", () => {
  test("has the board of every file in its folder, and no other", async () => {
    const files = await exportsOf("boards", ["board", "jetson-board"]);
    for (const [name, exported] of files) {
      expect(
        exported.some((one) => boards.includes(one as Board)),
        `${name}.ts is listed`,
      ).toBe(true);
    }
    expect(boards.map(({ name }) => name).sort()).toEqual([...files.keys()].sort());
  });

  test("has a tree for every board, and one board for every tree", () => {
    const detected = new Set<string>();
    for (const name of treeNames) {
      const labels = boardLabels(memorySysroot(treeNamed(name)));
      // The last two are any Jetson and any machine.
      const found = boards.slice(0, -2).filter((board) => board.detects(labels));
      expect(found.length, name).toBeLessThan(2);
      detected.add((boards.find((board) => board.detects(labels)) as Board).name);
    }
    expect([...detected].sort()).toEqual(boards.map(({ name }) => name).sort());
  });

  test("is what `boards` shows, with the machine's own marked", () => {
    const sys = memorySysroot(treeNamed("tx2-r32"));
    const lines = renderBoards(sys, detectBoard(sys))
      .split("\n")
      .slice(0, boards.length + 1);
    expect(lines.map((line) => line.slice(0, 16).trim())).toEqual([
      ...boards.map(({ name }) => (name === "jetson-tx2" ? "* jetson-tx2" : name)),
      "facts",
    ]);
  });
});

describe("the list of knobs", () => {
  test("has the kind of every file in its folder, and no other", async () => {
    // A kernel parameter has a way of being applied of its own.
    const files = await exportsOf("knobs", [
      "knob",
      "cpu-policies",
      "sysctl",
      "power-modes",
      "capped-levels",
    ]);
    for (const [name, exported] of files) {
      const kinds = exported.filter((one) => knobKinds.includes(one as KnobKind));
      expect(
        kinds.map((one) => (one as KnobKind).knob),
        `${name}.ts is listed`,
      ).toEqual([name]);
    }
    expect(knobKinds).toHaveLength(files.size);
    expect(new Set(knobKinds.map(({ word }) => word)).size).toBe(knobKinds.length);
  });

  test("names what some board offers, and every knob of a board has its kind", () => {
    const offered = new Set<string>();
    for (const name of treeNames) {
      const sys = memorySysroot(treeNamed(name));
      for (const knob of detectBoard(sys).knobs(sys)) {
        const kind = knobKinds.find(({ knob: first, isPerPolicy }) =>
          isPerPolicy === true ? knob.name.startsWith(`${first}.policy`) : knob.name === first,
        );
        expect(kind, `${knob.name} of ${name}`).toBeDefined();
        offered.add(kind?.word ?? "");
      }
    }
    expect([...offered].sort()).toEqual(knobKinds.map(({ word }) => word).sort());
  });
});
