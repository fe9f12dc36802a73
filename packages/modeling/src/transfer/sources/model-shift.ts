/** The paper that reuses a source's model, as it is or shifted. */
export const MODEL_SHIFT = {
  authors: "P. Valov, J.-C. Petkovich, J. Guo, S. Fischmeister, K. Czarnecki",
  title: "Transferring Performance Prediction Models Across Different Hardware Platforms",
  venue: "ICPE",
  year: 2017,
  doi: "10.1145/3030207.3030216",
} as const;
