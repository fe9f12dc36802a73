import { describe, expect, test } from "vitest";
import { ConstraintsList } from "../../../apps/web/components/system/constraints-list.tsx";
import { MetricsTable } from "../../../apps/web/components/system/metrics-table.tsx";
import { OptionsTable } from "../../../apps/web/components/system/options-table.tsx";
import { SystemData } from "../../../apps/web/components/system/system-data.tsx";
import { SystemNumbers } from "../../../apps/web/components/system/system-numbers.tsx";
import { SystemsTable } from "../../../apps/web/components/system/systems-table.tsx";
import { drawn, texts } from "../drawn.ts";

describe("options", () => {
  const option = {
    name: "rc_lookahead",
    kind: "ORDINAL",
    domain: [20, 40],
    unit: null,
    default: null,
    layer: null,
    activeWhen: null,
    description: "",
  } as const;
  const row = (other: object) =>
    texts(drawn(OptionsTable, { options: [{ ...option, ...other }] }), "tr");

  test("say kind, levels and unit", () => {
    expect(row({ unit: "frames" })[1]).toBe("rc_lookaheadordinal20, 40 frames");
    expect(row({ description: "How far" })[1]).toBe("rc_lookaheadHow farordinal20, 40");
  });

  test("say where they are active", () => {
    expect(row({ activeWhen: "mode == 2" })[1]).toBe(
      "rc_lookaheadonly where mode == 2ordinal20, 40",
    );
  });

  test("have columns of defaults and layers only where one option has some", () => {
    expect(row({})[0]).toBe("OptionKindLevels");
    expect(row({ default: 20 })).toEqual([
      "OptionKindLevelsDefault",
      "rc_lookaheadordinal20, 4020",
    ]);
    expect(row({ layer: "KERNEL" })).toEqual([
      "OptionKindLevelsLayer",
      "rc_lookaheadordinal20, 40kernel",
    ]);
  });

  test("without a default or layer beside others have a dash there", () => {
    const other = { ...option, name: "b", default: 40, layer: "BUILD" } as const;
    const html = drawn(OptionsTable, { options: [option, other] });
    expect(texts(html, "tr")[1]).toBe("rc_lookaheadordinal20, 40––");
  });
});

test("constraints are told with their reasons, or that there are none", () => {
  const html = drawn(ConstraintsList, {
    constraints: [
      { rule: "a -> b", why: "a needs b" },
      { rule: "!(c & d)", why: "" },
    ],
  });
  expect(texts(html, "li")).toEqual(["a -> b a needs b", "!(c & d)"]);
  expect(drawn(ConstraintsList, { constraints: [] })).toContain("None is known");
});

test("metrics say their unit, which direction is better, and whether repeats vary", () => {
  const metric = { name: "time", unit: "s", description: "Wall clock" };
  const html = drawn(MetricsTable, {
    metrics: [
      { ...metric, better: "LOWER", isDeterministic: false },
      { ...metric, name: "score", better: "HIGHER", isDeterministic: true },
    ],
  });
  expect(texts(html, "tr").slice(1)).toEqual([
    "timeWall clockslowervary",
    "scoreWall clockshigherequal by nature",
  ]);
});

describe("a system in numbers", () => {
  const system = {
    configurationCount: 3891,
    environmentCount: 12,
    measurementCount: 46692,
  };
  const space = (spaceSize: number | null) =>
    texts(drawn(SystemNumbers, { system: { ...system, spaceSize } as never }), "dd")[0];

  test("counts combinations exactly below ten million, in powers of ten above", () => {
    expect(space(9_999_999)).toBe("9,999,999");
    expect(space(2 ** 40)).toBe("1.1 × 10¹²");
    expect(space(null)).toBe("infinite");
  });

  test("counts what is stored", () => {
    const html = drawn(SystemNumbers, { system: { ...system, spaceSize: 4 } as never });
    expect(texts(html, "dd")).toEqual(["4", "3,891", "12", "46,692"]);
  });
});

test("the data of a system say licence, origin and work, and where transfer is tried on them", () => {
  const citation = {
    authors: "P. Jamshidi",
    title: "Transfer",
    venue: "ASE 2017",
    year: 2017,
    doi: null,
    url: null,
  };
  const data = {
    slug: "spear",
    title: "Spear",
    license: "MIT",
    origin: "MEASURED",
    state: "LOADED",
    suite: null,
    citation,
  } as const;
  const html = drawn(SystemData, {
    datasets: [data, { ...data, slug: "own", suite: { slug: "dataset:own" } }],
  });
  expect(texts(html, "tr")[1]).toBe(
    "SpearMITmeasured by others, publishedP. Jamshidi. Transfer. ASE 2017.",
  );
  expect(html).toContain('href="/leaderboard?suite=dataset%3Aown"');
  expect(html.match(/How well transfer works/g)).toHaveLength(1);
});

test("systems are listed with what was measured of each", () => {
  const html = drawn(SystemsTable, {
    systems: [
      {
        slug: "x264",
        title: "x264",
        description: "A video encoder",
        environmentCount: 12,
        configurationCount: 3891,
        measurementCount: 46692,
      },
    ],
  });
  expect(texts(html, "tr")[1]).toBe("x264A video encoder123,89146,692");
  expect(html).toContain('href="/systems/x264"');
});
