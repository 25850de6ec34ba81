/** What a browser's processes use, as Linux counts it: processor seconds and memory of the whole tree. */
import { readdirSync, readFileSync } from 'node:fs';

const TICKS_A_SECOND = 100;

export interface Usage {
  /** Seconds of all processors together, since they began. */
  readonly cpuSeconds: number;
  /** Proportional set size: shared pages are counted once. */
  readonly memoryMB: number;
}

/** Null where there is no /proc. `mark` stands in the command line of the tree's first process. */
export function readUsage(mark: string): Usage | null {
  const tree = treeOf(mark);
  if (tree.length === 0) return null;
  const add = (read: (pid: number) => number) => tree.reduce((sum, pid) => sum + read(pid), 0);
  return { cpuSeconds: add(cpuOf), memoryMB: add(memoryOf) };
}

function treeOf(mark: string): number[] {
  const pids = quietly(() => readdirSync('/proc').map(Number).filter(Number.isInteger), []);
  const parents = new Map(pids.map((pid) => [pid, statOf(pid).parent]));
  const roots = new Set(
    pids.filter((pid) => quietly(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'), '').includes(mark)),
  );
  const belongs = (pid: number): boolean => roots.has(pid) || (pid > 1 && belongs(parents.get(pid) ?? 0));
  return pids.filter(belongs);
}

function statOf(pid: number): { parent: number; ticks: number } {
  const stat = quietly(() => readFileSync(`/proc/${pid}/stat`, 'utf8'), '');
  // The name in the second field may hold anything, but ends with the last bracket.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return { parent: fields[1] ?? 0, ticks: (fields[11] ?? 0) + (fields[12] ?? 0) };
}

function cpuOf(pid: number): number {
  return statOf(pid).ticks / TICKS_A_SECOND;
}

function memoryOf(pid: number): number {
  const rollup = quietly(() => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'), '');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
}

/** A process may end while it is looked at. */
function quietly<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
