import { pageAddress } from "../../addresses.ts";
import { typedFacts } from "../../format/fact-texts.ts";
import { formatName } from "../../format/format-name.ts";
import { formatCount, formatNumber } from "../../format/format-number.ts";
import { metricText } from "../../format/metric-text.ts";
import { unitScale } from "../../format/unit-scale.ts";
import type { ComparedEnvironmentFragment as Environment } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";
import { Tag } from "../layout/tag.tsx";
import { PageLink } from "../link/page-link.tsx";
import { compareAddress } from "./compare-choice.ts";

/** A line of the comparison: what it is of, and its text in each environment. */
interface Line {
  readonly name: string;
  readonly texts: readonly string[];
  readonly isNumber?: boolean;
}

/** Environments side by side: axes, facts and what was measured; lines in which they differ are marked. */
export function CompareTable(props: { readonly environments: readonly Environment[] }) {
  const { environments } = props;
  const slugs = environments.map(({ slug }) => slug);
  return (
    <TableRegion label="Comparison">
      <thead>
        <tr>
          <th scope="col">Of</th>
          {environments.map(({ slug, shortTitle, isSimulated }) => (
            <th key={slug} scope="col">
              <PageLink href={pageAddress("environments", slug)}>{shortTitle}</PageLink>{" "}
              {isSimulated && <Tag tone="warn">simulated</Tag>}
              {slugs.length > 2 && (
                <div>
                  <PageLink href={compareAddress(slugs.filter((other) => other !== slug))}>
                    leave out<span className="visually-hidden"> {shortTitle}</span>
                  </PageLink>
                </div>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <Lines name="What they are" lines={axisLines(environments)} />
      <Lines name="Facts" lines={factLines(environments)} />
      <Lines name="Measured" lines={seriesLines(environments)} />
    </TableRegion>
  );
}

function Lines(props: { readonly name: string; readonly lines: readonly Line[] }) {
  if (props.lines.length === 0) return null;
  const columns = (props.lines[0]?.texts.length ?? 0) + 1;
  return (
    <tbody>
      <tr>
        <th colSpan={columns} scope="rowgroup" className="group">
          {props.name}
        </th>
      </tr>
      {props.lines.map(({ name, texts, isNumber }) => {
        const differs = new Set(texts).size > 1;
        return (
          <tr key={name} className={differs ? "differs" : "same"}>
            <th scope="row">
              {name}
              {differs && <span className="visually-hidden"> (differs)</span>}
            </th>
            {texts.map((text, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one column for each environment
              <td key={i} className={isNumber === true ? "number" : ""}>
                {text}
              </td>
            ))}
          </tr>
        );
      })}
    </tbody>
  );
}

function axisLines(environments: readonly Environment[]): readonly Line[] {
  const lines: readonly Line[] = [
    { name: "System", texts: environments.map(({ system }) => system.title) },
    { name: "Hardware", texts: environments.map(({ hardware }) => hardware.title) },
    { name: "Workload", texts: environments.map(({ workload }) => workload.title) },
    { name: "Version", texts: environments.map(({ version }) => version.slug) },
    { name: "Variant", texts: environments.map(({ variant }) => variant) },
  ];
  return lines.filter(({ texts }) => texts.some((text) => text !== ""));
}

function factLines(environments: readonly Environment[]): readonly Line[] {
  const maps = environments.map(
    ({ hardware, workload, version, facts }) =>
      new Map(
        typedFacts([
          ...hardware.typedFacts,
          ...workload.typedFacts,
          ...version.typedFacts,
          ...facts,
        ]),
      ),
  );
  const names = [...new Set(maps.flatMap((map) => [...map.keys()]))];
  return names.map((name) => ({
    name: formatName(name),
    texts: maps.map((map) => map.get(name) ?? "–"),
  }));
}

function seriesLines(environments: readonly Environment[]): readonly Line[] {
  const metrics = [...new Set(environments.flatMap(({ series }) => series.map(nameOf)))];
  return metrics.flatMap((metric) => {
    const all = environments.map(({ series }) => series.find((one) => nameOf(one) === metric));
    const [first] = all.filter((one) => one !== undefined);
    const scale = unitScale(first?.metric.unit ?? "", first?.median ?? first?.minimum);
    const unit = scale.unit === "" ? "" : `, ${scale.unit}`;
    const value = (key: "minimum" | "median" | "maximum") =>
      all.map((one) => {
        const own = one?.[key];
        return own == null ? "–" : formatNumber(own * scale.factor);
      });
    return [
      { name: `${metricText(metric)}: lowest${unit}`, texts: value("minimum"), isNumber: true },
      { name: `${metricText(metric)}: median${unit}`, texts: value("median"), isNumber: true },
      { name: `${metricText(metric)}: highest${unit}`, texts: value("maximum"), isNumber: true },
      {
        name: `${metricText(metric)}: values, failures`,
        texts: all.map((one) =>
          one === undefined
            ? "–"
            : `${formatCount(one.valueCount)}, ${formatCount(one.failureCount)}`,
        ),
        isNumber: true,
      },
    ];
  });
}

function nameOf({ metric }: Environment["series"][number]): string {
  return metric.name;
}
