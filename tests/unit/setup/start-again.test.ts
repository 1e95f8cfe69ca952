import { expect, test, vi } from 'vitest';
import { startAgain } from '../../../scripts/services/start-again.ts';

test('a part that can’t start is tried until it can, and no longer than all runs', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const start = vi.fn<() => Promise<string>>().mockResolvedValue('up');
  start.mockRejectedValueOnce(new Error('No space left on device'));
  expect(await startAgain(start, () => false)).toBe('up');
  expect(start).toHaveBeenCalledTimes(2);
  expect(console.error).toHaveBeenCalledExactlyOnceWith('  No space left on device');

  const never = vi.fn(() => Promise.reject(new Error('no')));
  expect(await startAgain(never, () => never.mock.calls.length === 2)).toBeNull();
});
