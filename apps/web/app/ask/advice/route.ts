import { ask } from "../../../api-client.ts";
import { adviceInput } from "../../../components/advice/advice-input.ts";
import { measuredRows } from "../../../components/advice/measured-rows.ts";
import { askedAnswer } from "../../../components/ask/asked-answer.ts";
import { isOwnForm } from "../../../components/ask/is-own-form.ts";
import { AdvisedSystemDocument, AskAdviceDocument } from "../../../generated/graphql.ts";

/** Asks for advice with what stands in the form, and leads to the page on which it will stand. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnForm(request.headers)) return new Response("not from this site", { status: 403 });
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const back = `/advise?${new URLSearchParams({ system: text("system"), environment: text("environment") })}`;
  const addresses = { back, job: (id: string) => `/advise/${encodeURIComponent(id)}` };
  return await askedAnswer(async () => {
    const measured = await readMeasured(text("system"), text("measured"));
    if (measured.fault !== undefined)
      return { job: null, userErrors: [{ message: measured.fault }] };
    const input = adviceInput(text, measured.rows);
    return (await ask(AskAdviceDocument, { input })).adviceCompute;
  }, addresses);
}

async function readMeasured(slug: string, table: string) {
  if (table === "") return { rows: [] };
  const { system } = await ask(AdvisedSystemDocument, { slug, environments: 1 });
  if (system === null) return { rows: [], fault: `there is no system “${slug}”` };
  return measuredRows(table, { options: system.options.nodes, metrics: system.metrics });
}
