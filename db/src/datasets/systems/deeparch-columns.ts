/** Option, what level 0 of the files stands for, what level 1. Logarithms are natural. */
export const deeparchColumns = [
  ["batch_size", 8, 32],
  ["conv_1_num_filters", 32, 256],
  ["conv_1_filter_size", 2, 10],
  ["conv_2_num_filters", 32, 256],
  ["conv_2_filter_size", 2, 10],
  ["conv_3_num_filters", 32, 256],
  ["conv_3_filter_size", 2, 10],
  // ln 1e-10 and ln 1; ln 0.01, ln 1e-6 and ln 0.5; ln 1e-6; ln 0.1.
  ["log_lr", -23.025850929940457, 0],
  ["log_beta_1", -4.605170185988091, -Math.LN2],
  ["log_beta_2", -13.815510557964274, -Math.LN2],
  ["log_epsilon", -23.025850929940457, -13.815510557964274],
  ["log_decay", -23.025850929940457, -Math.LN10],
] as const;
