import { ask } from "../../../api-client.ts";
import { askedAnswer } from "../../../components/ask/asked-answer.ts";
import { isOwnForm } from "../../../components/ask/is-own-form.ts";
import { localPath } from "../../../components/ask/local-path.ts";
import { AskFigureDocument, type FigureInput } from "../../../generated/graphql.ts";

/** Asks for a figure that a page lacks, and leads to the job that computes it. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnForm(request.headers)) return new Response("not from this site", { status: 403 });
  const form = await request.formData();
  const back = localPath(String(form.get("back") ?? "")) ?? "/";
  const input = readSubject(String(form.get("subject") ?? ""));
  return await askedAnswer(async () => (await ask(AskFigureDocument, { input })).figureCompute, {
    back,
    job: (id) => `/jobs/${encodeURIComponent(id)}?${new URLSearchParams({ back })}`,
  });
}

/** The API checks what it is; a text that is no JSON is none of its inputs. */
function readSubject(text: string): FigureInput {
  try {
    return JSON.parse(text) as FigureInput;
  } catch {
    return { kind: "OPTIMUM" };
  }
}
