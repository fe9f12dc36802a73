import { describeCampaigns } from "./describe-campaigns.ts";

/** The SAT solver CaDiCaL: 251 configurations of nine options on four formulas. */
export const cadical = describeCampaigns("cadical", {
  title: "CaDiCaL: four generated formulas",
  description:
    "251 configurations of nine options of the SAT solver CaDiCaL, measured on four generated " +
    "formulas, one of them without a solution, three times each.",
  system: {
    title: "CaDiCaL",
    description: "SAT solver with conflict-driven clause learning and inprocessing.",
    url: "https://github.com/arminbiere/cadical",
  },
  workloads: {
    "random-3sat-190": "Random 3-SAT at the threshold, 190 variables, no solution",
    "colouring-450": "Three colours for a random graph of 450 nodes, solution planted",
    "parity-230": "Random equations modulo 2 in 230 variables, solution planted",
    "planted-350": "Random 3-SAT around a solution, 350 variables",
  },
  notes: [
    "Conflicts and propagations are equal in all repeats: the solver's seed is fixed. With another " +
      "formula of the same kind a configuration may fare very differently.",
  ],
});
