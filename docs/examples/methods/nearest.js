// A strategy as a module: an unmeasured configuration is what the measured ones nearest to it are.
//
//     perfatlas evaluate --suite starter --system zlib --strategy-module ./nearest.js --no-upload

/** @param {{ neighbours?: number }} settings those of --module-settings */
export function strategy({ neighbours = 3 } = {}) {
  return {
    name: "nearest",
    usesSources: false,
    *learn(task, rng) {
      const rest = [...task.candidates];
      const chosen = [];
      while (chosen.length < task.budget) chosen.push(...rest.splice(rng.integer(rest.length), 1));
      const values = yield chosen;
      const measured = task.encode(chosen);
      return { predict: (x) => predictions(x, measured, values, neighbours) };
    },
  };
}

function predictions(x, measured, values, neighbours) {
  return Float64Array.from({ length: x.rows }, (_, row) => {
    const byDistance = Array.from(values, (value, other) => ({
      value,
      distance: distance(x, row, measured, other),
    })).sort((a, b) => a.distance - b.distance);
    const near = byDistance.slice(0, neighbours);
    return near.reduce((sum, { value }) => sum + value, 0) / near.length;
  });
}

function distance(x, row, measured, other) {
  let sum = 0;
  for (let column = 0; column < x.columns; column++) {
    const difference =
      x.data[row * x.columns + column] - measured.data[other * measured.columns + column];
    sum += difference * difference;
  }
  return sum;
}
