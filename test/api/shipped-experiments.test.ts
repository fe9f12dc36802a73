import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { datasets } from "@perfatlas/db/datasets";
import { expect, test } from "vitest";
import { readCampaign } from "../../apps/api/src/upload/read-campaign.ts";
import { prepareCampaign } from "../../packages/jetson-harness/src/campaign/campaign.ts";
import { uploadHeader } from "../../packages/jetson-harness/src/campaign/upload-header.ts";
import { openMachine } from "../../packages/jetson-harness/src/machine/machine.ts";
import { plainPreparation } from "../../packages/jetson-harness/src/run/plain-preparation.ts";

const pathOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

test.each([
  ["node-zlib", undefined, "node-zlib-live", "contributed"],
  ["node-brotli", undefined, "node-brotli-live", "contributed"],
  ["simulated-tx2", "tx2-r32", "simulated.simulated-inference", "simulated"],
])(
  "the registry takes campaigns of %s beside every data set it knows",
  async (name, tree, slug, origin) => {
    const machine = openMachine(
      tree === undefined ? {} : { simulate: pathOf(`test/jetson-harness/trees/${tree}.tree`) },
    );
    const file = pathOf(`packages/jetson-harness/experiments/${name}.yaml`);
    const header = JSON.parse(
      JSON.stringify(
        uploadHeader(await prepareCampaign(file, machine, plainPreparation({ tmp: tmpdir() }))),
      ),
    );
    const { campaign, fault } = readCampaign(header, datasets);
    expect(fault).toBeNull();
    expect(campaign?.descriptor).toMatchObject({ origin, system: { slug } });
    expect(campaign?.descriptor.id).toBe(
      `${slug}-${origin === "simulated" ? "simulated" : "runs"}`,
    );
  },
);
