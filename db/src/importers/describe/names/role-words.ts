import { nameTokens } from "./name-tokens.ts";

/** A role that a name suggests. `isClear`: hardly anybody means anything else by it. */
export interface RoleOfName {
  readonly role: "hardware" | "workload" | "version" | "variant";
  readonly isClear: boolean;
}

const AXES: Readonly<Record<RoleOfName["role"], readonly [clear: RegExp, soft: RegExp]>> = {
  hardware: [
    /^(host|hostname|host name|machine|machine name|hardware|gpu|gpu name|device|device name|board|server|node|rechner)$/,
    /^(platform|cpu|cpu model|instance type|arch|architecture|target)$/,
  ],
  workload: [
    /^(workload|input|input file|input name|dataset|data set|trace|scenario|clip|video|eingabe)$/,
    /^(benchmark|program|problem|instance|inst|query|test|test case|image|graph|suite|application|app)$/,
  ],
  version: [
    /^(version|release|revision|commit|driver|driver version|git hash|git sha|sha)$/,
    /^(compiler|os|build|branch|tag|\w+ version)$/,
  ],
  variant: [/^(variant)$/, /^(framework|backend|language|engine|runtime name|implementation)$/],
};

/** The axis of environments that a column of this name tells. */
export function axisOfName(name: string): RoleOfName | undefined {
  const plain = nameTokens(name).join(" ");
  for (const [role, [clear, soft]] of Object.entries(AXES) as [
    RoleOfName["role"],
    readonly [RegExp, RegExp],
  ][]) {
    if (clear.test(plain)) return { role, isClear: true };
    if (soft.test(plain)) return { role, isClear: false };
  }
  return undefined;
}

const matcher = (pattern: RegExp) => (name: string) => pattern.test(nameTokens(name).join(" "));

/** Whether the name is that of a number or name of rows. */
export const isIdName = matcher(
  /^(id|idx|index|nr|no|row|row number|row name|number|unnamed( \d+)?|(config|configuration|conf|trial|sample|row|run|job|experiment|exp|measurement|test)( ?(id|idx|index|nr|number|no))|uuid|guid|key|cfg|config|configuration|x1|(group|job|run|trial|config|task|thread|process|p) ?id|(job|run|case|trial|experiment|config|configuration) ?name)$/,
);

/** Whether the name is that of a number of repeats. */
export const isRepeatName = matcher(
  /^(rep|reps|repeat|repetition|replicate|replication|run|trial|iteration|iter|round|attempt|wiederholung|lauf|(rep|repeat|repetition|run|trial|iteration|replicate)( ?(id|idx|index|nr|number|no)))$/,
);

/** Whether the name is that of a seed. */
export const isSeedName = matcher(/(^|\b)(seed|random state|rng)$/);

/** Whether the name is that of a point in time. */
export const isTimestampName = matcher(
  /^(timestamp|time stamp|ts|date|datetime|date time|datum|when|epoch|start|end|started|finished|created|(datetime|date|start|end|started|finished|created|completed)( ?(at|time|start|complete|end|date))|unix time|time utc)$/,
);

/** Whether the name is that of a state. */
export const isStatusName = matcher(
  /^(status|state|result|outcome|done|exit|exit ?code|return ?code|rc|ret|success|successful|succeeded|ok|valid|correct|passed|failed|failure|crashed|timed out|timeout|timeouted|oom|error|error occurred|has error|zustand|ergebnis|état|etat|statut|estado|résultat|resultado|verdict|solved|killed|converged|verified|feasible|infeasible|is (valid|correct|optimal|feasible)|optimal)$/,
);

/** Whether the name is that of units. */
export const isUnitName = matcher(/^(unit|units|einheit|uom|(\w+ )+units?)$/);

/** Whether the name is that of names of metrics. */
export const isMetricColumnName = matcher(
  /^(metric|metrics|metric name|measure|measurement|measurement name|event|event name|counter|indicator|kpi|variable|quantity|statistic|messgr(ö|oe)(ß|ss)e|kennzahl)$/,
);

/** Whether the name is that of values of many metrics. */
export const isValueName = matcher(
  /^(value|values|val|measurement|measured|reading|counter value|wert|y)$/,
);

/** Whether the name is that of a remark. */
export const isRemarkName = matcher(
  /^(comment|comments|remark|remarks|note|notes|message|error message|msg|description|label|log|stderr|stdout|cmd|command line|path|file|filename|file name|url|tags|kommentar|bemerkung|user attrs.*|system attrs.*)$/,
);

/** A unit may stand behind: "stddev_ms". */
const spread = (pattern: RegExp) => (name: string) => {
  const plain = nameTokens(name).join(" ");
  return pattern.test(plain) || pattern.test(plain.replace(/ (n|u|m)?s$| ts$/, ""));
};

/** Whether the name is that of a statistic of several runs which is no value itself. */
export const isSpreadName = spread(
  /(^|\b)(std|stddev|stdev|sd|std dev|stderr|standard error|standard deviation|standardabweichung|écart type|confidence level|lower bound|upper bound|sem|variance|var|cv|cov|ci|ci low|ci high|conf low|conf high|iqr|mad)$/,
);
