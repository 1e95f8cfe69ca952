import { benchAtLast } from './drawings/bench-at-last.ts';
import { bloodPressureCuff } from './drawings/blood-pressure-cuff.ts';
import { blueHour } from './drawings/blue-hour.ts';
import { cableSection } from './drawings/cable-section.ts';
import { carParkChoir } from './drawings/car-park-choir.ts';
import { clothFilter } from './drawings/cloth-filter.ts';
import { cornQuay } from './drawings/corn-quay.ts';
import { councilNight } from './drawings/council-night.ts';
import { depressionWindow } from './drawings/depression-window.ts';
import { doctorsLetter } from './drawings/doctors-letter.ts';
import { dovesType } from './drawings/doves-type.ts';
import { ferryBoard } from './drawings/ferry-board.ts';
import { floodSiren } from './drawings/flood-siren.ts';
import { foghorn } from './drawings/foghorn.ts';
import { glueAndScrew } from './drawings/glue-and-screw.ts';
import { handCrank } from './drawings/hand-crank.ts';
import { harbourGates } from './drawings/harbour-gates.ts';
import { hedge } from './drawings/hedge.ts';
import { innerEar } from './drawings/inner-ear.ts';
import { leapSecond } from './drawings/leap-second.ts';
import { mothAndLamp } from './drawings/moth-and-lamp.ts';
import { nightBus } from './drawings/night-bus.ts';
import { ovation } from './drawings/ovation.ts';
import { oysterCages } from './drawings/oyster-cages.ts';
import { ozoneHole } from './drawings/ozone-hole.ts';
import { passkey } from './drawings/passkey.ts';
import {
  desmondAchterberg,
  elodieMarchetti,
  joPenhallow,
  kwabenaAsanteReid,
  miriamHalloran,
  nadiaHaddadLowe,
  priyaRaghavanMoss,
  ruthAdeyemiClarke,
  samQuill,
  tomaszWren,
} from './drawings/portraits.ts';
import { riverCrossSection } from './drawings/river-cross-section.ts';
import { saltSugarWater } from './drawings/salt-sugar-water.ts';
import { seaCable } from './drawings/sea-cable.ts';
import { tideCurve } from './drawings/tide-curve.ts';
import { tideMachine } from './drawings/tide-machine.ts';
import { twoWalking } from './drawings/two-walking.ts';
import { wanderingRiver } from './drawings/wandering-river.ts';
import { whaleFall } from './drawings/whale-fall.ts';
import { year2038 } from './drawings/year-2038.ts';
import { print, type Picture } from './kit/print.ts';
import type { PictureName } from './list.ts';

/** Who is credited under each drawing. */
export const pictureCredit = 'Illustration: Gazette';

const drawings: Record<PictureName, () => Picture> = {
  'harbour-gates': harbourGates,
  'bench-at-last': benchAtLast,
  'night-bus': nightBus,
  'corn-quay': cornQuay,
  'flood-siren': floodSiren,
  'council-night': councilNight,
  'blue-hour': blueHour,
  'leap-second': leapSecond,
  'tide-machine': tideMachine,
  'tide-curve': tideCurve,
  'whale-fall': whaleFall,
  'depression-window': depressionWindow,
  'two-walking': twoWalking,
  'salt-sugar-water': saltSugarWater,
  'inner-ear': innerEar,
  'doctors-letter': doctorsLetter,
  'cloth-filter': clothFilter,
  'blood-pressure-cuff': bloodPressureCuff,
  'moth-and-lamp': mothAndLamp,
  'wandering-river': wanderingRiver,
  'river-cross-section': riverCrossSection,
  'ozone-hole': ozoneHole,
  hedge,
  'oyster-cages': oysterCages,
  'sea-cable': seaCable,
  'cable-section': cableSection,
  passkey,
  'glue-and-screw': glueAndScrew,
  'year-2038': year2038,
  'ferry-board': ferryBoard,
  'doves-type': dovesType,
  foghorn,
  'hand-crank': handCrank,
  ovation,
  'car-park-choir': carParkChoir,
  'portrait-ruth-adeyemi-clarke': ruthAdeyemiClarke,
  'portrait-tomasz-wren': tomaszWren,
  'portrait-priya-raghavan-moss': priyaRaghavanMoss,
  'portrait-miriam-halloran': miriamHalloran,
  'portrait-kwabena-asante-reid': kwabenaAsanteReid,
  'portrait-elodie-marchetti': elodieMarchetti,
  'portrait-sam-quill': samQuill,
  'portrait-nadia-haddad-lowe': nadiaHaddadLowe,
  'portrait-jo-penhallow': joPenhallow,
  'portrait-desmond-achterberg': desmondAchterberg,
};

/**
 * Draws a picture of the sample edition and prints it to a JPEG: 1600 x 1067 pixels, 1067 x 1600 if it stands upright,
 * 800 x 800 for a person's portrait. The same name gives the same bytes.
 */
export function renderPicture(name: PictureName): Promise<Buffer> {
  const picture = drawings[name]();
  if (picture.width === picture.height) return print(picture, 800, 800);
  return picture.width > picture.height ? print(picture, 1600, 1067) : print(picture, 1067, 1600);
}
