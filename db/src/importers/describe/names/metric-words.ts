import { nameTokens } from "./name-tokens.ts";

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words of what is measured and better when there is less of it; in English, German, French, Spanish. */
const LOWER = list(
  `time times zeit zeiten laufzeit dauer temps tempo tiempo duration latency latencies latenz lat runtime
  durée duree mémoire memoire verzögerung antwortzeit latence latencia erreurs coût coûts fehlerrate
  elapsed elapsedtime wall walltime wallclock usertime systemtime cputime exectime ctime solvetime delay
  response responsetime rtt ttft tpot itl makespan cost costs kosten price energy energie power consumption
  verbrauch rss maxrss resident footprint error errors err loss mse rmse mae mape misses miss faults conflicts
  cycles instructions temperature temperatur jitter p50 p75 p90 p95 p99 p999 p9999 percentile tail overhead
  slowdown regret seconds sekunden ms us ns usage used joules watts allocations pauses stalls wer perplexity`,
);
/** Words of what is measured and better when there is more of it. */
const HIGHER = list(
  `throughput durchsatz debit débit fps iops qps tps rps ops bandwidth bandbreite speed accuracy acc precision recall
  f1 auc score psnr ssim vmaf hit hits hitrate speedup gflops tflops flops mflops goodput efficiency reward bw
  bleu utility mops mips yield quality bogo nopm tpm tpmc rendimiento caudal`,
);
/** Words that make the name that of a setting, whatever else stands in it. */
const SETTING = list(
  `limit timeout mode threshold budget target policy level levels enable enabled disable use thread threads
  core cores worker workers buffer cache batch block pool queue interval depth width type kind strategy
  algorithm algo alg opt flag option opts param params config window freq frequency governor iodepth bs
  stripe chunk page heap stack precision_mode dtype model lookahead ref refs format codec preset kernel
  optim optimizer tile unroll vector replicas partitions shards capacity users clients connections
  concurrency vus puffer kerne fäden faden stufe tampon coeurs cœurs fils niveau hilos núcleos nivel anzahl`,
);
/** Words of what may be either. */
const WEAK_METRIC = list(
  "size cpu memory mem user system sys real mean median avg average total bytes frames",
);
const WEAK_SETTING = list("max min num number no with without n");

/** So many in so much time. */
const RATE = /(_| )per[_ ](s|sec|second|min|minute)$|\p{L}{2}\/(s|sec|second|min)$/iu;

/** What a name says: above 0 it is that of a metric, below that of an option; 0 says nothing. */
export function metricScore(name: string): number {
  const tokens = nameTokens(name);
  let score = 0;
  for (const token of tokens) {
    if (LOWER.has(token) || HIGHER.has(token)) score += 2;
    if (SETTING.has(token)) score -= 3;
    if (WEAK_METRIC.has(token) && tokens.length <= 2) score += 1;
    if (WEAK_SETTING.has(token)) score -= 0.5;
  }
  if (RATE.test(name)) score += 3;
  if (isCounterName(name)) score += 2;
  if (/^-/.test(name)) score -= 3;
  // Sizes of matrices.
  if (/^[mnk]$/i.test(name)) score -= 2;
  return Math.max(-3, Math.min(3, score));
}

/** Things that are moved, and what becomes of them. */
const THINGS = list(
  "bytes ios packets pkts requests ops operations queries transactions rows records messages tokens frames",
);
const MOVED = list(
  `io read reads write writes written sent received recv transferred dropped drop short lost completed processed moved
  served rx tx retried retransmitted`,
);
const LIMITED = list("max min num number limit size per block batch buffer chunk page warmup");

/** Whether a name is that of a counter of what was done ("io_bytes", "packets dropped"), which is no setting. */
export function isCounterName(name: string): boolean {
  const tokens = nameTokens(name);
  const has = (words: ReadonlySet<string>) => tokens.some((token) => words.has(token));
  return has(THINGS) && has(MOVED) && !has(LIMITED);
}

const MEMORY = /^(memory|mem|ram|speicher|memoria|allocated)$/;

/**
 * Which values of a metric are better, by its name; undefined where it says nothing, or both. What is per
 * second is a rate: the more the better.
 */
export function betterOf(name: string, unit: string | undefined): "lower" | "higher" | undefined {
  const tokens = nameTokens(name);
  const isRate =
    /(^|_)per_(s|sec|second|min|minute)$/i.test(name) || (unit !== undefined && /\/s$/.test(unit));
  const lower = tokens.some((token) => LOWER.has(token));
  const higher = isRate || tokens.some((token) => HIGHER.has(token));
  if (
    /\b(error|miss|loss|failure|fault|retry|retrie|drop|timeout|conflict|dropped)(e?s)?([ -]?rate\b|\/s)/i.test(
      name.replaceAll("_", " "),
    )
  )
    return "lower";
  if (lower !== higher) return lower ? "lower" : "higher";
  if (!lower && tokens.some((token) => MEMORY.test(token))) return "lower";
  if (lower) return undefined;
  if (unit !== undefined && /^(n|u|m)?s$|^min$|^h$|^[kmM]?(J|W|Wh)$/.test(unit)) return "lower";
  return tokens.length === 1 && tokens[0] === "size" ? "lower" : undefined;
}
