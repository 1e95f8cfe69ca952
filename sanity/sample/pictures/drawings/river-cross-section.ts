import { roundTree } from '../kit/nature.ts';
import { sheet, type Picture } from '../kit/print.ts';
import { seeded } from '../kit/random.ts';
import {
  box,
  circle,
  curve,
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
  rounded,
  type Art,
  type Point,
} from '../kit/shape.ts';

const waterFill = () => linear('down', '#7cc4d0', '#3f8fb0', '#22608c');

function reeds(x: number, y: number): Art {
  const random = seeded(`reeds ${x}`);
  return join(
    ...many(9, () => {
      const rx = x + random.about(30);
      const tall = random.between(34, 74);
      const lean = random.about(9);
      return join(
        line(`M${rx} ${y + 14}q0 ${-tall * 0.6} ${lean} ${-tall}`, '#5f8a3e', 3),
        random.chance(0.5) ? line(`M${rx + lean} ${y + 14 - tall}v-16`, '#7a4a2c', 6) : join(),
      );
    }),
  );
}

/** The same flood twice: squeezed between banks, and given room. */
export function riverCrossSection(): Picture {
  const random = seeded('cross section');
  const channel =
    'M-10 150H330Q352 150 366 172L452 340Q464 356 484 356H716Q736 356 748 340L834 172Q848 150 870 150H1210V392H-10Z';
  const plain: Point[] = [
    [-30, 590],
    [90, 606],
    [220, 650],
    [360, 658],
    [470, 664],
    [520, 700],
    [600, 716],
    [680, 700],
    [730, 664],
    [860, 660],
    [1000, 648],
    [1120, 606],
    [1230, 590],
  ];
  const soil = `${curve(plain)}L1230 830L-30 830Z`;
  const stones = (from: number, to: number) =>
    many(70, () =>
      ellipse(
        random.between(0, 1200),
        random.between(from, to),
        random.between(3, 13),
        random.between(2, 7),
        random.pick(['#7a4c34', '#a87450', '#c99a6c', '#6a4030']),
      ),
    );
  return sheet(
    '#2a1c34',
    '#fff6cf',
    box(-10, -10, 1220, 410, linear('down', '#f7edd2', '#f3dfae')),
    box(-10, 392, 1220, 420, linear('down', '#f7edd2', '#f3dfae')),
    // Brim-full between high banks.
    path('M330 160H870L760 360H440Z', waterFill(), dark('down', 0.5, 0.4)),
    ...many(4, (i) =>
      faint(0.6, line(`M${372 + i * 24} ${176 + i * 38}q60 -12 120 0t120 0t${110 - i * 40} 0`, '#d4f0ec', 4)),
    ),
    path(channel, linear('down', '#a4683e', '#7a482e', '#5c3424'), dark('down', 0.5, 0.4)),
    inside(
      channel,
      ...stones(190, 390),
      line('M-10 156H330Q352 156 366 178', '#6f9440', 22),
      line('M1210 156H870Q848 156 834 178', '#6f9440', 22),
    ),
    line('M366 172L452 340Q464 356 484 356H716Q736 356 748 340L834 172', '#8a8c90', 13),
    ...many(3, (i) =>
      join(
        rounded(
          70 + i * 88,
          92,
          56,
          52,
          2,
          ['#e9dcc0', '#c4553f', '#d9b98a'][i] ?? '#e9dcc0',
          dark('right', 0.5),
        ),
        path(`M${62 + i * 88} 94l36 -34l36 34Z`, '#5a3a44'),
        box(82 + i * 88, 110, 13, 15, '#35455a'),
        box(103 + i * 88, 110, 13, 15, '#35455a'),
      ),
    ),
    ...[900, 1000, 1120].map((x, i) =>
      place(roundTree(random, '#5f8a4a', '#5c3a2a'), x, 148, [0.8, 1, 0.9][i] ?? 1),
    ),
    // The rule between the two.
    box(-10, 388, 1220, 16, '#fffaf0'),
    // Wide and shallow.
    path(
      'M96 612Q600 600 1110 612L1010 660L740 672L690 712H510L460 672L190 656Z',
      waterFill(),
      dark('down', 0.4, 0.5),
    ),
    path('M60 606Q600 598 1140 606L1120 622Q600 614 90 622Z', '#a9dce0'),
    ...many(7, (i) =>
      faint(0.6, line(`M${190 + i * 120} ${632 + (i % 2) * 12}q24 -8 48 0t48 0`, '#d4f0ec', 4)),
    ),
    path(soil, linear('down', '#8a6a3e', '#7a4c30', '#5c3424'), dark('down', 0.5, 0.3)),
    inside(
      soil,
      ...stones(690, 800),
      line(curve(plain), '#6f9440', 22),
      ...many(40, () => {
        const x = random.between(60, 1140);
        return faint(
          0.7,
          line(
            `M${x} ${random.between(676, 690)}q${random.about(14)} 22 ${random.about(16)} ${random.between(30, 60)}`,
            '#c9a878',
            1.8,
          ),
        );
      }),
    ),
    ...[140, 230, 330, 430, 770, 860, 960, 1060].map((x) => reeds(x, 640)),
    place(roundTree(random, '#6f9a48', '#5c3a2a'), 60, 598, 1.1),
    place(roundTree(random, '#5f8a4a', '#5c3a2a'), 1160, 598, 1.3),
    join(
      path('M318 600q16 -12 34 -4l10 -10q8 -4 10 4q4 12 -12 18q-24 8 -42 -8Z', '#5c3a2a'),
      circle(366, 588, 1.8, '#fffaf0'),
      path('M372 588l10 3l-9 4Z', '#e0a13a'),
    ),
    path('M0 0H1200V800H0Z', '#ffffff00', lit('up', 0.18, 0.3)),
  );
}
