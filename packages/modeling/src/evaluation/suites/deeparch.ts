import type { Suite, SuiteSubject } from "../suite.ts";

const HOSTS = ["deeparch-azure", "gpu-server", "feature3"];
const BACKENDS: Readonly<Record<string, string>> = { feature3: ":tensorflow" };

/** From feature10, which ran all of these data sets, to the other hosts. */
function subject(workload: string, hosts: readonly string[]): SuiteSubject {
  return {
    subject: workload,
    dataset: "deeparch",
    metric: "inference_time",
    roles: {
      kind: "one-source",
      source: { named: `feature10:${workload}:unstated:theano` },
      targets: hosts.map((host) => ({
        named: `${host}:${workload}:unstated${BACKENDS[host] ?? ""}`,
      })),
    },
    budgets: [10, 20, 40],
  };
}

/** Small networks whose host and back end change. */
export const deeparch: Suite = {
  name: "deeparch",
  version: 1,
  title: "DeepArch on other hosts",
  description:
    "Inference time of small networks on five data sets, from one host to others, whose back end may be another one; six of " +
    "twelve options plausibly matter.",
  protocol: "unmeasured",
  repeats: 10,
  subjects: [
    subject("adiac", HOSTS),
    subject("coffee", ["deeparch-azure", "feature3"]),
    subject("electric-devices", HOSTS),
    subject("shapes-all", HOSTS),
    subject("wafer", HOSTS),
  ],
};
