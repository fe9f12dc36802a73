/** On a condition that indexes answer. */
export const FILTER = '@cost(weight: "20")';
/** On what may have to look at every configuration or measurement of a system or environment. */
export const SCAN = '@cost(weight: "200")';
