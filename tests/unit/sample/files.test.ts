import { expect, test } from 'vitest';
import { fileList } from '#sanity/sample/files/list.ts';

const bytesOf = (name: (typeof fileList)[number]['name']) => {
  const file = fileList.find((candidate) => candidate.name === name);
  return file?.make() ?? Buffer.alloc(0);
};

test('the same file has the same bytes each time', () => {
  for (const { make } of fileList) expect(make().equals(make())).toBe(true);
});

test('the breaths are half a minute of sound that is never cut off', () => {
  const wav = bytesOf('three-slow-breaths');
  expect(wav.toString('latin1', 0, 4) + wav.toString('latin1', 8, 12)).toBe('RIFFWAVE');
  expect(wav.readUInt32LE(40)).toBe(wav.length - 44);
  expect((wav.length - 44) / wav.readUInt32LE(28)).toBe(30);
  const samples = Array.from({ length: (wav.length - 44) / 2 }, (_, n) => wav.readInt16LE(44 + n * 2));
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  expect(loudest).toBeGreaterThan(10_000);
  expect(loudest).toBeLessThan(20_000);
});

test('the timetable has a line for each boat and landing, and the 8.20', () => {
  const [head, ...lines] = bytesOf('ferry-timetable').toString().trim().split('\r\n');
  expect(head).toBe('boat,landing,time,days,note');
  expect(lines).toHaveLength(30);
  for (const line of lines) expect(line).toMatch(/^\d+,[\w ]+,\d\d:\d\d,[\w ]+,[\w ]*$/);
  expect(lines).toContain('2,Corn Quay,08:20,Daily,');
});
