/** 2^(j/256) for j < 256: what the exponential of both sets of kernels starts from. */
export const EXP_POWERS = Float64Array.from({ length: 256 }, (_, j) => 2 ** (j / 256));
