import type { DescribedSystem } from "../building/described-system.ts";
import { machines } from "../building/machines.ts";
import { ordinalOption } from "../building/option-lists.ts";
import { deeparchColumns } from "./deeparch-columns.ts";

const host = (slug: string, title: string) => ({ slug, title });
const series = (slug: string, title: string) => ({
  slug,
  title,
  facts: { collection: "UCR time series", data: title },
});

/** DeepArch, a convolutional network for time series whose shape and training are options. */
export const deeparchSystem: DescribedSystem = {
  system: {
    slug: "deeparch",
    title: "DeepArch",
    description: "A convolutional network for time series; options are its shape and training.",
  },
  space: {
    system: "deeparch",
    options: deeparchColumns.map(([name, ...levels]) =>
      ordinalOption(name, levels, { layer: "application" }),
    ),
    constraints: [],
  },
  metrics: [
    {
      name: "val_acc",
      unit: "1",
      better: "higher",
      description: "Share of right answers on held-out series after 5 epochs.",
    },
    {
      name: "inference_time",
      unit: "s",
      better: "lower",
      description: "Time to predict the whole test set once.",
    },
  ],
  hardware: [
    host("aws-gpu-micro", "AWS, folder aws-gpu-micro"),
    host("aws-gpu1-micro", "AWS, folder aws-gpu1-theano-micro"),
    host("aws-nano", "AWS nano instance"),
    host("aws-t2.micro", "AWS t2.micro instance"),
    host("deeparch-azure", "Azure instance of the DeepArch study"),
    machines.feature10,
    machines.feature3,
    host("gpu-server", "GPU server of the DeepArch study"),
  ],
  workloads: [
    series("adiac", "Adiac"),
    series("coffee", "Coffee"),
    series("diatom-size-reduction", "DiatomSizeReduction"),
    series("electric-devices", "ElectricDevices"),
    series("hand-outlines", "HandOutlines"),
    series("phalanges-outlines-correct", "PhalangesOutlinesCorrect"),
    series("shapes-all", "ShapesAll"),
    series("star-light-curves", "StarLightCurves"),
    series("wafer", "Wafer"),
  ],
  versions: [{ slug: "unstated", title: "Not stated" }],
};
