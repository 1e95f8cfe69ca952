import { within } from '#lib/within.ts';

/** Whether something comes to a good end within `ms`. Never throws. */
export async function inTime(work: () => Promise<unknown>, ms: number): Promise<boolean> {
  try {
    await within(ms, work(), () => new Error(`no answer within ${ms} ms`));
    return true;
  } catch {
    return false;
  }
}
