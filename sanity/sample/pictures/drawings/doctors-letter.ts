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
  overlay,
  path,
  place,
  polygon,
  rounded,
} from '../kit/shape.ts';

/** A letter that was written to the patient. */
export function doctorsLetter(): Picture {
  const random = seeded('letter');
  const row = (y: number, width: number) => box(-150, y, width, 8, '#8b8793');
  const letter = join(
    box(-206, -268, 412, 540, '#fffaf0', dark('downRight', 0.3, 0.4), lit('upLeft', 0.3, 0.4)),
    box(-206, -92, 412, 4, '#e3d9c6'),
    box(-206, -88, 412, 66, '#fffaf0', dark('down', 0.35, 0.2)),
    box(-206, 90, 412, 4, '#e3d9c6'),
    box(-206, 94, 412, 66, '#fffaf0', dark('down', 0.3, 0.2)),
    circle(-128, -214, 24, '#3f8a86'),
    path('M-140 -214h24M-128 -226v24', '#fffaf0'),
    line('M-139 -214H-117M-128 -225V-203', '#fffaf0', 6, 'butt'),
    box(20, -234, 130, 9, '#5b5866'),
    box(60, -214, 90, 7, '#a9a5ad'),
    ...[270, 296, 240].map((w, i) => row(-140 + i * 24, w)),
    ...[300, 262, 288, 170].map((w, i) => row(-44 + i * 26, w)),
    box(-150, 70, 252, 9, '#2a2838'),
    line('M-156 90Q-90 84 -30 91T108 86', '#d8432f', 6.5),
    ...[286, 244, 300].map((w, i) => row(116 + i * 24, w)),
    line('M-150 226q20 -34 34 -8t24 -6t22 4q20 -26 34 2t44 -10', '#27407a', 4.6),
  );
  return sheet(
    '#2c1c3c',
    '#fff3cf',
    box(-10, -10, 1220, 820, linear('downRight', '#cf9a63', '#b87a48', '#9a5f38')),
    ...many(6, (i) => box(-10, i * 138 - 6, 1220, 4, '#8a5230')),
    ...many(60, () => {
      const x = random.between(-50, 1150);
      const y = random.between(0, 800);
      const w = random.between(50, 240);
      return faint(0.4, line(`M${x} ${y}q${w / 2} ${random.about(6)} ${w} 0`, '#96592f', 2));
    }),
    // Window light lies over the table.
    overlay('M-10 -10H520L180 810H-10Z', lit('left', 0.45, 0.1)),
    faint(
      0.14,
      polygon(
        [
          [40, -10],
          [330, -10],
          [130, 810],
          [-160, 810],
        ],
        '#fff6d6',
      ),
      polygon(
        [
          [380, -10],
          [640, -10],
          [440, 810],
          [180, 810],
        ],
        '#fff6d6',
      ),
    ),
    place(rounded(-210, -130, 440, 280, 6, '#4a2c2a77'), 262, 560, 1, -11),
    place(
      join(
        rounded(-220, -142, 440, 280, 5, '#f3e6cc', dark('downRight', 0.35, 0.4)),
        path('M-220 -142L0 -250L220 -142Z', '#e6d4b2', dark('up', 0.4)),
        line('M-216 134L-30 -20M216 134L30 -20', '#dcc9a6', 3),
        rounded(-160, 6, 190, 88, 6, '#cfe3e4', lit('upLeft', 0.6, 0.3)),
        path('M-150 84L-70 10H-40L-120 90Z', '#f2fafa'),
        box(-140, 30, 110, 8, '#6c6a78'),
        box(-140, 48, 84, 8, '#6c6a78'),
        rounded(150, -122, 50, 60, 3, '#c4553f'),
      ),
      250,
      544,
      1,
      -11,
    ),
    place(box(-196, -250, 412, 540, '#4a2c2a66'), 628, 416, 1.14, 5),
    place(letter, 612, 396, 1.14, 5),
    // The mug.
    ellipse(1010, 230, 120, 108, '#4a2c2a66'),
    line('M1072 150q58 -40 72 8q2 44 -54 44', '#2f6f86', 22),
    circle(980, 196, 108, '#3a86a0', dark('downRight', 0.7, 0.3), lit('upLeft', 0.6, 0.4)),
    circle(980, 196, 86, '#e9f1ee'),
    circle(980, 196, 80, '#6b3c22', dark('upLeft', 0.6, 0.3)),
    path('M930 220Q960 256 1010 246Q970 240 946 208Z', '#a8704688'),
    // Reading glasses.
    place(
      join(
        faint(0.35, {
          flat: '<g transform="translate(12 18)"><path d="M-120 0a58 50 0 1 0 116 0a58 50 0 1 0 -116 0M22 0a58 50 0 1 0 116 0a58 50 0 1 0 -116 0M-4 -8q13 -14 26 0M-120 -10Q-150 -80 -90 -150M138 -10Q170 -80 120 -150" fill="none" stroke="#2a1420" stroke-width="11"/></g>',
          light: '',
        }),
        ellipse(-62, 0, 58, 50, '#eaf6f455'),
        ellipse(80, 0, 58, 50, '#eaf6f455'),
        line(
          'M-120 0a58 50 0 1 0 116 0a58 50 0 1 0 -116 0M22 0a58 50 0 1 0 116 0a58 50 0 1 0 -116 0M-4 -8q13 -14 26 0M-120 -10Q-150 -80 -90 -150M138 -10Q170 -80 120 -150',
          '#1f3a4a',
          10,
        ),
        line('M-96 -18q12 -20 34 -22M46 -18q12 -20 34 -22', '#ffffff99', 6),
      ),
      1004,
      610,
      1,
      -14,
    ),
  );
}
