/** A data set that is not in a published folder, since nobody stated a licence, and its measurements. */
export interface LeftOut {
  readonly dataset: string;
  readonly rowCount: number;
}
