import { CopyableText } from "../layout/copyable-text.tsx";
import { curlCommand } from "../layout/curl-command.ts";
import { PageLink } from "../link/page-link.tsx";
import {
  FIGURE_FORMATS,
  type FigureFormat,
  figureAddress,
  figureFileName,
} from "./figure-address.ts";
import { figureCitation } from "./figure-citation.ts";
import type { FigureContent, FigureSearch } from "./figure-content.ts";
import { FigureTable } from "./figure-table.tsx";

/** Where a figure stands: its name and choices, the instance that shows it, and the day it is read. */
export interface FigurePlace {
  readonly name: string;
  readonly search: FigureSearch;
  /** "https://atlas.example.org" */
  readonly origin: string;
  /** ISO. */
  readonly day: string;
}

/** Cells of a table within a page, and the rows that it has at least; the page of the figure alone has more. */
const [CELLS, ROWS_MIN, ROWS_MAX] = [48, 5, 12];

/**
 * A chart with what a reader needs to trust it and to use it: title, what was counted, the finding as a
 * sentence, the same rows as a table and as files, the query they came from, an address that stays and a
 * citation. It is drawn for two widths, and the page shows the one that fits.
 */
export function Figure(props: {
  readonly content: FigureContent;
  readonly place: FigurePlace;
  readonly rowCount?: number;
  /** Whether it says what it is about: where no page around it does. */
  readonly isNamed?: boolean;
  /** Whether it is the page, which shows its title then. */
  readonly isPage?: boolean;
}) {
  const { content, place } = props;
  const { title } = content;
  const Heading = props.isPage === true ? "h2" : "h3";
  const hidden = props.isPage === true ? " visually-hidden" : "";
  return (
    <figure>
      <div className="figure-head">
        <Heading className={`figure-title${hidden}`}>{title}</Heading>
        {props.isNamed === true && (
          <p className="figure-subject">
            <PageLink href={content.about.address}>{content.about.name}</PageLink>
          </p>
        )}
        <p>{content.note}</p>
      </div>
      <div className="chart-wide">{content.draw(860)}</div>
      <div className="chart-narrow">{content.draw(358)}</div>
      <figcaption>{content.finding}</figcaption>
      <div className="figure-foot">
        <PageLink href={figureAddress(place.name, place.search)}>
          Permalink<span className="visually-hidden"> of {title}</span>
        </PageLink>
        {FIGURE_FORMATS.map((format) => (
          <FileLink key={format} {...{ format, title, place }} />
        ))}
        <details>
          <summary>
            Table<span className="visually-hidden"> of {title}</span>
          </summary>
          <FigureTable content={content} rowCount={props.rowCount ?? rowCountOf(content)} />
        </details>
        <details>
          <summary>
            Query<span className="visually-hidden"> of {title}</span>
          </summary>
          <Queries content={content} origin={place.origin} />
        </details>
        <details>
          <summary>
            Cite<span className="visually-hidden"> {title}</span>
          </summary>
          <CopyableText text={citationAt(content, place)} what={`citation of ${title}`} />
        </details>
      </div>
    </figure>
  );
}

function rowCountOf({ columns }: FigureContent): number {
  return Math.max(ROWS_MIN, Math.min(ROWS_MAX, Math.floor(CELLS / columns.length)));
}

/** The citation of a figure with the whole of its address. */
export function citationAt(content: FigureContent, place: FigurePlace): string {
  const address = `${place.origin}${figureAddress(place.name, place.search)}`;
  return figureCitation(content, address, place.day);
}

function FileLink(props: {
  readonly format: FigureFormat;
  readonly title: string;
  readonly place: FigurePlace;
}) {
  const { format, place } = props;
  return (
    <a
      href={figureAddress(place.name, place.search, format)}
      download={figureFileName(place.name, place.search, format)}
    >
      {format.toUpperCase()}
      <span className="visually-hidden"> of {props.title}</span>
    </a>
  );
}

function Queries(props: { readonly content: FigureContent; readonly origin: string }) {
  return props.content.asked.map(({ text, variables }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: what tells two queries apart is their place
    <div key={at}>
      <CopyableText
        text={curlCommand(props.origin, text, variables)}
        what={`query ${at + 1} of ${props.content.title}`}
      />
    </div>
  ));
}
