import {
  differentialEntropy,
  histogramEntropy,
  optionInformation,
} from "@perfatlas/modeling/analysis";
import { createRng } from "@perfatlas/modeling/random";
import type { InformationFigure } from "@perfatlas/wire";
import type { EnvironmentData } from "../figure-task.ts";
import { defined } from "./defined.ts";

const BINS = 100;

/** Entropy, and information per option. @throws EmptyResponsesError. */
export function information({ sample, ...data }: EnvironmentData): InformationFigure {
  const [entropy] = histogramEntropy([data.values], { bins: BINS });
  const layerOf = new Map(data.space.options.map(({ name, layer }) => [name, layer ?? null]));
  const { responseBits, options } = optionInformation(data, createRng("information"));
  return {
    sample,
    entropyBits: defined(entropy ?? Number.NaN),
    bins: BINS,
    differentialEntropyBits: defined(differentialEntropy(data.values)),
    responseBits: defined(responseBits),
    options: options.map(({ option, bits, chanceBits, pValue }) => ({
      option,
      layer: layerOf.get(option) ?? null,
      bits: defined(bits),
      chanceBits: defined(chanceBits),
      pValue: defined(pValue),
    })),
  };
}
