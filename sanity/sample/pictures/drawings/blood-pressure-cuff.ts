import { books } from '../kit/city.ts';
import { beam, glow } from '../kit/nature.ts';
import { sheet, type Picture } from '../kit/print.ts';
import { seeded } from '../kit/random.ts';
import {
  box,
  circle,
  dark,
  ellipse,
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

const caseClosed = (colour: string, tag: string): Art =>
  join(
    rounded(-74, -104, 148, 108, 22, colour, dark('downRight', 0.6, 0.3), lit('upLeft', 0.4, 0.5)),
    line('M-70 -54H70', '#00000055', 4),
    line('M-30 -104v-14q0 -12 12 -12h36q12 0 12 12v14', colour, 9),
    rounded(44, -58, 10, 22, 4, '#e6c06a'),
    line('M49 -36Q60 -22 54 -10', '#f6efe0', 2.6),
    rounded(38, -12, 34, 44, 5, tag, dark('down', 0.3)),
    circle(55, -4, 3.4, '#00000066'),
    line('M45 10h20M45 18h14', '#00000066', 3),
  );

/** Borrow a book, or a blood-pressure monitor. */
export function bloodPressureCuff(): Picture {
  const random = seeded('library counter');
  const palette = [
    '#c4553f',
    '#e0a13a',
    '#2f6f78',
    '#7a4a6a',
    '#e9dcc0',
    '#46608a',
    '#8a9a5a',
    '#a83e4a',
    '#d98f6a',
  ] as const;
  return sheet(
    '#2a1838',
    '#ffeec0',
    box(-10, -10, 1220, 820, '#5a3424', dark('down', 0.4)),
    ...[0, 1, 2].flatMap((row) => [
      box(-10, 20 + row * 162, 1220, 150, '#3a2019', dark('up', 0.7, 0.2)),
      ...[0, 1, 2, 3].flatMap((bay) =>
        books(
          random,
          14 + bay * 302,
          168 + row * 162,
          270 - (row === 1 && bay === 2 ? 120 : 0),
          126,
          palette,
        ),
      ),
      box(-10, 168 + row * 162, 1220, 15, '#9a6238', dark('down', 0.6), lit('up', 0.4, 0.4)),
    ]),
    ...[0, 1, 2, 3, 4].map((i) => box(-6 + i * 302, -10, 18, 530, '#7c4c2c', dark('right', 0.6))),
    ...[300, 900].map((x) =>
      join(
        line(`M${x} -10V66`, '#1c1620', 4),
        path(`M${x - 54} 108Q${x - 44} 62 ${x} 60Q${x + 44} 62 ${x + 54} 108Z`, '#2f5d4c', lit('left', 0.5)),
        ellipse(x, 108, 54, 9, '#fff2c0'),
        place(beam(430, 250, '#ffe6a0'), x, 110),
        glow(x, 130, 170, '#ffe6a0', '77'),
      ),
    ),
    // The counter.
    box(-10, 560, 1220, 260, linear('down', '#8a5430', '#5c3420'), dark('down', 0.5)),
    ...many(8, (i) => rounded(14 + i * 152, 630, 128, 190, 6, '#6f4226', dark('down', 0.5))),
    path('M-10 540H1210V602H-10Z', '#d69a5c', dark('down', 0.5, 0.5), lit('up', 0.5, 0.4)),
    place(caseClosed('#3f7f8a', '#f6d36a'), 118, 556, 1.1),
    place(caseClosed('#c4553f', '#f6efe0'), 300, 560, 1.1),
    place(caseClosed('#46608a', '#f6d36a'), 1096, 558, 1.1),
    // The open one.
    path(
      'M430 566L462 372Q468 356 486 356H880Q898 356 904 372L936 566Z',
      '#2f5d4c',
      dark('down', 0.5, 0.4),
      lit('up', 0.3, 0.5),
    ),
    path('M456 566L482 384H884L910 566Z', '#244a3e'),
    line('M500 404H866', '#3f7a62', 5),
    rounded(414, 546, 540, 60, 22, '#3a7460', dark('down', 0.6), lit('up', 0.4, 0.6)),
    rounded(612, 410, 224, 172, 22, '#f4efe4', dark('downRight', 0.5, 0.4), lit('upLeft', 0.4, 0.5)),
    rounded(634, 428, 180, 88, 8, '#a9c4a4', dark('up', 0.4, 0.3)),
    line('M648 474h22l8 -24l14 46l12 -34l8 12h26', '#20382e', 4.6),
    rounded(752, 444, 14, 50, 3, '#20382e'),
    rounded(774, 456, 14, 38, 3, '#20382e'),
    path('M792 440c-8 -10 -20 2 0 16c20 -14 8 -26 0 -16Z', '#c8402f'),
    circle(676, 548, 18, '#3f8a86', dark('downRight', 0.6)),
    circle(730, 548, 18, '#c8402f', dark('downRight', 0.6)),
    rounded(764, 538, 50, 20, 8, '#cfc8ba'),
    // The cuff and its tube.
    line('M612 520Q570 500 566 470T520 424', '#20202c', 10),
    path(
      'M452 548Q440 454 500 430Q566 420 584 482Q592 540 566 572L470 572Z',
      '#2c3f5c',
      dark('downRight', 0.6, 0.3),
      lit('upLeft', 0.4, 0.4),
    ),
    ellipse(506, 500, 36, 56, '#16202f'),
    ellipse(512, 502, 28, 48, '#3f5578'),
    path('M560 450l30 12l-8 74l-26 6Z', '#b9c2cc'),
    polygon(
      [
        [928, 590],
        [980, 610],
        [968, 662],
        [914, 640],
      ],
      '#f6d36a',
      dark('down', 0.3),
    ),
    line('M930 586Q944 594 946 602M936 624l26 9M932 638l18 6', '#4a3424', 3),
  );
}
