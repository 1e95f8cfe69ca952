import { fish, glow, ridge, sky, streaks, sun } from '../kit/nature.ts';
import { sheet, type Picture } from '../kit/print.ts';
import { seeded } from '../kit/random.ts';
import {
  box,
  circle,
  curve,
  dark,
  faint,
  join,
  line,
  linear,
  lit,
  many,
  path,
  place,
  polyline,
  rounded,
  type Art,
  type Point,
} from '../kit/shape.ts';

const ship = (): Art =>
  join(
    path(
      'M-190 -40L170 -40Q210 -44 236 -66L206 22Q200 34 180 34H-166Q-186 30 -190 -40Z',
      '#c4402f',
      dark('down', 0.6, 0.4),
    ),
    path('M-190 -40L170 -40Q210 -44 236 -66L231 -52Q206 -32 170 -28H-190Z', '#f7f0e0'),
    path('M-186 14H209L206 22Q200 34 180 34H-166Q-180 32 -186 14Z', '#7a2430'),
    rounded(60, -128, 96, 90, 5, '#f7f0e0', dark('right', 0.5)),
    rounded(76, -156, 66, 32, 4, '#f7f0e0', dark('right', 0.5)),
    ...many(4, (i) => box(82 + i * 15, -148, 10, 13, '#28445c')),
    ...many(5, (i) => box(68 + i * 17, -112, 11, 12, '#28445c')),
    ...many(5, (i) => box(68 + i * 17, -84, 11, 12, '#28445c')),
    box(30, -104, 22, 66, '#e0a13a', dark('right', 0.6)),
    box(30, -110, 22, 12, '#28303f'),
    line('M108 -156V-206M94 -190H122', '#28303f', 4),
    // Cable tanks and the gantry at the stern.
    ...[-130, -74, -18].map((x) =>
      join(
        rounded(x, -70, 46, 32, 4, '#3f6a7a', dark('right', 0.5)),
        path(`M${x} -62h46M${x} -52h46`, '#ffffff'),
      ),
    ),
    line('M-184 -40L-214 -96L-160 -40M-214 -96L-150 -74', '#28303f', 7),
    circle(-216, -92, 17, '#28303f'),
    circle(-216, -92, 9, '#e0a13a'),
  );

/** A single thread of glass on its way across the sea floor. */
export function seaCable(): Picture {
  const random = seeded('sea cable');
  const W = 250;
  const near = many(61, (i): Point => {
    const x = i * 21 - 30;
    const trench = 210 * Math.exp(-(((x - 800) / 90) ** 2));
    return [
      x,
      560 + Math.sin(x / 120) * 34 + Math.sin(x / 47) * 9 - 60 * Math.exp(-(((x - 560) / 110) ** 2)) + trench,
    ];
  });
  // Over the trench it hangs from edge to edge.
  const lay = near
    .filter(([x]) => x > 300 && (x < 680 || x > 930))
    .map(([x, y]): Point => [x, y - 5])
    .toSpliced(18, 0, [740, 612], [806, 634], [872, 610]);
  const cable: Point[] = [[362, 150], [330, 200], [310, 300], [298, 420], [300, 520], ...lay];
  return sheet(
    '#020c20',
    '#ffe9b8',
    sky('#f4c79a', '#f7dcb0', '#fbeccb', '#fbeccb'),
    sun(930, 172, 44, '#fffbe8', '#fff0c0'),
    ...streaks(random, 12, 40, 200, '#fdf6e2', 0.8),
    box(-10, W, 1220, 570, linear('down', '#2f8fa0', '#17607f', '#0d3a5e', '#071f3e', '#051530')),
    ...many(5, (i) =>
      faint(0.5, path(`M${120 + i * 240} ${W}h70l-110 500h-170Z`, linear('down', '#bfeef044', '#bfeef000'))),
    ),
    path(`${polyline(ridge(random, 500, 46, 0.9))}L1270 860L-60 860Z`, linear('down', '#0e4262', '#082744')),
    path(
      `${polyline(near)}L1240 860L-40 860Z`,
      linear('down', '#1f4458', '#0e2a40', '#071a2e'),
      lit('up', 0.35, 0.7),
      dark('down', 0.4, 0.5),
    ),
    ...many(7, (i) =>
      faint(
        0.5,
        line(
          polyline(near.map(([x, y]): Point => [x, y + 26 + i * 26 + Math.sin(x / 60 + i) * 5])),
          '#2f5f74',
          2.4,
        ),
      ),
    ),
    line(curve(cable), '#ffb84a33', 26),
    line(curve(cable), '#ffc86a66', 13),
    line(curve(cable), '#fff0c0', 4.6),
    ...[420, 640, 1010, 1130].map((x) => {
      const [, y] = near.find(([nx]) => nx >= x) ?? [0, 600];
      return glow(x, y - 6, 60, '#ffd98a', '88');
    }),
    glow(800, 622, 110, '#ffd98a', '66'),
    place(ship(), 560, W - 10, 1.0),
    path(`M-10 ${W}q60 -9 120 0t120 0t120 0t120 0t120 0t120 0t120 0t120 0t120 0t120 0v8H-10Z`, '#d4f2ee'),
    ...many(6, (i) =>
      place(fish('#8fc4cc', '#5f9cac'), 860 + (i % 3) * 80 - i * 12, 390 + (i % 2) * 30 + i * 6, 0.4),
    ),
    place(fish('#6fa4b4', '#4f8898'), 170, 470, [-0.55, 0.55]),
    ...many(7, (i) =>
      faint(
        0.8,
        line(
          `M${40 + i * 88} ${near.find(([x]) => x >= 40 + i * 88)?.[1] ?? 600}q${random.about(12)} -20 ${random.about(14)} ${-24 - random.next() * 26}`,
          ['#c4605a', '#3f8a74', '#d98f5a'][i % 3] ?? '#c4605a',
          4,
        ),
      ),
    ),
    ...many(70, () =>
      faint(
        random.between(0.2, 0.6),
        circle(random.between(0, 1200), random.between(270, 780), random.between(0.8, 2.4), '#d4f2ee'),
      ),
    ),
  );
}
