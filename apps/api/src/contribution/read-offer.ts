import type { DatasetDescriptor, DraftDescriptor } from "@perfatlas/db/datasets";
import {
  filePattern,
  licenseFault,
  parseDescriptor,
  unstorablePath,
} from "@perfatlas/db/importers";
import { ArgumentError } from "../errors/errors.ts";
import { cutIntoParts, type StatedFile } from "./file-parts.ts";

/** What somebody offers, as it was sent. */
export interface Offer {
  /** YAML or JSON in the schema of the catalogue's descriptors. */
  readonly descriptor: string;
  /** Takes the place of the descriptor's own. */
  readonly license: string | null;
  /** For curators. */
  readonly note: string;
  readonly files: readonly StatedFile[];
}

/** An offer that can be taken. */
export interface ReadOffer {
  readonly descriptor: DraftDescriptor;
  readonly license: string;
  readonly files: ReturnType<typeof cutIntoParts>;
}

/** Characters of a note or a reason at most. */
const NOTE_LENGTH = 4000;

/**
 * Reads an offer, all but its files.
 * @param catalog data sets that this instance can load, whose names nobody else takes.
 * @throws DescriptorError with line and column, ArgumentError.
 */
export function readOffer(offer: Offer, catalog: readonly DatasetDescriptor[]): ReadOffer {
  const descriptor = parseDescriptor(offer.descriptor);
  const license = offer.license ?? descriptor.license;
  const unlicensed = licenseFault(license);
  if (unlicensed !== undefined) throw new ArgumentError("LICENSE", unlicensed);
  checkNote("note", offer.note);
  if (catalog.some(({ id }) => id === descriptor.id)) {
    throw new ArgumentError(
      "TAKEN_NAME",
      `data set "${descriptor.id}" is in the catalogue of this instance; choose another id`,
    );
  }
  const files = cutIntoParts(offer.files);
  checkNamed(descriptor, offer.files);
  return { descriptor: { ...descriptor, license }, license, files };
}

/** @throws ArgumentError for a text that is too long, or none. */
export function checkNote(name: string, text: string): void {
  if (text.length > NOTE_LENGTH) {
    throw new ArgumentError(
      "TOO_LONG",
      `${name} has ${text.length} characters; at most ${NOTE_LENGTH} are taken`,
    );
  }
  if (unstorablePath([text]) !== null) {
    throw new ArgumentError("NO_TEXT", `${name} holds characters that are no text`);
  }
}

/** Every file that is sent is described, and every one that is described is sent. */
function checkNamed({ files }: DraftDescriptor, stated: readonly StatedFile[]): void {
  const patterns = files.flatMap(({ path }) => filePattern(path) ?? []);
  const named = new Set(files.map(({ path }) => path));
  const sent = new Set(stated.map(({ path }) => path));
  const missing = files.find(({ path }) => filePattern(path) === undefined && !sent.has(path));
  if (missing !== undefined) {
    throw new ArgumentError(
      "FILE_MISSING",
      `the descriptor names ${missing.path}, which is not given`,
    );
  }
  const odd = stated.find(
    ({ path }) => !named.has(path) && patterns.every(({ match }) => match(path) === undefined),
  );
  if (odd !== undefined) {
    throw new ArgumentError("FILE_NOT_DESCRIBED", `the descriptor has no file ${odd.path}`);
  }
}
