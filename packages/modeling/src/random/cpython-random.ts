const N = 624;
const M = 397;

/**
 * CPython's `random.Random`, bit for bit: Mersenne Twister MT19937 (Matsumoto & Nishimura, 1998)
 * with `init_by_array` seeding, and the draws of `Lib/random.py` as of CPython 3.11 (`sample` and
 * `shuffle` are the same since 3.2, apart from the argument checks). Published splits depend on it.
 */
export class CPythonRandom {
  private readonly state = new Uint32Array(N);
  private at = N;

  /** @param seed an integer of any size; as in CPython its sign is dropped. */
  constructor(seed: number | bigint) {
    let rest = BigInt(seed);
    if (rest < 0n) rest = -rest;
    const key: number[] = [];
    do {
      key.push(Number(rest & 0xffffffffn));
      rest >>= 32n;
    } while (rest > 0n);
    this.initByArray(key);
  }

  private initByArray(key: readonly number[]): void {
    const mt = this.state;
    mt[0] = 19650218;
    for (let i = 1; i < N; i++) {
      const s = (mt[i - 1] as number) ^ ((mt[i - 1] as number) >>> 30);
      mt[i] = Math.imul(1812433253, s) + i;
    }
    let i = 1;
    let j = 0;
    for (let k = Math.max(N, key.length); k > 0; k--) {
      const s = (mt[i - 1] as number) ^ ((mt[i - 1] as number) >>> 30);
      mt[i] = ((mt[i] as number) ^ Math.imul(s, 1664525)) + (key[j] as number) + j;
      i++;
      j++;
      if (i >= N) {
        mt[0] = mt[N - 1] as number;
        i = 1;
      }
      if (j >= key.length) j = 0;
    }
    for (let k = N - 1; k > 0; k--) {
      const s = (mt[i - 1] as number) ^ ((mt[i - 1] as number) >>> 30);
      mt[i] = ((mt[i] as number) ^ Math.imul(s, 1566083941)) - i;
      i++;
      if (i >= N) {
        mt[0] = mt[N - 1] as number;
        i = 1;
      }
    }
    mt[0] = 0x80000000;
  }

  private twist(): void {
    const mt = this.state;
    for (let k = 0; k < N; k++) {
      const y = ((mt[k] as number) & 0x80000000) | ((mt[(k + 1) % N] as number) & 0x7fffffff);
      mt[k] = (mt[(k + M) % N] as number) ^ (y >>> 1) ^ ((y & 1) === 0 ? 0 : 0x9908b0df);
    }
    this.at = 0;
  }

  private word(): number {
    if (this.at >= N) this.twist();
    let y = this.state[this.at++] as number;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  /** `random.random()`: uniform in [0, 1) with 53 bits. */
  random(): number {
    const high = this.word() >>> 5;
    const low = this.word() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  /** `random.getrandbits(k)` for k of 0 … 32. */
  getrandbits(k: number): number {
    if (!Number.isInteger(k) || k < 0 || k > 32) {
      throw new RangeError(`getrandbits takes 0 to 32 bits here, not ${k}`);
    }
    return k === 0 ? 0 : this.word() >>> (32 - k);
  }

  /**
   * `random._randbelow(n)`, which `randrange`, `sample` and `shuffle` draw with. n: 1 … 2^32 − 1.
   */
  randbelow(n: number): number {
    if (!Number.isInteger(n) || n < 1 || n > 0xffffffff) {
      throw new RangeError(`randbelow takes n from 1 to 2^32 - 1, not ${n}`);
    }
    const bits = 32 - Math.clz32(n);
    let draw = this.getrandbits(bits);
    while (draw >= n) draw = this.getrandbits(bits);
    return draw;
  }

  /**
   * `random.sample(population, k)`: k members without replacement. As CPython does, it keeps a set
   * of drawn places when that is smaller than a copy of the population, else it draws from a pool;
   * the two branches give different members.
   * @throws RangeError when k is negative or above the population.
   */
  sample<T>(population: ArrayLike<T>, k: number): T[] {
    const n = population.length;
    if (!Number.isInteger(k) || k < 0 || k > n) {
      throw new RangeError(`cannot sample ${k} of ${n} members`);
    }
    let setSize = 21;
    // CPython: setsize += 4 ** _ceil(_log(k * 3, 4)).
    if (k > 5) setSize += 4 ** Math.ceil(Math.log(k * 3) / Math.log(4));
    const result: T[] = new Array(k);
    if (n <= setSize) {
      const pool = Array.from(population);
      for (let i = 0; i < k; i++) {
        const j = this.randbelow(n - i);
        result[i] = pool[j] as T;
        pool[j] = pool[n - i - 1] as T;
      }
      return result;
    }
    const drawn = new Set<number>();
    for (let i = 0; i < k; i++) {
      let j = this.randbelow(n);
      while (drawn.has(j)) j = this.randbelow(n);
      drawn.add(j);
      result[i] = population[j] as T;
    }
    return result;
  }

  /** `random.shuffle(list)`: in place. */
  shuffle<T>(list: T[]): void {
    for (let i = list.length - 1; i > 0; i--) {
      const j = this.randbelow(i + 1);
      const moved = list[i] as T;
      list[i] = list[j] as T;
      list[j] = moved;
    }
  }
}
