import type { Described } from "../descriptor.ts";

const nuc = { type: "NUC", cpuCount: 4, cpuGhz: 1.3, memoryGib: 15, disk: "SSD" };
const oldNuc = { type: "NUC", cpuCount: 2, cpuGhz: 2.13, memoryGib: 7, disk: "SCSI" };
const station = { type: "Station", cpuCount: 2, cpuGhz: 2.8, memoryGib: 3, disk: "SCSI" };
const i5 = { cpu: "Intel Core i5-4250U @ 1.30GHz" };
const core2 = { cpu: "Intel Core2 Duo T9600 @ 2.80GHz" };

/**
 * Hosts of the ASE'17 data by the names that the files use. Facts are the paper's hardware legend and
 * the processors that the raw SQLite logs print; "paperLabel" is h1 to h6 of its Table II.
 */
export const machines = {
  feature1: {
    slug: "feature1",
    title: "feature1 (NUC, 2.13 GHz)",
    facts: { ...oldNuc, paperLabel: "h2" },
  },
  feature3: { slug: "feature3", title: "feature3 (NUC, i5-4250U)", facts: { ...nuc, ...i5 } },
  feature4: { slug: "feature4", title: "feature4 (NUC, i5-4250U)", facts: { ...nuc, ...i5 } },
  feature6: { slug: "feature6", title: "feature6 (NUC, i5-4250U)", facts: { ...nuc, ...i5 } },
  feature7: { slug: "feature7", title: "feature7 (NUC, i5-4250U)", facts: { ...nuc, ...i5 } },
  feature8: {
    slug: "feature8",
    title: "feature8 (NUC, 1.30 GHz)",
    facts: { ...nuc, paperLabel: "h1" },
  },
  feature9: {
    slug: "feature9",
    title: "feature9 (NUC, 1.30 GHz)",
    facts: { ...nuc, paperLabel: "h1" },
  },
  feature10: {
    slug: "feature10",
    title: "feature10 (NUC, 1.30 GHz)",
    facts: { ...nuc, paperLabel: "h1" },
  },
  feature11: {
    slug: "feature11",
    title: "feature11 (NUC, 1.30 GHz)",
    facts: { ...nuc, paperLabel: "h1" },
  },
  feature12: {
    slug: "feature12",
    title: "feature12 (NUC, 1.30 GHz)",
    facts: { ...nuc, paperLabel: "h1" },
  },
  feature20: {
    slug: "feature20",
    title: "feature20 (Station, Core2 Duo T9600)",
    facts: { ...station, ...core2, paperLabel: "h3" },
  },
  feature21: {
    slug: "feature21",
    title: "feature21 (Station, Core2 Duo T9600)",
    facts: { ...station, ...core2 },
  },
  amazonMicro: {
    slug: "amazon-micro",
    title: "Amazon micro instance",
    facts: {
      type: "Amazon",
      cpuCount: 1,
      cpuGhz: 2.4,
      memoryGib: 1,
      disk: "SSD",
      cpu: "Intel Xeon E5-2676 v3 @ 2.40GHz",
      paperLabel: "h4",
    },
  },
  amazonNano: {
    slug: "amazon-nano",
    title: "Amazon nano instance",
    facts: {
      type: "Amazon",
      cpuCount: 1,
      cpuGhz: 2.4,
      memoryGib: 0.5,
      disk: "SSD",
      paperLabel: "h5",
    },
  },
  azure: {
    slug: "azure",
    title: "Azure instance",
    facts: {
      type: "Azure",
      cpuCount: 1,
      cpuGhz: 2.4,
      memoryGib: 3,
      disk: "SCSI",
      paperLabel: "h6",
    },
  },
} as const satisfies Record<string, Described>;
