// Sorts numbers once and says how long it took; the largest array without a comparison fails.
const flags = Object.fromEntries(process.argv.slice(2).map((flag) => flag.slice(2).split("=")));
const size = Number(flags.size);
const isTyped = flags.array === "typed";
const hasCompare = flags.compare !== "false";
if (size === 100000 && !hasCompare && !isTyped) {
  console.error("out of order");
  process.exit(1);
}
const numbers = Array.from({ length: size }, (_, i) => (i * 7919) % size);
const values = isTyped ? Float64Array.from(numbers) : numbers;
const start = performance.now();
values.sort(hasCompare && !isTyped ? (a, b) => a - b : undefined);
const seconds = (performance.now() - start) / 1000;
let inversions = 0;
for (let i = 1; i < size; i++) if (values[i - 1] > values[i]) inversions++;
console.log(JSON.stringify({ seconds, inversions }));
