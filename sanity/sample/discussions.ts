import { discussion as aBench } from './discussions/a-bench.ts';
import { discussion as depressionPlainly } from './discussions/depression-plainly.ts';
import { discussion as letTheTideBackIn } from './discussions/let-the-tide-back-in.ts';
import { discussion as margueriteAnsell } from './discussions/marguerite-ansell.ts';
import { discussion as moths } from './discussions/moths.ts';
import { discussion as screwAndGlue } from './discussions/screw-and-glue.ts';
import { discussion as standingOvation } from './discussions/standing-ovation.ts';
import { discussion as theHallRoof } from './discussions/the-hall-roof.ts';
import { discussion as theNightBus } from './discussions/the-night-bus.ts';
import { discussion as writeToMe } from './discussions/write-to-me.ts';
import type { SampleDiscussion } from './discussions/write.ts';

/** Every discussion of the sample edition. */
export const discussions: readonly SampleDiscussion[] = [
  letTheTideBackIn,
  aBench,
  theNightBus,
  theHallRoof,
  depressionPlainly,
  writeToMe,
  moths,
  screwAndGlue,
  standingOvation,
  margueriteAnsell,
];
