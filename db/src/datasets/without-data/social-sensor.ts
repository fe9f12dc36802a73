import type { DatasetWithoutData } from "./dataset-without-data.ts";

/** SocialSensor: parts of its pipeline are named; options, levels and measurements are not public. */
export const socialSensor: DatasetWithoutData = {
  id: "social-sensor",
  title: "SocialSensor",
  description:
    "Indexing and search of what people publish in social networks, in real time; named in talks on configurable software. No source at hand states an option.",
  citation: {
    authors: "S. Diplaris, S. Papadopoulos, Y. Kompatsiaris",
    title:
      "The SocialSensor Project - Sensing User Generated Input for Improved Media Discovery and Experience",
    venue: "IEEE STCSN E-Letter 1(3)",
    year: 2013,
    url: "http://stcsn.ieee.net/e-letter/vol-1-no-3/the-socialsensor-project",
  },
  license: "NOASSERTION",
  origin: "measured",
  system: { slug: "social-sensor", title: "SocialSensor", url: "http://socialsensor.iti.gr" },
  noPublicData: {
    why: "no file of measurements was found, and no source that states options or their levels",
    options: [],
    environments: [],
    metrics: [],
  },
  notes: [
    "A talk of P. Jamshidi on transfer learning, which is not at hand, names as parts of the pipeline: Crawling, Orchestrator, Content Analysis, Search and Integration. It is known from a summary alone.",
    "A page of the project (http://socialsensor.iti.gr/project/system-architecture/2-uncategorised/110-stream-manager) describes the stream manager, which collects items, and orchestrators, which have them indexed.",
  ],
};
