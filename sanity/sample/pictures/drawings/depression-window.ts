import { glow, sprig } from '../kit/nature.ts';
import { person } from '../kit/people.ts';
import { sheet, type Picture } from '../kit/print.ts';
import { seeded } from '../kit/random.ts';
import {
  box,
  circle,
  dark,
  ellipse,
  faint,
  inside,
  join,
  line,
  linear,
  lit,
  many,
  overlay,
  path,
  place,
  polygon,
  rounded,
} from '../kit/shape.ts';

const GLASS = 'M690 110H1010V500H690Z';

/** Somebody sits with a warm cup while the morning comes in. */
export function depressionWindow(): Picture {
  const random = seeded('window');
  return sheet(
    '#3a2f5a',
    '#fff0c8',
    box(-10, -10, 1220, 640, linear('right', '#6f86a0', '#9fb0ba', '#c9c6bd'), dark('left', 0.5, 0.3)),
    box(-10, 620, 1220, 200, linear('right', '#6c5a66', '#a3826c', '#c79a74'), dark('left', 0.5, 0.4)),
    ...many(6, (i) => line(`M${-60 + i * 250} 624L${-260 + i * 330} 812`, '#5f4a54', 2.4)),
    box(-10, 606, 1220, 18, '#e6dccb', dark('left', 0.6, 0.3)),
    // The window and the garden in it.
    glow(850, 310, 470, '#fff1cf', 'aa'),
    box(668, 88, 364, 434, '#f4ecdd', dark('downRight', 0.3)),
    inside(
      GLASS,
      box(690, 110, 320, 400, linear('down', '#bcd9dc', '#f3e6c0', '#fff3cf')),
      circle(940, 300, 46, '#fffbe8'),
      glow(940, 300, 190, '#fff6cf'),
      ellipse(760, 520, 190, 110, '#9fb98a', dark('down', 0.4)),
      ellipse(960, 540, 170, 110, '#86a678', dark('down', 0.4)),
      place(sprig(random, 210, 6, 40, '#7f9c66', '#5c7650'), 742, 520),
      place(sprig(random, 150, 5, -30, '#92ad74', '#5c7650'), 990, 520),
    ),
    line('M850 110V500M690 300H1010', '#f4ecdd', 12, 'butt'),
    box(650, 508, 400, 22, '#fbf5e8', dark('down', 0.4)),
    // The half-drawn curtain.
    path('M1120 60Q1130 340 1112 610Q1040 626 962 606Q1000 420 968 60Z', '#d98f6a', dark('right', 0.6, 0.3)),
    ...many(5, (i) =>
      path(
        `M${984 + i * 28} 60Q${1008 + i * 24} 340 ${984 + i * 26} 610L${994 + i * 26} 612Q${1020 + i * 24} 340 ${996 + i * 28} 60Z`,
        '#c47853',
      ),
    ),
    path(
      'M660 60Q690 200 672 330Q664 460 676 610Q640 622 616 608Q634 300 624 60Z',
      '#d98f6a',
      dark('left', 0.5, 0.3),
    ),
    line('M590 58H1150', '#7a5a44', 10),
    circle(588, 58, 12, '#7a5a44'),
    // Light across the floor.
    polygon(
      [
        [690, 626],
        [990, 626],
        [760, 800],
        [250, 800],
      ],
      '#ffe7b0',
      lit('upRight', 0.6, 0.2),
    ),
    polygon(
      [
        [836, 626],
        [848, 626],
        [520, 800],
        [496, 800],
      ],
      '#c79a74',
    ),
    overlay('M690 110L1010 110L990 626L250 800L560 500Z', lit('right', 0.25, 0.2)),
    // Armchair, person, cup.
    ellipse(430, 744, 260, 26, '#4a3850aa'),
    rounded(232, 356, 120, 340, 50, '#3f6a6c', dark('left', 0.6, 0.3), lit('right', 0.3, 0.6)),
    rounded(250, 560, 330, 130, 34, '#4d7d7c', dark('down', 0.6, 0.4)),
    box(268, 684, 16, 54, '#4a3028'),
    box(540, 684, 16, 54, '#4a3028'),
    place(
      person({
        skin: '#b97f58',
        hair: 'bob',
        hairColour: '#2c2026',
        top: '#e3b04b',
        legs: '#44507a',
        shoes: '#efe5d2',
        hip: 26,
        lean: 3,
        nod: 7,
        farLeg: [6, 84],
        nearLeg: [2, 96],
        farArm: [64, -22],
        nearArm: [74, -18],
      }),
      392,
      708,
      4.5,
    ),
    rounded(494, 494, 54, 52, 10, '#f7efe0', dark('left', 0.4, 0.4), lit('right', 0.4, 0.5)),
    line('M548 508q24 2 20 18q-4 12 -22 10', '#f7efe0', 7),
    circle(498, 536, 13, '#b97f58'),
    circle(486, 520, 13, '#b97f58', dark('left', 0.4)),
    ...[0, 1].map((i) => faint(0.7, line(`M${512 + i * 18} 480q-10 -18 2 -34t0 -32`, '#fff8e8', 5))),
    path(
      'M246 590Q250 560 290 560H420Q446 562 448 590L444 640Q360 650 250 640Z',
      '#4d7d7c',
      dark('down', 0.5, 0.3),
      lit('up', 0.35, 0.5),
    ),
    // A plant that leans to the light, and a low table with a book.
    join(
      place(sprig(random, 250, 7, 70, '#5f8a62', '#36583f'), 110, 640),
      place(sprig(random, 180, 5, -20, '#4f7a56', '#36583f'), 104, 640),
      path('M60 630H156L142 748H74Z', '#b8654a', dark('left', 0.6, 0.3)),
    ),
    faint(
      0.6,
      ...many(26, () =>
        circle(random.between(520, 960), random.between(160, 700), random.between(1.2, 3), '#fffbe6'),
      ),
    ),
  );
}
