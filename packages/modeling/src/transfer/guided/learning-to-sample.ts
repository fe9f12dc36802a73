/** The paper that guided samples are of. */
export const LEARNING_TO_SAMPLE = {
  authors: "P. Jamshidi, M. Velez, C. Kästner, N. Siegmund",
  title:
    "Learning to Sample: Exploiting Similarities across Environments to Learn Performance Models for Configurable Systems",
  venue: "ESEC/FSE",
  year: 2018,
  doi: "10.1145/3236024.3236074",
} as const;
