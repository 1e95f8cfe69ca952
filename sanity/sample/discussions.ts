import { discussion as letTheTideBackIn } from './discussions/let-the-tide-back-in.ts';
import type { SampleDiscussion } from './discussions/write.ts';

/** Every discussion of the sample edition. */
export const discussions: readonly SampleDiscussion[] = [letTheTideBackIn];
