/** Points in one cell of a grid of hexagons: where the cell's middle is, and how many there are. */
export interface HexagonalBin {
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

/**
 * Counts points of the unit square in regular hexagons that stand on a corner, `columns` of which are as
 * wide as the square. Cells without a point are left out; in the order of rows. O(n).
 * @param x between 0 and 1, as `y`; one value per point.
 */
export function hexagonalBins(
  x: Float64Array,
  y: Float64Array,
  columns: number,
): readonly HexagonalBin[] {
  const width = 1 / columns;
  const height = (width * Math.sqrt(3)) / 2;
  const cells = new Map<string, { x: number; y: number; count: number }>();
  x.forEach((px, i) => {
    const [row, column] = cellOf(px / width, (y[i] as number) / height);
    const key = `${row} ${column}`;
    const cell = cells.get(key);
    if (cell !== undefined) cell.count += 1;
    else
      cells.set(key, {
        x: (column + (isOdd(row) ? 0.5 : 0)) * width,
        y: row * height,
        count: 1,
      });
  });
  return [...cells.values()].sort((a, b) => a.y - b.y || a.x - b.x);
}

/** Row and column of the nearest middle: of two rows, each with its nearest column, the nearer one. */
function cellOf(px: number, py: number): readonly [row: number, column: number] {
  const low = Math.floor(py);
  const [first, second] = [low, low + 1].map((row) => {
    const shift = isOdd(row) ? 0.5 : 0;
    const column = Math.round(px - shift);
    // In units of a cell's width.
    const dx = px - shift - column;
    const dy = ((py - row) * Math.sqrt(3)) / 2;
    return { row, column, distance: dx * dx + dy * dy };
  }) as [Candidate, Candidate];
  const nearest = second.distance < first.distance ? second : first;
  return [nearest.row, nearest.column];
}

interface Candidate {
  readonly row: number;
  readonly column: number;
  readonly distance: number;
}

function isOdd(row: number): boolean {
  return row % 2 !== 0;
}
