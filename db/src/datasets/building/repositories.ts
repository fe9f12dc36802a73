import type { Citation } from "@perfatlas/modeling/space";

/** A public repository that data sets are taken from, at one commit. */
export interface Repository {
  readonly name: string;
  readonly commit: string;
  readonly citation: Citation;
  /** SPDX identifier, or "NOASSERTION". */
  readonly license: string;
  readonly licenseNote: string;
}

const ase17Citation: Citation = {
  authors: "P. Jamshidi, N. Siegmund, M. Velez, C. Kästner, A. Patel, Y. Agarwal",
  title:
    "Transfer Learning for Performance Modeling of Configurable Systems: An Exploratory Analysis",
  venue: "ASE 2017",
  year: 2017,
  doi: "10.1109/ASE.2017.8115661",
  url: "https://arxiv.org/abs/1709.02280",
};

const fse18Citation: Citation = {
  authors: "P. Jamshidi, M. Velez, C. Kästner, N. Siegmund",
  title:
    "Learning to Sample: Exploiting Similarities across Environments to Learn Performance Models for Configurable Systems",
  venue: "ESEC/FSE 2018",
  year: 2018,
};

const bo4coCitation: Citation = {
  authors: "P. Jamshidi, G. Casale",
  title: "An Uncertainty-Aware Approach to Optimal Configuration of Stream Processing Systems",
  venue: "MASCOTS 2016, pp. 39-48",
  year: 2016,
  url: "https://arxiv.org/abs/1606.06543",
};

const opml19Citation: Citation = {
  authors: "M. S. Iqbal, L. Kotthoff, P. Jamshidi",
  title: "Transfer Learning for Performance Modeling of Deep Neural Network Systems",
  venue: "USENIX OpML 2019, pp. 43-46",
  year: 2019,
  url: "https://arxiv.org/abs/1904.02838",
};

/** Repositories by a short name, with the licence that each states and where it stands. */
export const repositories = {
  ase17: {
    name: "pooyanjamshidi/ase17",
    commit: "f0f8c24007bbe60f8dd27f33bd60832171d003da",
    citation: ase17Citation,
    license: "MIT",
    licenseNote:
      'LICENSE holds the MIT text without a copyright line; the README says "The data is published under the MIT License".',
  },
  stormXplorer: {
    name: "pooyanjamshidi/storm-xplorer",
    commit: "84775df4c2c34f5ff9c9772a359a635b479bae0f",
    citation: fse18Citation,
    license: "NOASSERTION",
    licenseNote: "The repository states no licence.",
  },
  beetle: {
    name: "ai-se/BEETLE",
    commit: "01b8e572f2f972b8fd306fafaa88b7c14fc92092",
    citation: {
      authors: "R. Krishna, V. Nair, P. Jamshidi, T. Menzies",
      title: "Whence to Learn? Transferring Knowledge in Configurable Systems using BEETLE",
      venue: "IEEE Transactions on Software Engineering",
      year: 2020,
      url: "https://arxiv.org/abs/1911.01817",
    },
    license: "Unlicense",
    licenseNote:
      "The Unlicense text stands in README.md and speaks of software; data are not named.",
  },
  moot: {
    name: "timm/moot",
    commit: "213335cd5e57880fb63545a7b68de83ffbc2e582",
    citation: bo4coCitation,
    license: "MIT",
    licenseNote:
      "LICENSE.md: MIT License, Copyright (c) 2025 Tim Menzies. Kept in MOOT (T. Menzies et al.: MOOT: a Repository of Many Multi-Objective Optimization Tasks, 2025, arXiv 2511.16882); the data come from BO4CO.",
  },
  bo4co: {
    name: "dice-project/DICE-Configuration-BO4CO",
    commit: "c94d9ad23e1cc4e9009a70cee23cbb42f122b5be",
    citation: bo4coCitation,
    license: "BSD-2-Clause",
    licenseNote:
      "LICENSE.txt: the code is released under the FreeBSD License, Copyright (c) 2016, Imperial College London; data are not mentioned. The README points to Zenodo record 56238.",
  },
  xgboostXplorer: {
    name: "pooyanjamshidi/xgboost-xplorer",
    commit: "78e8a7b9e09148bbd001dcad08b4ff3ff172f149",
    citation: fse18Citation,
    license: "MIT",
    licenseNote:
      "LICENSE.md holds the MIT text without a copyright line. The repository names no publication; the authors' work of that year is cited.",
  },
  deeparchXplorer: {
    name: "pooyanjamshidi/deeparch-xplorer",
    commit: "01846a69b8f42e13147f41c17f7f4797ec3243af",
    citation: fse18Citation,
    license: "MIT",
    licenseNote:
      "LICENSE.md holds the MIT text without a copyright line. The repository names no publication; SeMPL cites this one for it.",
  },
  opml19: {
    name: "iqbal128855/OpML19-DNNPerfModeling",
    commit: "372cf83cd223e99969b10ea68dc048aad8572eb5",
    citation: opml19Citation,
    license: "NOASSERTION",
    licenseNote: "The repository states no licence.",
  },
  flexibo: {
    name: "softsys4ai/FlexiBO",
    commit: "c3d4bd2b48e47a4e2b037f702f23ed56a2461213",
    citation: opml19Citation,
    license: "MIT",
    licenseNote:
      "LICENSE: MIT License, Copyright (c) 2019 Pooyan Jamshidi, Shahriar Iqbal. FlexiBO: JAIR 2023.",
  },
  translucence: {
    name: "iqbal128855/Translucence",
    commit: "68074fa6a5abee8d2b9741f1e0db10e2cb5abc90",
    citation: {
      authors: "M. S. Iqbal, R. Krishna, M. A. Javidian, B. Ray, P. Jamshidi",
      title:
        "Unicorn: Reasoning about Configurable System Performance through the Lens of Causality",
      venue: "EuroSys 2022",
      year: 2022,
      doi: "10.1145/3492321.3519575",
    },
    license: "MIT",
    licenseNote:
      "LICENSE: MIT License, Copyright (c) 2021 Md Shahriar Iqbal. The repository names no publication; its sister work is cited.",
  },
  sempl: {
    name: "ideas-labo/SeMPL",
    commit: "24eb83219ef78b5382cec88490e9de7ea000263b",
    citation: {
      authors: "J. Gong, T. Chen",
      title:
        "Predicting Configuration Performance in Multiple Environments with Sequential Meta-Learning",
      venue: "Proceedings of the ACM on Software Engineering 1, FSE, Article 17",
      year: 2024,
      doi: "10.1145/3643743",
    },
    license: "CC-BY-4.0",
    licenseNote: "artifact documents/LICENSE.txt: Creative Commons Attribution 4.0 International.",
  },
  inputSensitivity: {
    name: "llesoil/input_sensitivity",
    commit: "aec6b95bb0587a9fb8584fb0a290099d28c5e393",
    citation: {
      authors: "L. Lesoil, M. Acher, A. Blouin, J.-M. Jézéquel",
      title: "Input Sensitivity on the Performance of Configurable Systems: An Empirical Study",
      venue: "Journal of Systems and Software",
      year: 2023,
      url: "https://arxiv.org/abs/2112.07279",
    },
    license: "MIT",
    licenseNote: "The repository is under the MIT License.",
  },
  benchmarkHub: {
    name: "AutoTuningAssociation/benchmark_hub",
    commit: "8eeb99e7179e6838af95d392ac6c60cebfd8c434",
    citation: {
      authors: "AutoTuning Association",
      title: "Benchmark hub: brute-forced search spaces of GPU kernels",
      venue: "Zenodo",
      year: 2025,
      doi: "10.5281/zenodo.15364124",
    },
    license: "MIT",
    licenseNote: "The repository is under the MIT License.",
  },
  aiconfigurator: {
    name: "ai-dynamo/aiconfigurator",
    commit: "095f58a51c4ca8e61b66ec108d86f223f8d559ce",
    citation: {
      authors: "The aiconfigurator authors (ai-dynamo)",
      title: "aiconfigurator: measured operations of LLM serving",
      venue: "GitHub",
      year: 2026,
      url: "https://github.com/ai-dynamo/aiconfigurator",
    },
    license: "Apache-2.0",
    licenseNote: "The repository is under the Apache License 2.0.",
  },
  workloadPerformance: {
    name: "fse-submission-2022/workload-performance",
    commit: "05a970f52d32df06ea8273c2eb114b2dc446f839",
    citation: {
      authors: "S. Mühlbauer, F. Sattler, C. Kaltenecker, J. Dorn, S. Apel, N. Siegmund",
      title:
        "Analyzing the Impact of Workloads on Modeling the Performance of Configurable Software Systems",
      venue: "ICSE 2023",
      year: 2023,
    },
    license: "NOASSERTION",
    licenseNote:
      "The repository states no licence and no authors (an anonymous submission); systems and workloads are those of the paper that is cited.",
  },
} as const satisfies Record<string, Repository>;
