import type { EnvironmentPick, Suite, SuiteSubject } from "../suite.ts";
import { opml19Tx2 } from "./opml19-tx2.ts";

const XAVIER: EnvironmentPick = { containing: ["xavier"] };
const TX2: EnvironmentPick = { containing: ["tx2", "5000-"] };
const TX1: EnvironmentPick = { containing: ["tx1"] };

// 1, 2.44 and 10 % of the target's configurations: 804 on the TX2, 1,601 on the TX1.
const TX2_BUDGETS = [8, 20, 80] as const;
const TX1_BUDGETS = [16, 39, 160] as const;

function board(
  name: string,
  metric: string,
  source: EnvironmentPick,
  target: EnvironmentPick,
  budgets: readonly number[],
): SuiteSubject {
  return {
    subject: `${name}-${metric.includes("energy") ? "energy" : "time"}`,
    dataset: "jetson-translucence",
    metric,
    roles: { kind: "one-source", source, targets: [target] },
    budgets,
  };
}

function imageSize(metric: string, name: string): SuiteSubject {
  return {
    subject: `xception-600-${name}`,
    dataset: "jetson-tx2-opml19",
    metric,
    roles: {
      kind: "one-source",
      source: { containing: ["xception", "600"] },
      targets: ["200", "400", "800"].map((size) => ({ containing: ["xception", size] })),
    },
    budgets: [8, 19, 77],
  };
}

/** Board changes, and a second source network: what stands in for the paper's TX1 half. */
export const opml19Boards: Suite = {
  name: "opml19-boards",
  version: 1,
  title: "OpML'19, boards and a second source",
  description:
    "Xavier to TX2, Xavier to TX1 and TX2 to TX1 (they share no configuration: frequency tables " +
    "differ), for time and energy; and Xception at 600 pixels to the other sizes on the TX2.",
  ...(opml19Tx2.citation === undefined ? {} : { citation: opml19Tx2.citation }),
  protocol: "unmeasured",
  repeats: 30,
  subjects: [
    imageSize("inference_time", "time"),
    imageSize("power_consumption", "power"),
    ...["inference_time", "total_energy_consumption"].flatMap((metric) => [
      board("xavier-tx2", metric, XAVIER, TX2, TX2_BUDGETS),
      board("xavier-tx1", metric, XAVIER, TX1, TX1_BUDGETS),
      board("tx2-tx1", metric, TX2, TX1, TX1_BUDGETS),
    ]),
  ],
};
