import { existsSync, readFileSync } from 'node:fs';

/**
 * SQLite's write-ahead log (https://www.sqlite.org/fileformat2.html#walformat): a head, then frames, each a page as a
 * transaction left it. The sum in each frame covers all before it, so that SQLite stops at the first one that is damaged.
 */

const headLength = 32;
const frameHead = 24;
const format = 3007000;
const littleEndian = 0x377f0682;

type Log = {
  /** What was acknowledged is damaged; an edit that a crash cut off, and nobody was told of, is not. */
  isTorn: boolean;
  /** The log of what is whole, with fresh sums. */
  mended: Buffer;
};

/** The log beside a database; null where there is none, or nothing in it. */
export function readLog(path: string): Log | null {
  const file = `${path}-wal`;
  const log = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  if (log.length < headLength + frameHead) return null;
  const sums = sumsOf(log.readUInt32BE(0) !== littleEndian + 1);
  const isHeadWhole =
    (log.readUInt32BE(0) & ~1) >>> 0 === littleEndian &&
    log.readUInt32BE(4) === format &&
    same(sums([0, 0], log.subarray(0, 24)), log, 24);
  const pageSize = isHeadWhole ? log.readUInt32BE(8) : 4096;
  const salt = isHeadWhole ? log.subarray(16, 24) : log.subarray(headLength + 8, headLength + 16);

  const frames: { at: number; isWhole: boolean; commits: boolean }[] = [];
  let before: Sums = [log.readUInt32BE(24), log.readUInt32BE(28)];
  for (let at = headLength; at + frameHead + pageSize <= log.length; at += frameHead + pageSize) {
    const isOurs = log.subarray(at + 8, at + 16).equals(salt);
    const sum = sums(
      sums(before, log.subarray(at, at + 8)),
      log.subarray(at + frameHead, at + frameHead + pageSize),
    );
    // An older log's frames follow where a newer one is shorter.
    frames.push({
      at,
      isWhole: isOurs && same(sum, log, at + 16),
      commits: isOurs && log.readUInt32BE(at + 4) > 0,
    });
    before = [log.readUInt32BE(at + 16), log.readUInt32BE(at + 20)];
  }
  const firstDamaged = frames.findIndex(({ isWhole }) => !isWhole);
  // A transaction is on the disk before the next one is written: a whole frame right after a commit shows that it was
  // there. Whole frames farther on may be what is left of a transaction that never ended.
  const isTorn =
    !isHeadWhole ||
    (firstDamaged >= 0 &&
      frames.some(({ commits }, n) => commits && n >= firstDamaged && frames[n + 1]?.isWhole));
  const lastCommit = frames.findLastIndex(({ isWhole, commits }) => isWhole && commits);
  const whole = frames.slice(0, lastCommit + 1).filter(({ isWhole }) => isWhole);
  return {
    isTorn,
    mended: build(
      log,
      whole.map(({ at }) => at),
      pageSize,
      salt,
    ),
  };
}

function build(log: Buffer, frames: number[], pageSize: number, salt: Buffer): Buffer {
  const sums = sumsOf(true);
  const head = Buffer.alloc(headLength);
  head.writeUInt32BE(littleEndian, 0);
  head.writeUInt32BE(format, 4);
  head.writeUInt32BE(pageSize, 8);
  salt.copy(head, 16);
  let before = sums([0, 0], head.subarray(0, 24));
  write(before, head, 24);
  const copies = frames.map((at) => {
    const frame = Buffer.from(log.subarray(at, at + frameHead + pageSize));
    before = sums(sums(before, frame.subarray(0, 8)), frame.subarray(frameHead));
    write(before, frame, 16);
    return frame;
  });
  return Buffer.concat([head, ...copies]);
}

type Sums = [number, number];

function sumsOf(isLittleEndian: boolean): (before: Sums, bytes: Buffer) => Sums {
  return ([first, second], bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let [a, b] = [first, second];
    for (let at = 0; at < bytes.length; at += 8) {
      a = (a + view.getUint32(at, isLittleEndian) + b) >>> 0;
      b = (b + view.getUint32(at + 4, isLittleEndian) + a) >>> 0;
    }
    return [a, b];
  };
}

function same([a, b]: Sums, log: Buffer, at: number): boolean {
  return log.readUInt32BE(at) === a && log.readUInt32BE(at + 4) === b;
}

function write([a, b]: Sums, buffer: Buffer, at: number): void {
  buffer.writeUInt32BE(a, at);
  buffer.writeUInt32BE(b, at + 4);
}
