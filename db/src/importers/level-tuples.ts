import {
  type ConfigurationSpace,
  type Level,
  levelCount,
  type Option,
} from "@perfatlas/modeling/space";

/** Bytes of stored tuples that are allocated at once. */
const CHUNK_BYTES = 1 << 20;
/** Level number of an option that has none; those that are there count from 1. */
const NONE = 0;
/** Bits that no number has which is a level. */
const NO_NUMBER = Number.NaN;

/** Where a tuple holds the level of an option: its number among the seen ones, or the level itself. */
interface Place {
  /** In bytes, words, or doubles of the tuple. */
  readonly at: number;
  readonly size: 1 | 4 | 8;
}

/**
 * Numbers the different tuples of levels, from 0 in the order of their first appearance. A tuple is kept as bytes: one per
 * option of few levels, the number itself of others; a table of their hashes finds it.
 */
export class LevelTuples {
  private readonly places: readonly Place[];
  /** Words of one tuple. */
  private readonly width: number;
  /** By option: its levels in the order in which they were met. */
  private readonly seen: readonly Map<Level, number>[];
  private readonly words: Uint32Array;
  private readonly bytes: Uint8Array;
  private readonly doubles: Float64Array;
  private readonly chunkShift: number;
  private readonly chunks: Uint32Array[] = [];
  private hashes = new Int32Array(1 << 10);
  /** Numbers of tuples by their hash, from 1; 0 where there is none. */
  private slots = new Int32Array(1 << 11);
  private readonly seed = (Math.random() * 2 ** 32) | 0;
  private count = 0;
  private hash = 0;

  constructor({ options }: ConfigurationSpace) {
    const { places, length } = placesOf(options);
    this.places = places;
    this.seen = options.map(() => new Map());
    const buffer = new ArrayBuffer(length);
    this.bytes = new Uint8Array(buffer);
    this.words = new Uint32Array(buffer);
    this.doubles = new Float64Array(buffer);
    this.width = this.words.length;
    this.chunkShift = Math.max(0, Math.floor(Math.log2(CHUNK_BYTES / length)));
  }

  /** How many there are. */
  get size(): number {
    return this.count;
  }

  /** The number of a tuple; −1 of one that is not known, which `add` then adds. */
  find(levels: readonly (Level | undefined)[]): number {
    this.write(levels);
    this.hash = this.hashed();
    const mask = this.slots.length - 1;
    for (let slot = this.hash & mask; ; slot = (slot + 1) & mask) {
      const index = (this.slots[slot] as number) - 1;
      if (index < 0) return -1;
      if (this.hashes[index] === this.hash && this.isAt(index)) return index;
    }
  }

  /** Adds the tuple that was last looked for, and returns its number. */
  add(): number {
    const index = this.count++;
    const { chunk, at } = this.placeOf(index);
    chunk.set(this.words, at);
    if (index >= this.hashes.length) {
      const larger = new Int32Array(this.hashes.length * 2);
      larger.set(this.hashes);
      this.hashes = larger;
    }
    this.hashes[index] = this.hash;
    if (this.count * 2 > this.slots.length) this.widen();
    else this.enter(index);
    return index;
  }

  private write(levels: readonly (Level | undefined)[]): void {
    const { places, bytes, words, doubles } = this;
    for (let i = 0; i < places.length; i++) {
      const { at, size } = places[i] as Place;
      const level = levels[i];
      if (size === 8) doubles[at] = typeof level === "number" ? level + 0 : NO_NUMBER;
      else if (size === 1) bytes[at] = this.numberOf(i, level);
      else words[at] = this.numberOf(i, level);
    }
  }

  private numberOf(option: number, level: Level | undefined): number {
    if (level === undefined) return NONE;
    const seen = this.seen[option] as Map<Level, number>;
    const known = seen.get(level);
    if (known !== undefined) return known;
    seen.set(level, seen.size + 1);
    return seen.size;
  }

  private hashed(): number {
    let hash = this.seed;
    for (let i = 0; i < this.width; i++) {
      hash = Math.imul(hash ^ (this.words[i] as number), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash, 0x85ebca6b);
    return hash ^ (hash >>> 13);
  }

  private isAt(index: number): boolean {
    const { chunk, at } = this.placeOf(index);
    for (let i = 0; i < this.width; i++) if (chunk[at + i] !== this.words[i]) return false;
    return true;
  }

  private placeOf(index: number): { readonly chunk: Uint32Array; readonly at: number } {
    const number = index >> this.chunkShift;
    let chunk = this.chunks[number];
    if (chunk === undefined) {
      chunk = new Uint32Array(this.width << this.chunkShift);
      this.chunks[number] = chunk;
    }
    return { chunk, at: (index - (number << this.chunkShift)) * this.width };
  }

  private widen(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let index = 0; index < this.count; index++) this.enter(index);
  }

  private enter(index: number): void {
    const mask = this.slots.length - 1;
    let slot = (this.hashes[index] as number) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = index + 1;
  }
}

/** Wide places first, so that each stands at a multiple of its size. */
function placesOf(options: readonly Option[]): {
  readonly places: readonly Place[];
  readonly length: number;
} {
  const sizes = options.map(sizeOf);
  const places: Place[] = [];
  let offset = 0;
  for (const size of [8, 4, 1] as const)
    for (const [i, own] of sizes.entries())
      if (own === size) {
        places[i] = { at: offset / size, size };
        offset += size;
      }
  return { places, length: Math.max(8, Math.ceil(offset / 8) * 8) };
}

function sizeOf(option: Option): Place["size"] {
  if (levelCount(option) < 256) return 1;
  return option.kind === "integer" || option.kind === "real" ? 8 : 4;
}
