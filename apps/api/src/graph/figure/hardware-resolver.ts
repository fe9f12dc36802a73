import { Arg, Ctx, Directive, FieldResolver, Float, Resolver, Root } from "type-graphql";
import { hardwareColumns, hardwareSubject } from "../../analysis/hardware-subject.ts";
import { type ChoiceTerms, judgedChoice } from "../../analysis/judged-choice.ts";
import { ArgumentError } from "../../errors/errors.ts";
import type { ApiContext } from "../api-context.ts";
import { priceOf } from "../axis/price.ts";
import { loadAxis, loadFacts } from "../environment/environment-loader.ts";
import { System } from "../system/system.ts";
import { HardwareRunInput } from "./figure-input.ts";
import { HardwareFigure, HardwarePriceInput } from "./hardware-figure.ts";
import { loadColumns } from "./load-columns.ts";
import { loadFigure } from "./load-figure.ts";
import { readSubject } from "./read-subject.ts";

interface Machine {
  readonly id: number;
  readonly slug: string;
}

/** Which hardware for a workload of a system. */
@Resolver(() => System)
export class SystemHardwareResolver {
  @Directive('@cost(weight: "100")')
  @FieldResolver(() => HardwareFigure, {
    nullable: true,
    description:
      "Which hardware for a workload, at what price and in which time, told from its runs on a few machines; of those that were asked for. " +
      "Null where the metric was not measured.",
  })
  async hardwareChoice(
    @Root() system: System,
    @Ctx() context: ApiContext,
    @Arg("metric", () => String, { description: "A time." }) metric: string,
    @Arg("measured", () => [HardwareRunInput], {
      description: "What the workload took where it was run, 1 to 50.",
    })
    measured: HardwareRunInput[],
    @Arg("prices", () => [HardwarePriceInput], {
      nullable: true,
      description: "In the place of the facts pricePerHour of the machines.",
    })
    prices: HardwarePriceInput[] | null | undefined,
    @Arg("deadlineSeconds", () => Float, { nullable: true }) deadline: number | null | undefined,
  ): Promise<HardwareFigure | null> {
    const subject = readSubject<"hardware">({
      ...{ kind: "hardware", system: system.slug, metric },
      measured: measured.map(({ hardware, seconds }) => ({ hardware, seconds })),
    });
    const columns = await loadColumns(context, system);
    if (!columns.some((column) => column.metric.name === metric)) return null;
    const timed = hardwareColumns(columns, metric);
    const machines = await machinesOf(
      context,
      timed.map(({ environment }) => environment.hardwareId),
    );
    const slugs = machines.map(({ slug }) => slug);
    const terms = {
      ...(prices ? givenPrices(prices, slugs) : await knownPrices(context, machines)),
      deadlineSeconds:
        deadline == null ? null : positive("BAD_DEADLINE", "deadlineSeconds", deadline),
    };
    const { known, result } = await loadFigure(
      context,
      hardwareSubject(system.key, timed, subject, slugs),
      subject,
    );
    return new HardwareFigure(known, result === null ? null : judgedChoice(result, terms));
  }
}

async function machinesOf(context: ApiContext, ids: readonly number[]) {
  const rows = await Promise.all([...new Set(ids)].map((id) => loadAxis(context, "hardware", id)));
  return rows.flatMap((row): Machine[] => (row === null ? [] : [row]));
}

type Prices = Pick<ChoiceTerms, "currency" | "prices">;

/** @throws ArgumentError BAD_PRICE for one of a machine that there is not, twice, or not above 0. */
function givenPrices(given: readonly HardwarePriceInput[], machines: readonly string[]): Prices {
  const prices = new Map<string, number>();
  for (const { hardware, perHour } of given) {
    if (!machines.includes(hardware)) {
      const names = machines.toSorted().join(", ");
      const message = `there is no hardware "${hardware}" to choose; there are ${names}`;
      throw new ArgumentError("BAD_PRICE", message);
    }
    if (prices.has(hardware)) {
      throw new ArgumentError("BAD_PRICE", `"${hardware}" has two prices; give one`);
    }
    prices.set(hardware, positive("BAD_PRICE", `the price of ${hardware}`, perHour));
  }
  return { prices, currency: null };
}

/** @throws ArgumentError BAD_PRICE where facts are in more than one currency. */
async function knownPrices(context: ApiContext, machines: readonly Machine[]): Promise<Prices> {
  const found = await Promise.all(
    machines.map(async ({ id, slug }) => {
      const price = priceOf(await loadFacts(context, "hardware", id), "pricePerHour");
      return { slug, price };
    }),
  );
  const known = found.flatMap(({ slug, price }) =>
    price !== null && price.amount > 0 ? [{ slug, ...price }] : [],
  );
  const currencies = [...new Set(known.map(({ currency }) => currency ?? "an unknown currency"))];
  if (currencies.length > 1) {
    const message = `prices of machines are in ${currencies.join(", ")}; give prices in one of them`;
    throw new ArgumentError("BAD_PRICE", message);
  }
  return {
    prices: new Map(known.map(({ slug, amount }) => [slug, amount])),
    currency: known[0]?.currency ?? null,
  };
}

function positive(code: string, name: string, value: number): number {
  if (value > 0 && Number.isFinite(value)) return value;
  throw new ArgumentError(code, `${name} is ${value}; it must be a number above 0`);
}
