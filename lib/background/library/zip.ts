/** A ZIP file without compression, written and read as Blobs: what it holds never lies in memory as a whole. */

export interface ZipEntry {
  /** With slashes, UTF-8. */
  readonly path: string;
  readonly blob: Blob;
}

/** Sizes and places are written in 32 bits, counts in 16. */
const MOST_BYTES = 0xffff_ffff;
const MOST_ENTRIES = 0xffff;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const UTF8_NAMES = 0x0800;
/** 1 January 1980, the first day there is in a ZIP: the entries tell their own times. */
const FIRST_DAY = 0x0021;

/** Rejects where it would be over 4 GB or 65,535 files, the most a plain ZIP holds. */
export async function writeZip(entries: readonly ZipEntry[]): Promise<Blob> {
  const parts: BlobPart[] = [];
  const directory: BlobPart[] = [];
  let offset = 0;
  let directorySize = 0;
  for (const { path, blob } of entries) {
    const name = new TextEncoder().encode(path);
    const file = { crc: await crc32(blob), size: blob.size, name };
    directory.push(header(CENTRAL, file, offset), name);
    directorySize += CENTRAL_SIZE + name.length;
    parts.push(header(LOCAL, file, 0), name, blob);
    offset += LOCAL_SIZE + name.length + blob.size;
  }
  if (offset + directorySize > MOST_BYTES || entries.length > MOST_ENTRIES) throw new RangeError('too much for a ZIP');
  return new Blob([...parts, ...directory, end(entries.length, directorySize, offset)], { type: 'application/zip' });
}

interface FileFacts {
  readonly crc: number;
  readonly size: number;
  readonly name: Uint8Array;
}

function header(kind: typeof LOCAL | typeof CENTRAL, { crc, size, name }: FileFacts, offset: number): ArrayBuffer {
  const isCentral = kind === CENTRAL;
  const view = new DataView(new ArrayBuffer(isCentral ? CENTRAL_SIZE : LOCAL_SIZE));
  view.setUint32(0, kind, true);
  // Both kinds are alike but for the version of the writer, which the central one has before everything else.
  const at = isCentral ? 6 : 4;
  if (isCentral) view.setUint16(4, 20, true);
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, size, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
  if (isCentral) view.setUint32(42, offset, true);
  return view.buffer;
}

function end(count: number, size: number, offset: number): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(END_SIZE));
  view.setUint32(0, END, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return view.buffer;
}

/** What is in the file by its path; null where it is no ZIP, or one that is cut off or packed. Bytes are read on demand. */
export async function readZip(zip: Blob): Promise<ReadonlyMap<string, Blob> | null> {
  if (zip.size < END_SIZE) return null;
  const last = new DataView(await zip.slice(-END_SIZE).arrayBuffer());
  if (last.getUint32(0, true) !== END) return null;
  const count = last.getUint16(10, true);
  const start = last.getUint32(16, true);
  const bytes = await zip.slice(start, start + last.getUint32(12, true)).arrayBuffer();
  const view = new DataView(bytes);
  const found = new Map<string, Blob>();
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_SIZE > bytes.byteLength || view.getUint32(at, true) !== CENTRAL) return null;
    const nameLength = view.getUint16(at + 28, true);
    const size = view.getUint32(at + 20, true);
    const dataAt = view.getUint32(at + 42, true) + LOCAL_SIZE + nameLength;
    const isPlain = view.getUint16(at + 10, true) === 0 && view.getUint16(at + 30, true) === 0;
    if (!isPlain || at + CENTRAL_SIZE + nameLength > bytes.byteLength || dataAt + size > start) return null;
    const path = new TextDecoder().decode(new Uint8Array(bytes, at + CENTRAL_SIZE, nameLength));
    const blob = zip.slice(dataAt, dataAt + size);
    if ((await crc32(blob)) !== view.getUint32(at + 16, true)) return null;
    found.set(path, blob);
    at += CENTRAL_SIZE + nameLength + view.getUint16(at + 32, true);
  }
  return found;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

async function crc32(blob: Blob): Promise<number> {
  let crc = 0xffff_ffff;
  const reader = blob.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return (crc ^ 0xffff_ffff) >>> 0;
    for (const byte of value) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  }
}
