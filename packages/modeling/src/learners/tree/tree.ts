/**
 * A binary regression tree in typed arrays; node 0 is the root and children come after their
 * parent. A row goes left when its value in `column` is at most `threshold`.
 */
export interface Tree {
  /** Column of the split; −1 in a leaf. */
  readonly column: Int32Array;
  readonly threshold: Float64Array;
  /** Index of the left child; the right child is the next node. */
  readonly left: Int32Array;
  /** Mean of the node's rows. */
  readonly value: Float64Array;
  /** Sum of squared deviations of the node's rows from their mean. */
  readonly deviance: Float64Array;
  readonly count: Int32Array;
}
