import { type ConfigurationSpace, encodedColumns } from "@perfatlas/modeling/space";

/** Order of an influence model: 2, or 1 where pairs of columns would be more terms than `most`. */
export function orderOf(space: ConfigurationSpace, most: number): 1 | 2 {
  const count = encodedColumns(space).length;
  return (count * (count + 1)) / 2 <= most ? 2 : 1;
}
