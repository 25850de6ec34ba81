/**
 * H.264's parameter sets as the file needs them. Firefox (seen in 153, 2026-11) writes each one's first byte twice and
 * leaves out the reserved bits, which strict players refuse.
 */

/** The record that stands in `avcC` (ISO 14496-15, 5.3.3.1), mended where it has to be; `null` where it cannot be read. */
export function mendParameters(record: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const read = openReader(record);
  const head = read(4);
  const length = read(1)?.[0];
  const sequence = readSets((read(1)?.[0] ?? 0) & 0x1f, read);
  const picture = readSets(read(1)?.[0] ?? 0, read);
  if (!head || length === undefined || !sequence || !picture) return null;
  return Uint8Array.from([
    ...head,
    0xfc | (length & 0x03),
    0xe0 | sequence.length,
    ...sequence.flatMap(withLength),
    picture.length,
    ...picture.flatMap(withLength),
    ...record.subarray(read.at()),
  ]);
}

type Reader = ((bytes: number) => Uint8Array | null) & { readonly at: () => number };

function openReader(record: Uint8Array): Reader {
  let at = 0;
  const read = (bytes: number) => {
    if (at + bytes > record.length) return null;
    at += bytes;
    return record.subarray(at - bytes, at);
  };
  return Object.assign(read, { at: () => at });
}

function readSets(count: number, read: Reader): Uint8Array[] | null {
  const sets: Uint8Array[] = [];
  for (let i = 0; i < count; i++) {
    const [high, low] = read(2) ?? [];
    const set = high === undefined || low === undefined ? null : read(high * 256 + low);
    if (!set) return null;
    sets.push(mended(set));
  }
  return sets;
}

/** No parameter set begins with its own header twice: a profile is never 0x67, and a picture set's first bits are no header. */
function mended(set: Uint8Array): Uint8Array {
  const [header, next] = set;
  const isDoubled = header === next && (header === 0x67 || header === 0x68 || header === 0x27 || header === 0x28);
  return isDoubled ? set.subarray(1) : set;
}

function withLength(set: Uint8Array): number[] {
  return [set.length >> 8, set.length & 0xff, ...set];
}
