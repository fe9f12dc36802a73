import { ApiError } from "../api-client.ts";
import { Figure } from "../components/figure/figure.tsx";
import { figureAddress } from "../components/figure/figure-address.ts";
import type {
  FigureContent,
  FigureGap,
  FigureSearch,
} from "../components/figure/figure-content.ts";
import { GapNote } from "../components/figure/gap-note.tsx";
import { today } from "../components/figure/today.ts";
import { instanceAddress } from "../instance-address.ts";
import { figureKinds } from "./index.ts";

interface LiveFigureChoice {
  readonly name: string;
  readonly search: FigureSearch;
  /** Whether it says what it is about: where the page does not. */
  readonly isNamed?: boolean;
}

/**
 * A figure of the registry on a page: `name` is its kind, `search` says of what. Figures of a page are asked for
 * at the same time, and stand in it as it arrives: streamed behind it they would need a script to be seen.
 * Where there is none it says so in a sentence; a page never fails for a figure.
 */
export async function LiveFigure(props: LiveFigureChoice) {
  const kind = figureKinds.find(({ name }) => name === props.name);
  if (kind === undefined) throw new RangeError(`there is no figure "${props.name}"`);
  const content = await contentOrGap(() => kind.load(props.search), kind.title);
  const { name, search, isNamed } = props;
  if ("gap" in content) return <GapNote gap={content} back={figureAddress(name, search)} />;
  const place = { name, search, origin: await instanceAddress(), day: today() };
  return <Figure content={content} place={place} isNamed={isNamed === true} />;
}

/** What a reader can do about it; where the registry is, is no business of theirs. */
function reasonOf({ code, message }: ApiError): string {
  if (code === "TIMEOUT" || code === "UNREACHABLE")
    return "The registry did not give this figure in time. Loading the page again may help.";
  return `The registry did not give this figure: ${message}.`;
}

async function contentOrGap(
  load: () => Promise<FigureContent | FigureGap>,
  title: string,
): Promise<FigureContent | FigureGap> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { title, gap: reasonOf(error) };
  }
}
