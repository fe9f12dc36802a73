import { createReadStream } from "node:fs";
import { describe, expect, test } from "vitest";
import { modelSpace } from "../../db/src/importers/splconqueror/model-space.ts";
import { caseFolders } from "./cases/case-folders.ts";

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

describe("a feature model of SPL Conqueror", () => {
  const option = (name: string, parent: string, optional: boolean, excluded = ""): string =>
    `<configurationOption><name>${name}</name><prefix /><parent>${parent}</parent><impliedOptions />` +
    `<excludedOptions>${excluded}</excludedOptions><optional>${optional ? "True" : "False"}</optional></configurationOption>`;
  const size = (name: string, min: string, max: string, step: string): string =>
    `<configurationOption><name>${name}</name><minValue>${min}</minValue><maxValue>${max}</maxValue><stepFunction>${step}</stepFunction></configurationOption>`;
  const model = `<vm name="store"><binaryOptions>
${option("root", "", false)}
${option("HAVE_CRYPTO", "root", true)}
${option("PAGESIZE", "root", false)}
${option("PS1K", "PAGESIZE", false, "<options>PS4K</options>")}
${option("PS4K", "PAGESIZE", false, "<options>PS1K</options>")}
</binaryOptions><numericOptions>
${size("CacheSize", "32", "512", "CacheSize * 2")}
${size("Ratio", "0.1", "0.9", "Ratio + 0.1")}
</numericOptions><booleanConstraints><constraint>!PS1K | HAVE_CRYPTO</constraint></booleanConstraints></vm>`;

  test("gives options, levels and rules; what every configuration has is no option", async () => {
    const { space, mandatory } = await modelSpace(bytesOf(model), "model.xml", "store");
    expect(mandatory).toEqual(["root", "PAGESIZE"]);
    expect(space.options.map(({ name }) => name)).toEqual([
      "HAVE_CRYPTO",
      "PS1K",
      "PS4K",
      "CacheSize",
      "Ratio",
    ]);
    expect(space.options[3]?.domain).toEqual([32, 64, 128, 256, 512]);
    expect(space.options[4]?.domain).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
    expect(space.constraints.map(({ rule }) => rule)).toEqual([
      "!(PS1K && PS4K)",
      "PS1K || PS4K",
      "!PS1K || HAVE_CRYPTO",
    ]);
  });

  test("with a step that is none is refused", async () => {
    const given = model.replace("CacheSize * 2", "sqrt(CacheSize)");
    await expect(modelSpace(bytesOf(given), "model.xml", "store")).rejects.toMatchObject({
      code: "MALFORMED_XML",
      place: { file: "model.xml", line: 8 },
    });
  });
});

for (const { title, isThere, fileOf } of caseFolders) {
  test.skipIf(!isThere)(
    `the feature model of the cases, ${title}, has its levels and rules`,
    async () => {
      const chunks = createReadStream(fileOf("04-splconqueror-xml/model.xml"));
      const { space, mandatory } = await modelSpace(chunks, "model.xml", "store");
      expect(mandatory).toEqual(["root", "PAGESIZE"]);
      expect(space.options.map(({ name, domain }) => [name, domain]).slice(3)).toEqual([
        ["CacheSize", [32, 64, 128, 256, 512]],
        ["Ratio", [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]],
      ]);
      expect(space.constraints.map(({ rule }) => rule)).toContain("!PS1K || HAVE_CRYPTO");
    },
  );
}
