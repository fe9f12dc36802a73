/** A pair of environments as the figure shows it. */
export interface TransferPoint {
  /** Rank correlation of what the source says with the first rows. */
  readonly rho: number;
  /** ln of the error alone over the error with transfer. */
  readonly gain: number;
  readonly label: string;
}

const [WIDTH, HEIGHT] = [640, 400];
const FRAME = { left: 64, right: 16, top: 40, bottom: 48 };
const FACTORS = [0.5, 0.7, 1, 1.4, 2, 4, 8, 16, 32];
const RHOS = [-1, -0.5, 0, 0.5, 1];

/** An SVG picture of gain and harm by the rank correlation that is known before the budget is spent. */
export function transferFigure(points: readonly TransferPoint[], firstCount: number): string {
  const gains = points.map(({ gain }) => gain);
  const [least, most] = [Math.min(...gains, Math.log(0.5)), Math.max(...gains, Math.log(2))];
  const x = (rho: number) => FRAME.left + ((rho + 1) / 2) * (WIDTH - FRAME.left - FRAME.right);
  const y = (gain: number) =>
    HEIGHT - FRAME.bottom - ((gain - least) / (most - least)) * (HEIGHT - FRAME.top - FRAME.bottom);
  const text = (at: string, words: string) => `<text ${at}>${words}</text>`;
  const ticks = [
    ...FACTORS.filter((f) => Math.log(f) >= least && Math.log(f) <= most).flatMap((factor) => {
      const height = y(Math.log(factor)).toFixed(1);
      const stroke = factor === 1 ? "#333" : "#ddd";
      return [
        `<line x1="${FRAME.left}" x2="${WIDTH - FRAME.right}" y1="${height}" y2="${height}" stroke="${stroke}"/>`,
        text(`x="${FRAME.left - 8}" y="${height}" dy="4" text-anchor="end"`, `${factor} ×`),
      ];
    }),
    ...RHOS.map((rho) =>
      text(`x="${x(rho)}" y="${HEIGHT - FRAME.bottom + 18}" text-anchor="middle"`, String(rho)),
    ),
  ];
  const dots = points.map(
    ({ rho, gain, label }) =>
      `<circle cx="${x(rho).toFixed(1)}" cy="${y(gain).toFixed(1)}" r="4" fill="${gain < 0 ? "#c2410c" : "#1d4ed8"}" fill-opacity="0.6"><title>${label}</title></circle>`,
  );
  const harmed = points.filter(({ gain }) => gain < 0).length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img">`,
    `<title>When transfer works: ${points.length} pairs of environments</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(
      `x="${FRAME.left}" y="20"`,
      `Error alone over error with transfer; ${harmed} of ${points.length} pairs were harmed (below 1)`,
    ),
    ...ticks,
    ...dots,
    text(
      `x="${(FRAME.left + WIDTH) / 2}" y="${HEIGHT - 8}" text-anchor="middle"`,
      `rank correlation of the source with the first ${firstCount} measured rows`,
    ),
    "</svg>",
    "",
  ].join("\n");
}
