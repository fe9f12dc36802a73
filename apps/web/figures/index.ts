import type { FigureKind } from "../components/figure/figure-content.ts";
import { calibrationFigure } from "./calibration-figure.tsx";
import { convergenceFigure } from "./convergence-figure.tsx";
import { coverageFigure } from "./coverage-figure.tsx";
import { criticalDifferenceFigure } from "./critical-difference-figure.tsx";
import { learningCurvesFigure, regretFigure } from "./curve-figures.tsx";
import { distributionFigure, histogramFigure } from "./distribution-figures.tsx";
import { healthFigure } from "./health-figure.tsx";
import { influenceFigure } from "./influence-figure.tsx";
import { influenceMapFigure } from "./influence-map-figure.tsx";
import { informationFigure } from "./information-figure.tsx";
import { leaderboardFigure } from "./leaderboard-figure.tsx";
import { paretoFigure } from "./pareto-figure.tsx";
import { peersFigure } from "./peers-figure.tsx";
import { relationFigure } from "./relation-figure.tsx";
import { sampleEntropyFigure } from "./sample-entropy-figure.tsx";
import { spreadFigure } from "./spread-figure.tsx";

/** Every kind of figure, in the order in which the list of figures shows them. */
export const figureKinds: readonly FigureKind[] = [
  influenceFigure,
  influenceMapFigure,
  informationFigure,
  distributionFigure,
  histogramFigure,
  spreadFigure,
  relationFigure,
  paretoFigure,
  coverageFigure,
  healthFigure,
  convergenceFigure,
  leaderboardFigure,
  criticalDifferenceFigure,
  learningCurvesFigure,
  regretFigure,
  calibrationFigure,
  sampleEntropyFigure,
  peersFigure,
];
