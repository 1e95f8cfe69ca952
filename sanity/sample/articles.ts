import type { SampleArticle } from './write.ts';
import { article as aCityMayBeInconvenient } from './articles/a-city-may-be-inconvenient.ts';
import { article as againstTheStandingOvation } from './articles/against-the-standing-ovation.ts';
import { article as borrowABloodPressureCuff } from './articles/borrow-a-blood-pressure-cuff.ts';
import { article as depressionPlainly } from './articles/depression-plainly.ts';
import { article as howLoudForHowLong } from './articles/how-loud-for-how-long.ts';
import { article as inDefenceOfTheHedge } from './articles/in-defence-of-the-hedge.ts';
import { article as inPraiseOfNothingHappening } from './articles/in-praise-of-nothing-happening.ts';
import { article as letTheRiverWander } from './articles/let-the-river-wander.ts';
import { article as margueriteAnsellObituary } from './articles/marguerite-ansell-obituary.ts';
import { article as mothsHaveLostTheSky } from './articles/moths-have-lost-the-sky.ts';
import { article as oystersForTheEll } from './articles/oysters-for-the-ell.ts';
import { article as portElleryAgreesWhereToPutABench } from './articles/port-ellery-agrees-where-to-put-a-bench.ts';
import { article as portElleryVotesToLetTheTideBackIn } from './articles/port-ellery-votes-to-let-the-tide-back-in.ts';
import { article as saltmarketHallRoofToClose } from './articles/saltmarket-hall-roof-to-close.ts';
import { article as sugarSaltWater } from './articles/sugar-salt-water.ts';
import { article as the240ToSaltmarket } from './articles/the-2-40-to-saltmarket.ts';
import { article as theBrassMachineThatKnewTheSea } from './articles/the-brass-machine-that-knew-the-sea.ts';
import { article as theChoirOnLevelFour } from './articles/the-choir-on-level-four.ts';
import { article as theEndOfThePassword } from './articles/the-end-of-the-password.ts';
import { article as theFerryTimetableIsFree } from './articles/the-ferry-timetable-is-free.ts';
import { article as theInnerBasinVoteLive } from './articles/the-inner-basin-vote-live.ts';
import { article as theLineOnTheSeaFloor } from './articles/the-line-on-the-sea-floor.ts';
import { article as theNineteenthOfJanuary2038 } from './articles/the-nineteenth-of-january-2038.ts';
import { article as theScrewAndTheGlue } from './articles/the-screw-and-the-glue.ts';
import { article as theSecondThatNobodyWants } from './articles/the-second-that-nobody-wants.ts';
import { article as theTreatyThatWorked } from './articles/the-treaty-that-worked.ts';
import { article as theTypeInTheRiver } from './articles/the-type-in-the-river.ts';
import { article as theWormAtTheEndOfTheRoad } from './articles/the-worm-at-the-end-of-the-road.ts';
import { article as whaleFall } from './articles/whale-fall.ts';
import { article as whenTheSirenSounds } from './articles/when-the-siren-sounds.ts';
import { article as whyDuskIsBlue } from './articles/why-dusk-is-blue.ts';
import { article as whyOldFilmsHurry } from './articles/why-old-films-hurry.ts';
import { article as whyTheSeaReturnsTwiceADay } from './articles/why-the-sea-returns-twice-a-day.ts';
import { article as writeTheLetterToMe } from './articles/write-the-letter-to-me.ts';

/** Every article of the sample edition. */
export const articles: readonly SampleArticle[] = [
  aCityMayBeInconvenient,
  againstTheStandingOvation,
  borrowABloodPressureCuff,
  depressionPlainly,
  howLoudForHowLong,
  inDefenceOfTheHedge,
  inPraiseOfNothingHappening,
  letTheRiverWander,
  margueriteAnsellObituary,
  mothsHaveLostTheSky,
  oystersForTheEll,
  portElleryAgreesWhereToPutABench,
  portElleryVotesToLetTheTideBackIn,
  saltmarketHallRoofToClose,
  sugarSaltWater,
  the240ToSaltmarket,
  theBrassMachineThatKnewTheSea,
  theChoirOnLevelFour,
  theEndOfThePassword,
  theFerryTimetableIsFree,
  theInnerBasinVoteLive,
  theLineOnTheSeaFloor,
  theNineteenthOfJanuary2038,
  theScrewAndTheGlue,
  theSecondThatNobodyWants,
  theTreatyThatWorked,
  theTypeInTheRiver,
  theWormAtTheEndOfTheRoad,
  whaleFall,
  whenTheSirenSounds,
  whyDuskIsBlue,
  whyOldFilmsHurry,
  whyTheSeaReturnsTwiceADay,
  writeTheLetterToMe,
];
