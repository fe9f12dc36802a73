const STATISTICS =
  /^(min|max|mean|avg|average|median|user|system|sys|real|total|p\d+|first|last|sum|q\d+)$/;

/** Whether a word of a name says which of many values it is. */
export function isStatistic(word: string): boolean {
  return STATISTICS.test(word);
}
