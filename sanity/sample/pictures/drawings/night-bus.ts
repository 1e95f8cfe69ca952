import { skyline, streetLamp } from '../kit/city.ts';
import { beam, glow, sky } from '../kit/nature.ts';
import { bust } from '../kit/people.ts';
import { sheet, type Picture } from '../kit/print.ts';
import { seeded } from '../kit/random.ts';
import {
  box,
  circle,
  dark,
  faint,
  inside,
  join,
  line,
  linear,
  lit,
  many,
  path,
  place,
  rounded,
  type Art,
} from '../kit/shape.ts';

const GROUND = 560;

function bus(): Art {
  const windows = [300, 412, 524, 636];
  const riders = [
    place(bust({ skin: '#8d5b3f', hair: 'bun', hairColour: '#241a20', top: '#4b6a58' }), 352, 452, 0.86),
    place(
      bust({ skin: '#f0c7a6', hair: 'hat', hairColour: '#4a3a44', top: '#8a3c3c', beard: '#8a8078' }),
      470,
      452,
      0.9,
    ),
    place(bust({ skin: '#e3b48e', hair: 'long', hairColour: '#3a2420', top: '#31486a' }), 580, 452, 0.86),
    place(
      bust({ skin: '#6a4331', hair: 'short', hairColour: '#1c171c', top: '#c98a32', glasses: true }),
      690,
      452,
      0.88,
    ),
  ];
  return join(
    rounded(250, 300, 660, 244, 26, '#b8372f', dark('down', 0.6, 0.45), lit('up', 0.35, 0.7)),
    rounded(250, 300, 660, 30, 20, '#8e2727'),
    rounded(286, 338, 456, 114, 10, linear('down', '#fff1b4', '#ffd66a')),
    inside(
      'M286 338H742V452H286Z',
      riders,
      ...[300, 412, 524, 636].map((x) => rounded(x + 24, 424, 58, 40, 8, '#7a4a2c')),
    ),
    ...windows.slice(1).map((x) => box(x - 15, 338, 8, 114, '#6c1f22')),
    box(286, 372, 456, 4, '#6c1f22'),
    rounded(760, 338, 62, 192, 6, linear('down', '#fff1b4', '#f3b950')),
    line('M791 338V530', '#6c1f22', 5, 'butt'),
    path('M838 338H896Q906 338 908 352L910 452H838Z', linear('down', '#fff6cf', '#ffdc80')),
    place(bust({ skin: '#c98d62', hair: 'short', hairColour: '#241a1c', top: '#26324c' }), 870, 452, 0.74),
    box(250, 470, 510, 9, '#f2d9a0'),
    // The route's sign: an N and a 7 of lamps.
    rounded(330, 303, 96, 30, 5, '#14131c'),
    line('M352 328V309L366 328V309', '#ffb02e', 4),
    line('M380 309H396L386 328', '#ffb02e', 4),
    ...[380, 800].map((x) =>
      join(
        path(`M${x - 58} 546a58 58 0 0 1 116 0Z`, '#3a1418'),
        circle(x, 548, 44, '#15141c'),
        circle(x, 548, 22, '#8a8792', dark('down', 0.7)),
        circle(x, 548, 7, '#2a2832'),
      ),
    ),
    rounded(896, 496, 16, 26, 6, '#fff7d6'),
    rounded(248, 496, 8, 22, 3, '#ff5a3c'),
  );
}

/** The last bus through a wet and empty street. */
export function nightBus(): Picture {
  const random = seeded('night bus');
  const street = join(
    bus(),
    place(streetLamp('#12121e', '#ffdf90'), 150, GROUND, 1.7),
    place(streetLamp('#12121e', '#ffdf90'), 1070, GROUND, 1.7),
  );
  const mirror: Art = place(street, 0, GROUND * 2 + 30, [1, -1]);
  return sheet(
    '#0a0b20',
    '#ffd27a',
    sky('#141633', '#232a55', '#3d3f6e'),
    faint(
      0.75,
      ...skyline(random, -30, 640, GROUND, 430, {
        wall: ['#20264a', '#262c55', '#1b2042'],
        window: '#f4c567',
        awake: 0.035,
      }),
    ),
    ...skyline(random, 560, 1240, GROUND, 360, {
      wall: ['#181c3a', '#1d2245'],
      window: '#f4c567',
      awake: 0.03,
    }),
    ...skyline(random, -60, 330, GROUND, 260, {
      wall: ['#121630', '#171b3a'],
      window: '#8fb3d9',
      awake: 0.02,
    }),
    box(-10, GROUND - 22, 1220, 30, '#2a2d4e', dark('down', 0.6)),
    box(-10, GROUND + 6, 1220, 300, linear('down', '#23274a', '#12142c')),
    inside(`M0 ${GROUND + 10}H1200V800H0Z`, faint(0.5, mirror)),
    ...many(90, () => {
      const y = random.between(GROUND + 14, 800);
      const width = random.between(30, 200);
      return faint(
        random.between(0.2, 0.6),
        box(
          random.between(-100, 1200),
          y,
          width,
          random.between(1.5, 5),
          random.pick(['#161936', '#161936', '#2d3260']),
        ),
      );
    }),
    ...many(36, () =>
      faint(
        random.between(0.4, 0.9),
        box(
          random.between(290, 900),
          random.between(GROUND + 30, 770),
          random.between(20, 90),
          random.between(2, 4),
          '#ffcf70',
        ),
      ),
    ),
    street,
    ...[150, 1070].map((x) =>
      join(glow(x, 236, 130, '#ffdf90', '88'), place(beam(330, 150, '#ffdf90'), x, 232)),
    ),
    path('M912 500L1240 470V640L912 524Z', linear('right', '#fff2bcaa', '#fff2bc00')),
    ...many(120, () => {
      const x = random.between(0, 1240);
      const y = random.between(0, 760);
      return faint(
        random.between(0.12, 0.35),
        line(`M${x} ${y}l-7 ${random.between(18, 34)}`, '#c9d6f2', 1.6),
      );
    }),
  );
}
