import { cloud, sky, streaks } from '../kit/nature.ts';
import { sheet, type Picture } from '../kit/print.ts';
import { seeded } from '../kit/random.ts';
import {
  box,
  circle,
  dark,
  ellipse,
  faint,
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

const horn = (): Art =>
  join(
    path('M0 -16Q60 -20 96 -62L112 62Q60 20 0 16Z', '#e9dcc0', dark('down', 0.75, 0.3), lit('up', 0.3, 0.6)),
    ellipse(104, 0, 20, 64, '#3b3440'),
    ellipse(101, 0, 13, 48, '#1d1a24'),
    rounded(-40, -24, 48, 48, 8, '#b9a88c', dark('down', 0.7)),
  );

function house(x: number, wall: string, door: string, lightOn: boolean): Art {
  const y = 800;
  return join(
    polygon(
      [
        [x - 4, 520],
        [x + 174, 520],
        [x + 174, 440],
        [x - 4, 440],
      ],
      '#4a4450',
      dark('down', 0.4),
      lit('up', 0.2, 0.6),
    ),
    ...many(4, (i) => line(`M${x} ${452 + i * 18}h172`, '#3c3742', 2)),
    box(x + 118, 392, 40, 60, '#6d4a42', dark('right', 0.6)),
    ...[0, 1].map((i) => rounded(x + 122 + i * 18, 376, 12, 18, 2, '#a6644c')),
    box(x, 518, 172, y - 518, wall, dark('right', 0.45, 0.4), dark('down', 0.3, 0.6)),
    box(x, 516, 172, 7, '#ece2cd'),
    // Upper window, lower window, door.
    box(x + 18, 546, 54, 74, '#ece2cd'),
    box(x + 23, 551, 44, 64, lightOn ? '#ffd77e' : '#35455a'),
    line(`M${x + 45} 551v64M${x + 23} 583h44`, '#ece2cd', 3, 'butt'),
    box(x + 104, 546, 54, 74, '#ece2cd'),
    box(x + 109, 551, 44, 64, '#35455a'),
    line(`M${x + 131} 551v64M${x + 109} 583h44`, '#ece2cd', 3, 'butt'),
    box(x + 12, 654, 66, 84, '#ece2cd'),
    box(x + 17, 659, 56, 74, lightOn ? '#ffd77e' : '#2f3d50', dark('down', 0.4)),
    line(`M${x + 45} 659v74`, '#ece2cd', 3, 'butt'),
    box(x + 96, 644, 60, 160, '#ece2cd'),
    path(`M${x + 101} 800V664Q${x + 126} 640 ${x + 151} 664V800Z`, door, dark('down', 0.5)),
    circle(x + 143, 728, 3.4, '#f0cf7a'),
    path(`M${x + 108} 672Q${x + 126} 654 ${x + 144} 672V680H${x + 108}Z`, lightOn ? '#ffd77e' : '#8aa3b0'),
    // The flood board in its slots.
    box(x + 89, 730, 9, 74, '#2b2b36'),
    box(x + 154, 730, 9, 74, '#2b2b36'),
    ...[736, 758, 780].map((by) =>
      box(x + 95, by, 62, 20, '#e0752c', dark('down', 0.45), lit('up', 0.3, 0.6)),
    ),
  );
}

/** The siren above the low streets, and the doors made ready. */
export function floodSiren(): Picture {
  const random = seeded('flood siren');
  return sheet(
    '#161c38',
    '#ffeec0',
    sky('#2a3350', '#45526e', '#7d8a94', '#d3c3a0'),
    ...many(7, (i) =>
      cloud(
        random,
        -160 + i * 210,
        130 + (i % 3) * 50,
        420,
        ['#36405c', '#2e3854', '#3f4a66'][i % 3] ?? '#36405c',
      ),
    ),
    ...many(5, (i) =>
      cloud(random, -80 + i * 280, 300 + (i % 2) * 34, 330, ['#56627a', '#4a566f'][i % 2] ?? '#56627a'),
    ),
    ...streaks(random, 10, 330, 420, '#f0dcae', 0.6),
    path('M300 120L520 -40L680 -40L300 150Z', linear('down', '#fff3c800', '#fff3c822')),
    box(-10, 744, 1220, 80, '#3a3c48', dark('down', 0.6), lit('up', 0.3, 0.6)),
    box(-10, 740, 1220, 12, '#8d8a8a'),
    place(
      join(
        ...many(7, (i) =>
          house(
            i * 172 - 8,
            ['#8d6a5c', '#c6b596', '#7c8a86', '#b38468', '#93909a', '#c9a98a', '#7f6f78'][i] ?? '#8d6a5c',
            ['#a63a36', '#2f5d4c', '#27446b', '#3a3440', '#b98a2e', '#44607a', '#7a3550'][i] ?? '#a63a36',
            i === 1 || i === 4,
          ),
        ),
      ),
      0,
      -54,
    ),
    // The pole, nearer than the street.
    box(404, 196, 20, 620, '#20222e', lit('left', 0.5, 0.5)),
    ...many(14, (i) => line(`M396 ${330 + i * 34}h36`, '#20222e', 5)),
    place(horn(), 430, 226, 1.45, -8),
    place(horn(), 398, 226, [-1.2, 1.2], 8),
    rounded(376, 130, 76, 60, 14, '#c9b897', dark('down', 0.6), lit('up', 0.3, 0.5)),
    path('M366 134Q414 78 462 134Z', '#8a3a34', dark('right', 0.5)),
    box(384, 180, 60, 90, '#34323e', lit('left', 0.3)),
    rounded(382, 470, 64, 84, 6, '#6d7466', dark('right', 0.5)),
    circle(414, 500, 9, '#c8402f'),
    ...[1, 2, 3].map((i) =>
      faint(
        0.85 - i * 0.18,
        line(
          `M${624 + i * 44} ${118 + i * -10}q${38 + i * 8} ${70 + i * 12} 6 ${158 + i * 26}`,
          '#ffeec0',
          6,
        ),
      ),
    ),
    ...[1, 2].map((i) =>
      faint(
        0.7 - i * 0.2,
        line(
          `M${224 - i * 40} ${140 - i * 6}q${-34 - i * 8} ${64 + i * 10} -4 ${136 + i * 22}`,
          '#ffeec0',
          5,
        ),
      ),
    ),
    ...many(170, () => {
      const x = random.between(0, 1300);
      const y = random.between(-20, 800);
      return faint(
        random.between(0.15, 0.45),
        line(`M${x} ${y}l-16 ${random.between(26, 46)}`, '#dfe7ea', 1.7),
      );
    }),
  );
}
