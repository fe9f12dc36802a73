import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { searchText } from "../../../addresses.ts";
import { Figure } from "../../../components/figure/figure.tsx";
import { figureAddress } from "../../../components/figure/figure-address.ts";
import { FigureControls } from "../../../components/figure/figure-controls.tsx";
import { GapNote } from "../../../components/figure/gap-note.tsx";
import { today } from "../../../components/figure/today.ts";
import { PageHeading } from "../../../components/layout/page-heading.tsx";
import { figureKinds } from "../../../figures/index.ts";
import { readFigure } from "../../../figures/read-figure.ts";
import { instanceAddress } from "../../../instance-address.ts";

/** Rows of its table that the page of a figure shows. */
const ROWS = 200;

/** What kind of figure it is. */
export async function generateMetadata(props: PageProps<"/figures/[figure]">): Promise<Metadata> {
  const { figure } = await props.params;
  return { title: figureKinds.find(({ name }) => name === figure)?.title ?? "Figures" };
}

/** One figure alone, at the address that its citation names. */
export default async function FigurePage(props: PageProps<"/figures/[figure]">) {
  const { figure } = await props.params;
  const given = Object.entries(await props.searchParams).flatMap(([key, value]) => {
    const text = searchText(value);
    return text === undefined ? [] : [[key, text] as const];
  });
  const found = await readFigure(figure, new Map(given));
  if (found === undefined) notFound();
  const { kind, search, content } = found;
  if ("gap" in content)
    return (
      <>
        <PageHeading title={kind.title} />
        <GapNote gap={content} back={figureAddress(kind.name, search)} />
      </>
    );
  const place = { name: kind.name, search, origin: await instanceAddress(), day: today() };
  return (
    <>
      <PageHeading title={content.title} trail={[[content.about.address, content.about.name]]} />
      {content.controls !== undefined && (
        <FigureControls name={kind.name} search={search} controls={content.controls} />
      )}
      <Figure content={content} place={place} rowCount={ROWS} isPage />
    </>
  );
}
