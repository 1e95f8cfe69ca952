import { randomBytes } from 'node:crypto';

let lastTime = 0;
let sequence = 0;

/**
 * A UUID version 7 (RFC 9562) of the time `at`. Ids that one process makes ascend strictly, also within a
 * millisecond and where the clock steps back.
 */
export function newId(at: Date): string {
  const time = Math.max(at.getTime(), lastTime);
  sequence = time === lastTime ? sequence + 1 : 0;
  // The 12 bits after the time count; beyond them the next millisecond is borrowed.
  const borrowed = sequence > 0xfff;
  lastTime = borrowed ? time + 1 : time;
  if (borrowed) sequence = 0;
  const bytes = randomBytes(16);
  bytes.writeUIntBE(lastTime, 0, 6);
  bytes.writeUInt16BE(0x7000 | sequence, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return textOf(bytes);
}

/** An id of a time that may be long past; of two of one millisecond, that with the greater `no` (12 bits) is greater. */
export function pastId(at: Date, no: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes.writeUInt16BE(0x7000 | (no & 0xfff), 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return textOf(bytes);
}

/** An id that is below every id made at or after `at`. */
export function firstIdAt(at: Date): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  return textOf(bytes);
}

function textOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
