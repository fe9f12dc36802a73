import { ListPublishedDocument } from "../../generated/graphql.ts";
import { UnreachableError } from "../transport/unreachable-error.ts";
import type { FolderWriter } from "./folder-writer.ts";
import type { LeftOut } from "./left-out.ts";
import { pages } from "./pages.ts";
import type { RegistryFiles } from "./with-files.ts";

const FORMATS = ["parquet", "csv", "ndjson"];

/**
 * Adds the files of the newest published version of every data set, at the paths that the registry has them at, and
 * what describes them; what nobody stated a licence for is left out.
 */
export async function publishExports(
  files: RegistryFiles,
  writer: FolderWriter,
  address: string,
): Promise<readonly LeftOut[]> {
  const leftOut: LeftOut[] = [];
  const datasets = pages(async (after) => {
    const variables = { first: 100, after };
    return (await files.transport.request(ListPublishedDocument, variables)).datasets;
  });
  for await (const { slug, license, newestVersion } of datasets) {
    if (newestVersion?.state !== "published") continue;
    if (license === "NOASSERTION") {
      leftOut.push({ dataset: slug, rowCount: newestVersion.measurementCount });
      continue;
    }
    for (const format of FORMATS) {
      const lead = await files.get(
        `/datasets/${slug}/data.${format}?version=${newestVersion.number}`,
      );
      const path = lead?.headers.get("location");
      // Retracted meanwhile.
      if (path === null || path === undefined) continue;
      await addExport(files, writer, path);
    }
    for (const name of ["croissant.json", "citation.bib"]) {
      const text = await (await files.get(`/datasets/${slug}/${name}`))?.text();
      // Where the registry happened to answer is nothing that lasts.
      if (text !== undefined) {
        await writer.add(`datasets/${slug}/${name}`, text.replaceAll(files.origin, address));
      }
    }
  }
  return leftOut;
}

async function addExport(files: RegistryFiles, writer: FolderWriter, path: string): Promise<void> {
  const [, promised = ""] = /^\/exports\/([0-9a-f]{64})\.\w+$/.exec(path) ?? [];
  const [file, manifest] = [
    await files.get(path),
    await files.get(`/exports/${promised}/manifest.json`),
  ];
  if (file === null || manifest === null) return;
  const { sha256 } = await writer.add(path.slice(1), bytesOf(file));
  if (sha256 !== promised) throw new UnreachableError(`${path} came with the sha256 ${sha256}`);
  const described = JSON.stringify(await manifest.json(), null, 2);
  await writer.add(`exports/${promised}/manifest.json`, `${described}\n`);
}

async function* bytesOf(response: Response): AsyncGenerator<Uint8Array> {
  for await (const piece of response.body ?? []) yield piece;
}
