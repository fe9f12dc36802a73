import type { NetworkKernels } from "./network-kernels.ts";

const { fround, sqrt } = Math;

/** The kernels in plain JavaScript: every operation rounded to single precision, as SIMD lanes are. */
export function plainNetworkKernels(): NetworkKernels {
  let f = new Float32Array(4096);
  const at = (i: number): number => f[i] as number;
  return {
    name: "plain",
    view: () => f,
    reserve(count) {
      if (count <= f.length) return;
      const grown = new Float32Array(count);
      grown.set(f);
      f = grown;
    },
    multiply(c, ldc, a, stride, step, b, ldb, m, n, k) {
      for (let i = 0; i < m; i++) {
        f.fill(0, c + i * ldc, c + i * ldc + n);
        for (let t = 0; t < k; t++) {
          const x = at(a + i * stride + t * step);
          for (let j = 0; j < n; j++) {
            const out = c + i * ldc + j;
            f[out] = at(out) + fround(x * at(b + t * ldb + j));
          }
        }
      }
    },
    addBias(z, bias, m, n, rectify) {
      for (let i = 0; i < m * n; i++) {
        const value = fround(at(z + i) + at(bias + (i % n)));
        f[z + i] = rectify && !(value > 0) ? 0 : value;
      }
    },
    maskSlopes(slopes, activations, count) {
      for (let i = 0; i < count; i++) if (!(at(activations + i) > 0)) f[slopes + i] = 0;
    },
    columnSums(out, z, m, n) {
      for (let j = 0; j < n; j++) {
        let sum = 0;
        for (let i = 0; i < m; i++) sum = fround(sum + at(z + i * n + j));
        f[out + j] = sum;
      }
    },
    transpose(out, w, m, n) {
      for (let i = 0; i < m; i++)
        for (let j = 0; j < n; j++) f[out + j * m + i] = at(w + i * n + j);
    },
    adam(w, g, m, v, count, step) {
      const b1 = fround(step.beta1);
      const b2 = fround(step.beta2);
      const c1 = fround(1 - b1);
      const c2 = fround(1 - b2);
      const rate = fround(step.rate);
      const epsilon = fround(step.epsilon);
      const decay = fround(step.decay);
      for (let i = 0; i < count; i++) {
        const old = at(w + i);
        const slope = fround(at(g + i) + fround(decay * old));
        const first = fround(fround(b1 * at(m + i)) + fround(c1 * slope));
        const square = fround(slope * slope);
        const second = fround(fround(b2 * at(v + i)) + fround(c2 * square));
        f[m + i] = first;
        f[v + i] = second;
        const below = fround(fround(sqrt(second)) + epsilon);
        f[w + i] = old - fround(fround(rate * first) / below);
      }
    },
  };
}
