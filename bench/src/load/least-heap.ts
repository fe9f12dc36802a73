/** The least heap of an instance since it was last asked for. */
export interface LeastHeap {
  /** MiB. */
  take(): number;
  stop(): void;
}

/** Looks at the figures of an instance once a second; what is least is what is left when rubbish is gone. */
export function leastHeap(address: string, administrator: string): LeastHeap {
  let least = Number.POSITIVE_INFINITY;
  const look = async () => {
    try {
      const answer = await fetch(`${address}/metrics`, {
        headers: { authorization: `Bearer ${administrator}` },
      });
      const found = /^nodejs_heap_size_used_bytes (\S+)/m.exec(await answer.text())?.[1];
      if (found !== undefined) least = Math.min(least, Number(found) / 2 ** 20);
    } catch {
      // It is overloaded: the next second says.
    }
  };
  const timer = setInterval(look, 1000);
  return {
    take() {
      const taken = least;
      least = Number.POSITIVE_INFINITY;
      return taken;
    },
    stop: () => clearInterval(timer),
  };
}
