import { birds, fish, sky, sun } from '../kit/nature.ts';
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
  path,
  place,
  type Art,
} from '../kit/shape.ts';

function oyster(random: ReturnType<typeof seeded>, x: number, y: number): Art {
  return place(
    join(
      path(
        'M-13 2Q-15 -9 -3 -11Q12 -12 15 -1Q14 9 1 10Q-11 10 -13 2Z',
        random.pick(['#c9bfae', '#a89c90', '#e0d6c4', '#8f8a86']),
        dark('down', 0.6),
      ),
      line('M-8 1Q0 -5 10 0M-6 5Q1 1 8 4', '#6f6a68', 1.6),
    ),
    x,
    y,
    random.between(0.8, 1.2),
    random.between(-40, 40),
  );
}

function cage(x: number, y: number): Art {
  const random = seeded(`cage ${x} ${y}`);
  return join(
    box(x, y, 170, 96, '#1f4a4a99'),
    ...many(22, () => oyster(random, x + random.between(18, 152), y + random.between(30, 84))),
    ...many(8, (i) => line(`M${x + 8 + i * 22} ${y + 3}v90`, '#123634', 2.6, 'butt')),
    ...many(4, (i) => line(`M${x + 3} ${y + 12 + i * 24}h164`, '#123634', 2.6, 'butt')),
    line(`M${x} ${y}h170v96h-170Z`, '#123634', 7),
  );
}

/** Oysters go back into the harbour, a basket at a time. */
export function oysterCages(): Picture {
  const random = seeded('oyster cages');
  const W = 396;
  return sheet(
    '#06283a',
    '#fff3c0',
    sky('#f2b884', '#f7d6a0', '#fbeac2', '#fbeac2'),
    sun(230, 250, 40, '#fffbe6', '#fff0b8'),
    ...birds(random, 6, 480, 140, 120, '#6a5a5c'),
    path('M-10 372Q120 330 260 352T520 348T760 372V400H-10Z', '#b99a86'),
    ...many(12, (i) =>
      path(`M${40 + i * 52} 366v${-14 - (i % 3) * 9}l14 -12l14 12v${14 + (i % 3) * 9}Z`, '#a3847a'),
    ),
    // Under the surface.
    box(-10, W, 1220, 420, linear('down', '#5fb89a', '#2f8a82', '#175a62', '#0d3e4c')),
    ...many(6, (i) =>
      faint(
        0.5,
        path(
          `M${60 + i * 190} ${W}h60L${60 + i * 190 - 70} 800h-150Z`,
          linear('down', '#d4f6d044', '#d4f6d000'),
        ),
      ),
    ),
    path(
      'M-10 746Q200 716 460 740T900 730T1210 748V820H-10Z',
      linear('down', '#3f6a5c', '#1f4440'),
      lit('up', 0.3, 0.6),
    ),
    ...many(16, (i) =>
      faint(
        0.85,
        line(
          `M${random.between(0, 1200)} 770q${random.about(26)} -50 ${random.about(12)} -${60 + (i % 4) * 28}`,
          i % 2 === 0 ? '#3f8a54' : '#2c6a4a',
          7,
        ),
      ),
    ),
    cage(150, 644),
    cage(332, 650),
    cage(240, 546),
    cage(560, 656),
    place(fish('#e6e9d0', '#9fc0a0'), 560, 560, 0.7),
    place(fish('#f2d9a0', '#d99a5a'), 470, 500, [-0.5, 0.5]),
    place(fish('#e6e9d0', '#9fc0a0'), 130, 500, 0.55),
    place(fish('#e6e9d0', '#9fc0a0'), 180, 536, 0.45),
    ...many(40, () =>
      faint(0.6, circle(random.between(40, 760), random.between(430, 740), random.between(2, 6), '#d4f6e0')),
    ),
    // The jetty.
    ...[846, 1010, 1170].map((x) => box(x, 330, 34, 480, '#4a3428', dark('right', 0.6), dark('down', 0.5))),
    ...[846, 1010, 1170].map((x) =>
      join(
        ...many(20, () =>
          ellipse(
            x + random.between(2, 32),
            W + random.between(20, 330),
            random.between(3, 7),
            random.between(2, 5),
            random.pick(['#cfc8b4', '#8fa894', '#3a2c28']),
          ),
        ),
      ),
    ),
    box(780, 300, 440, 34, '#9a6a44', dark('down', 0.6), lit('up', 0.4, 0.5)),
    ...many(9, (i) => line(`M${800 + i * 50} 302v30`, '#6f4830', 3)),
    // The rope and its basket, half in the water.
    line('M712 172V420', '#5c4030', 5),
    line('M712 290L648 400M712 290L776 400', '#5c4030', 4),
    cage(627, 396),
    // Two people in waders bend to it.
    place(
      person({
        skin: '#8d5b3f',
        hair: 'cap',
        hairColour: '#d9a03a',
        top: '#c4473a',
        legs: '#3f5a4a',
        shoes: '#2c3f36',
        lean: 18,
        nod: 14,
        farLeg: [84, 96],
        nearLeg: [104, 98],
        farArm: [64, 8],
        nearArm: [50, 2],
      }),
      868,
      302,
      [-2.5, 2.5],
    ),
    place(
      person({
        skin: '#f0c7a6',
        hair: 'bun',
        hairColour: '#8a4a2c',
        top: '#2f5d78',
        legs: '#7a6a3e',
        shoes: '#4a4028',
        lean: 10,
        nod: 10,
        farLeg: [88, 96],
        nearLeg: [102, 98],
        farArm: [52, 4],
        nearArm: [40, -2],
      }),
      968,
      302,
      [-2.5, 2.5],
    ),
    line('M712 174L800 150Q900 130 960 190', '#5c4030', 5),
    box(1070, 246, 96, 56, '#5a8a8a', dark('right', 0.5)),
    ...many(9, (i) => oyster(random, 1084 + (i % 5) * 18, 246 - Math.floor(i / 5) * 10)),
    // The surface itself.
    path(
      `M-10 ${W - 4}q50 -12 100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0v10H-10Z`,
      '#e6f7e0cc',
    ),
    inside(
      `M-10 ${W}H1220V470H-10Z`,
      faint(0.3, box(-10, W, 1220, 60, linear('down', '#ffffff', '#ffffff00'))),
    ),
  );
}
