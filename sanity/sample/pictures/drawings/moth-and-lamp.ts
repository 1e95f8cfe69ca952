import { bareTree, glow, sky, stars } from '../kit/nature.ts';
import { sheet, type Picture } from '../kit/print.ts';
import { seeded } from '../kit/random.ts';
import {
  circle,
  dark,
  ellipse,
  faint,
  join,
  line,
  lit,
  many,
  path,
  place,
  pool,
  radial,
  toward,
  type Art,
  type Point,
} from '../kit/shape.ts';

const LAMP: Point = [660, 300];

/** A moth from its side, flying right, its wings raised over its back; about 130 long. */
function moth(wing: string, mark: string, body: string): Art {
  const forewing = 'M14 -8C6 -40 -18 -86 -62 -104C-70 -78 -52 -28 -8 2Z';
  const farWing = 'M16 -8C22 -44 14 -88 -14 -112C-32 -90 -28 -40 0 -2Z';
  const hindwing = 'M-2 -4C-26 -22 -64 -40 -86 -30C-84 -6 -48 12 -10 8Z';
  return join(
    path(farWing, mark, dark('up', 0.4, 0.3)),
    path(hindwing, wing, dark('right', 0.5, 0.3)),
    ellipse(-62, -20, 7, 6, mark),
    path(forewing, wing, dark('right', 0.55, 0.4), lit('upLeft', 0.3, 0.5)),
    path('M-54 -92C-44 -66 -32 -44 -16 -26L-10 -32C-24 -52 -36 -74 -44 -98Z', mark),
    circle(-20, -54, 6.5, mark),
    circle(-20, -54, 3, wing),
    path('M30 -8Q24 -20 8 -18Q-30 -12 -56 12Q-40 24 -6 18Q22 14 30 -8Z', body, dark('down', 0.5, 0.3)),
    ...many(4, (i) => line(`M${-40 + i * 11} ${12 - i * 3}l5 8`, mark, 3)),
    ellipse(28, -8, 13, 12, body, lit('up', 0.4, 0.4)),
    circle(33, -9, 4.4, '#120c14'),
    // Feathered antennae.
    line('M34 -18Q46 -34 62 -36M38 -14Q54 -22 68 -18', body, 2.6),
    ...many(5, (i) =>
      line(`M${42 + i * 5} ${-28 - i * 2}l3 -8M${48 + i * 5} ${-20 + i * 0.6}l4 -7`, body, 1.8),
    ),
    line('M14 12l8 14M2 16l4 14M22 4l10 10', body, 2.4),
  );
}

/** Moths keep their backs to the brightest thing, and a lamp is not the sky. */
export function mothAndLamp(): Picture {
  const random = seeded('moth and lamp');
  const moths = [
    { degrees: -152, far: 250, size: 1.25, wing: '#f0dfb8', mark: '#b9784a' },
    { degrees: -78, far: 205, size: 0.85, wing: '#d9b98a', mark: '#7a4a34' },
    { degrees: -22, far: 330, size: 1.1, wing: '#f6e9cc', mark: '#c98a4a' },
    { degrees: 34, far: 250, size: 1.5, wing: '#e6c48e', mark: '#8a4a34' },
    { degrees: 112, far: 235, size: 0.95, wing: '#f3e2c0', mark: '#a8684a' },
    { degrees: 164, far: 360, size: 1.4, wing: '#dcc49a', mark: '#6f4638' },
  ];
  const loops = moths.map(({ degrees, far }, i) => {
    const points = many(34, (k): Point => {
      const t = k / 33;
      const turn = degrees - 150 * (1 - t);
      return toward(LAMP, turn, far + Math.sin(t * 13 + i) * 46 * (1 - t) + 40 * (1 - t));
    });
    return points
      .filter((_, k) => k < 31)
      .map(([x, y], k) => faint(0.2 + 0.02 * k, circle(x, y, 3, '#ffe9b0')));
  });
  return sheet(
    '#070a24',
    '#ffe08a',
    sky('#0e1238', '#1a2350', '#2b3566'),
    ...stars(random, 90, 520, '#cdd8f6'),
    circle(LAMP[0], LAMP[1], 470, radial('#ffdf8acc', '#f5b85066', '#c9783a22', '#c9783a00'), pool(0.75)),
    circle(LAMP[0], LAMP[1], 190, radial('#fff6d0ee', '#ffe9a8aa', '#ffe09000')),
    path('M-10 700Q300 650 620 690T1210 670V820H-10Z', '#0c1030'),
    ...[60, 1130, 1010].map((x, i) =>
      place(bareTree(random, '#0a0e2c', 6, 30), x, 760, [4.4, 5, 3.2][i] ?? 4),
    ),
    path('M-10 740Q300 710 620 736T1210 726V820H-10Z', '#070a22', lit('up', 0.15, 0.6)),
    // The post carries a swan-necked arm.
    line('M900 820V240Q898 150 790 150Q668 150 662 216', '#0a0c1e', 17),
    path('M884 640H916L926 820H874Z', '#0a0c1e', lit('left', 0.4, 0.5)),
    line('M900 330Q850 330 830 250', '#0a0c1e', 7),
    path('M586 268Q600 214 660 210Q722 214 736 268Z', '#14182c', lit('down', 0.4, 0.6)),
    ellipse(661, 268, 75, 13, '#fff8dc'),
    path('M606 272Q620 340 661 342Q702 340 716 272Z', '#fffdf0', lit('up', 0.8, 0.1)),
    ...loops.flat(),
    ...moths.map(({ degrees, far, size, wing, mark }, i) => {
      const [x, y] = toward(LAMP, degrees, far);
      // The back, which is up in the drawing, faces the lamp.
      return place(moth(wing, mark, '#6f4a38'), x, y, [i % 2 === 0 ? size : -size, size], degrees - 90);
    }),
    ...many(46, () => {
      const [x, y] = toward(LAMP, random.between(0, 360), random.between(50, 420));
      return faint(random.between(0.3, 0.9), circle(x, y, random.between(1, 2.8), '#fff3c4'));
    }),
    glow(LAMP[0], LAMP[1] + 10, 90, '#fffbe0', 'cc'),
    path('M0 760Q200 700 420 780L400 820H0Z', '#05081c'),
  );
}
