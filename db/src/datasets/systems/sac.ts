import type { DescribedSystem } from "../building/described-system.ts";
import { binaryOptions, ordinalOption } from "../building/option-lists.ts";

const switches =
  "ls dcr cf lir inl lur wlur prfunr cse dfr wlf ivecyc ive ivesli dl rco uip dr ipc wlpg cp vp srf " +
  "msca phm wls as wlsimp cwle lro rnb rip sde wlprop saa cyc scyc saacyc wlsd cts ucts " +
  "lus wlt awlf wlflt ae dpa lao pra extrema";

const build = { layer: "build" } as const;

/** SaC, a compiler of array programs; workloads are the programs that it compiled. */
export const sacSystem: DescribedSystem = {
  system: {
    slug: "sac",
    title: "SaC",
    description: "Single Assignment C, a compiler of array programs, its optimisation options.",
    url: "https://www.sac-home.org",
  },
  space: {
    system: "sac",
    options: [
      ...binaryOptions(switches.split(" "), build),
      ordinalOption("initmheap", [1024, 3072, 5120, 7168, 10240, 11264], build),
      ordinalOption("initwheap", [32, 192, 352, 512, 832, 1024], build),
      ordinalOption("maxae", [1, 3, 5, 7, 10, 11], build),
      ordinalOption("maxlur", [1, 3, 5, 10, 11], build),
      ordinalOption("maxoptcyc", [1, 4, 7, 20], build),
      ordinalOption("maxprfur", [1, 4, 7, 10, 16, 20], build),
      ordinalOption("maxwlur", [1, 4, 7, 10, 16, 20], build),
      ordinalOption("numthreads", [1, 2, 3, 4], { layer: "runtime" }),
    ],
    constraints: [],
  },
  metrics: [
    {
      name: "run_time",
      unit: "s",
      better: "lower",
      description: "Run time of the compiled program.",
    },
  ],
  hardware: [
    {
      slug: "ase17-h1",
      title: "h1 of the ASE 2017 study (NUC, 1.30 GHz)",
      facts: {
        type: "NUC",
        cpuCount: 4,
        cpuGhz: 1.3,
        memoryGib: 15,
        disk: "SSD",
        paperLabel: "h1",
      },
    },
  ],
  workloads: [
    { slug: "srad", title: "srad, random matrix generator", facts: { paperLabel: "w1" } },
    { slug: "particle-filter", title: "particle_filter", facts: { paperLabel: "w2" } },
    { slug: "kmeans", title: "kmeans, clustering", facts: { paperLabel: "w3" } },
    { slug: "hotspot", title: "hotspot, heat transfer", facts: { paperLabel: "w4" } },
    { slug: "nw", title: "nw, optimal matching", facts: { paperLabel: "w5" } },
    { slug: "nbody100", title: "nbody100, dynamic systems", facts: { paperLabel: "w6" } },
    { slug: "nbody150", title: "nbody150, dynamic systems", facts: { paperLabel: "w7" } },
    { slug: "nbody750", title: "nbody750, dynamic systems", facts: { paperLabel: "w8" } },
  ],
  versions: [{ slug: "v1", title: "v1 of the paper, not named", facts: { paperLabel: "v1" } }],
};
