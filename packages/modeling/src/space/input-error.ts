/** Where a refused value stands. Lines and columns count from 1. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number | string;
}

/**
 * Bad input, refused once at a border. The message says what was given and what is legal; `code` is
 * stable and may be matched on; `place` says where. Every subclass is declared beside its thrower.
 * Anything that is not an InputError is a fault of the program.
 */
export abstract class InputError extends Error {
  /** Stable, upper case with underscores: "ILLEGAL_LEVEL". */
  abstract readonly code: string;
  readonly place: Place;

  constructor(message: string, place: Place = {}, options?: ErrorOptions) {
    super(placed(message, place), options);
    this.name = new.target.name;
    this.place = place;
  }
}

function placed(message: string, place: Place): string {
  const parts: string[] = [];
  if (place.file !== undefined) parts.push(place.file);
  if (place.line !== undefined) parts.push(`line ${place.line}`);
  if (place.column !== undefined) parts.push(`column ${place.column}`);
  return parts.length === 0 ? message : `${message} (${parts.join(", ")})`;
}
