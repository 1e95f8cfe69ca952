import { reflection } from '../kit/city.ts';
import { glow, sky, stars, streaks } from '../kit/nature.ts';
import { person } from '../kit/people.ts';
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
  polygon,
  rounded,
  type Art,
} from '../kit/shape.ts';

/** Metal that falls from the parapet at night. */
export function dovesType(): Picture {
  const random = seeded('doves type');
  const sort = (x: number, y: number, size: number, turn: number): Art =>
    place(
      join(
        path('M-5 -16H5V16H-5Z', '#c9b98a', dark('right', 0.6), lit('left', 0.6, 0.4)),
        path('M-5 -16L-1 -21H9L5 -16Z', '#fff0c0'),
        path('M5 -16L9 -21V11L5 16Z', '#7a6a4a'),
      ),
      x,
      y,
      size,
      turn,
    );
  const deck = 430;
  return sheet(
    '#060618',
    '#ffe2a0',
    sky('#141236', '#241c4c', '#4a2f5c', '#8a4c5a', '#8a4c5a'),
    ...stars(random, 90, 300, '#e9e2f6'),
    join(
      glow(220, 130, 220, '#fff0c8', '99'),
      circle(220, 130, 44, '#fff6dc'),
      circle(238, 118, 40, '#2a2050'),
    ),
    ...streaks(random, 12, 160, 360, '#6a4468', 0.5),
    // The far bank.
    ...many(30, (i) =>
      join(
        box(i * 42 - 20, 520 - 30 - ((i * 37) % 60), 40, 120, '#1c1638'),
        ...(i % 3 === 0 ? [box(i * 42 - 6, 504 - ((i * 37) % 40), 6, 8, '#ffc86a')] : []),
      ),
    ),
    box(-10, 560, 1220, 260, linear('down', '#3a2850', '#191634', '#0c0c22')),
    ...many(10, (i) => reflection(random, 40 + i * 126, 14, 562, 120, '#e0a05a')).flat(),
    ...many(60, () =>
      faint(
        random.between(0.2, 0.5),
        line(
          `M${random.between(-40, 1200)} ${random.between(570, 800)}q40 -6 80 0`,
          random.pick(['#5a4478', '#0a0a1c', '#3f2f5c']),
          3.4,
        ),
      ),
    ),
    // Tower, chains and hangers.
    path('M900 820V60H1036V820Z', '#1a1430', dark('right', 0.6, 0.3), lit('left', 0.2, 0.7)),
    path('M944 470V250Q968 190 992 250V470Z', '#5c3a58'),
    path('M944 820V530H992V820Z', '#241c3a'),
    path(
      'M884 84H1052V60H884ZM894 60L912 30H1024L1042 60ZM932 30L968 -20L1004 30Z',
      '#231a3c',
      lit('left', 0.3, 0.5),
    ),
    ...[0, 1].map((i) => line(`M-20 ${180 + i * 18}Q420 ${560 + i * 14} 920 ${96 + i * 16}`, '#100c22', 8)),
    ...[0, 1].map((i) =>
      line(`M1030 ${96 + i * 16}Q1120 ${230 + i * 14} 1220 ${300 + i * 14}`, '#100c22', 8),
    ),
    ...many(20, (i) => {
      const x = 20 + i * 44;
      const t = (x + 20) / 940;
      const y = (1 - t) ** 2 * 190 + 2 * t * (1 - t) * 566 + t * t * 104;
      return line(`M${x} ${y}V${deck}`, '#100c22', 3.4);
    }),
    // Deck and railing.
    polygon(
      [
        [-10, deck + 6],
        [1210, deck + 6],
        [1210, deck + 62],
        [-10, deck + 62],
      ],
      '#1c1632',
      dark('down', 0.6),
      lit('up', 0.2, 0.6),
    ),
    ...many(25, (i) => circle(i * 50, deck + 36, 11, '#0f0b20')),
    box(-10, deck - 76, 1220, 9, '#0f0b20'),
    ...many(61, (i) => line(`M${i * 20} ${deck - 72}V${deck + 8}`, '#0f0b20', 4)),
    // The lamp that lights him.
    line(`M332 ${deck + 6}V150`, '#0c0a1c', 9, 'butt'),
    path('M306 150H358L348 96H316Z', '#ffe9a8', lit('down', 0.5)),
    path('M300 96H364L332 62Z', '#0c0a1c'),
    glow(332, 126, 250, '#ffdf98', 'cc'),
    path('M316 150H348L560 436H140Z', linear('down', '#ffe2a055', '#ffe2a000')),
    // The man in the long coat.
    place(
      person({
        skin: '#e0b08a',
        hair: 'hat',
        hairColour: '#1c1626',
        top: '#4a3040',
        legs: '#1a1526',
        shoes: '#0c0a16',
        garment: 'coat',
        lean: 9,
        nod: 14,
        farLeg: [88, 94],
        nearLeg: [100, 94],
        farArm: [34, 12],
        nearArm: [46, 14],
      }),
      420,
      deck + 10,
      [3.1, 3.1],
    ),
    path(
      `M366 ${deck - 160}Q340 ${deck - 60} 352 ${deck + 6}L470 ${deck + 6}Q462 ${deck - 60} 448 ${deck - 160}Z`,
      '#4a3040',
      dark('left', 0.7, 0.3),
      lit('right', 0.2, 0.7),
    ),
    inside(
      `M330 ${deck - 70}H500V${deck + 10}H330Z`,
      ...many(9, (i) => line(`M${340 + i * 20} ${deck - 72}V${deck + 8}`, '#0f0b20', 4)),
    ),
    box(320, deck - 76, 200, 9, '#0f0b20'),
    place(
      join(
        rounded(-44, -22, 88, 44, 4, '#8a5430', dark('down', 0.5), lit('up', 0.4, 0.5)),
        box(34, -18, 10, 36, '#1c120e'),
      ),
      560,
      deck - 168,
      1,
      34,
    ),
    // Letters on their way down.
    ...many(54, (i) => {
      const t = (i + random.next()) / 54;
      return join(
        faint(
          0.5,
          line(`M${604 + t * 60 + random.about(20)} ${deck - 150 + t * 300}v${-14 - t * 26}`, '#ffe2a0', 1.6),
        ),
        sort(
          600 + t * 70 + random.about(12 + 44 * t),
          deck - 150 + t * 310,
          0.5 + t * 0.3,
          random.between(0, 360),
        ),
      );
    }),
    ...many(4, (i) =>
      faint(
        0.7 - i * 0.13,
        line(
          `M${660 - 26 - i * 26} ${600 + i * 3}q${26 + i * 26} ${12 + i * 6} ${52 + i * 52} 0`,
          '#ffe2a0',
          3,
        ),
      ),
    ),
    ...many(12, () =>
      circle(662 + random.about(34), 592 - random.between(0, 40), random.between(1.6, 4), '#fff0c8'),
    ),
  );
}
