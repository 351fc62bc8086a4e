/** Numbers in [0, below) that are the same in every run (mulberry32). */
export function seededNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Mutation = (bytes: Uint8Array, next: (below: number) => number) => Uint8Array;

/** Bytes that mean something to most formats hit harder than random ones. */
const TELLING_BYTES = new TextEncoder().encode('{}[]",:\\<>&/0-\n');

const MUTATIONS: readonly Mutation[] = [
  function setAnyByte(bytes, next) {
    return bytes.with(next(bytes.length), next(256));
  },
  function setTellingByte(bytes, next) {
    return bytes.with(next(bytes.length), TELLING_BYTES[next(TELLING_BYTES.length)] ?? 0);
  },
  function removeSpan(bytes, next) {
    const from = next(bytes.length);
    return joined(bytes.subarray(0, from), bytes.subarray(from + 1 + next(40)));
  },
  function repeatSpan(bytes, next) {
    const from = next(bytes.length);
    return joined(bytes.subarray(0, from + 1 + next(40)), bytes.subarray(from));
  },
];

/** One of many small damages; the same index is the same damage. */
export function mutate(bytes: Uint8Array, index: number): Uint8Array {
  const next = seededNumbers(index + 1);
  const rounds = 1 + next(3);
  let mutated = bytes;
  for (let round = 0; round < rounds && mutated.length > 0; round += 1) {
    mutated = MUTATIONS[next(MUTATIONS.length)]?.(mutated, next) ?? mutated;
  }
  return mutated;
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const whole = new Uint8Array(head.length + tail.length);
  whole.set(head);
  whole.set(tail, head.length);
  return whole;
}
