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
  line,
  linear,
  lit,
  many,
  overlay,
  path,
  polygon,
  round3d,
  type Point,
} from '../kit/shape.ts';

/** A river that was let go, beside the cut that it used to be kept in. */
export function wanderingRiver(): Picture {
  const random = seeded('wandering river');
  const river: Point[] = [
    [-60, 250],
    [60, 190],
    [170, 300],
    [110, 440],
    [190, 560],
    [330, 500],
    [330, 340],
    [420, 210],
    [560, 240],
    [570, 390],
    [490, 520],
    [570, 650],
    [710, 600],
    [720, 440],
    [800, 320],
    [930, 360],
    [930, 500],
    [860, 610],
    [930, 720],
    [1080, 680],
    [1130, 560],
    [1260, 580],
  ];
  const course = curve(river);
  const fields = ['#8fae52', '#a8bd5c', '#7a9c4a', '#c4b860', '#6f9446', '#b3a64e'];
  const woods = (x: number, y: number, spread: number, count: number) =>
    many(count, () => {
      const tx = x + random.about(spread);
      const ty = y + random.about(spread * 0.6);
      const r = random.between(9, 19);
      return [
        ellipse(tx + r * 0.7, ty + r * 0.7, r, r * 0.8, '#24482e88'),
        circle(tx, ty, r, random.pick(['#3f6f3c', '#4f8044', '#356034']), round3d(0.3, 0.3, 0.8)),
      ];
    }).flat();
  return sheet(
    '#16323c',
    '#fff6c4',
    box(-10, -10, 1220, 820, '#86a850'),
    // Fields beyond the flood bank, ruled like paper.
    ...many(7, (i) =>
      polygon(
        [
          [i * 190 - 80, -10],
          [i * 190 + 110, -10],
          [i * 190 + 70, 150],
          [i * 190 - 120, 150],
        ],
        fields[i % 6] ?? '#8fae52',
        dark('downRight', 0.3, 0.4),
      ),
    ),
    ...many(60, (i) =>
      faint(0.3, line(`M${i * 21 - 20} -10l-34 150`, i % 3 === 0 ? '#5c7a38' : '#d3cf7a', 2)),
    ),
    ...many(6, (i) =>
      polygon(
        [
          [i * 230 - 140, 700],
          [i * 230 + 90, 690],
          [i * 230 + 60, 820],
          [i * 230 - 160, 820],
        ],
        fields[(i + 2) % 6] ?? '#8fae52',
        dark('upLeft', 0.3, 0.4),
      ),
    ),
    ...many(44, (i) => faint(0.28, line(`M${i * 28 - 20} 700l-16 120`, '#5c7a38', 2))),
    // The floodplain: wet green, darker where old beds lie.
    path(
      'M-20 150Q300 130 620 156T1220 140V690Q900 730 600 706T-20 720Z',
      linear('right', '#6f9c56', '#5f9060', '#76a452'),
      lit('up', 0.3, 0.6),
      dark('down', 0.4, 0.5),
    ),
    ...many(40, () =>
      faint(
        0.35,
        ellipse(
          random.between(0, 1200),
          random.between(170, 690),
          random.between(14, 70),
          random.between(6, 20),
          random.pick(['#8fb85c', '#4a7c58', '#a9c468']),
        ),
      ),
    ),
    ...[36, 64].map((w, i) => line(course, i === 0 ? '#3f7a5866' : '#c9b87a33', 96 - w + 30)),
    // Oxbows that the river has already left.
    ...[
      'M640 250q90 -60 150 0q10 70 -60 70',
      'M380 620q-80 70 -170 20',
      'M1010 250q110 -40 140 50q-10 70 -90 70',
      'M690 690q40 -26 120 -14',
    ].map((d) => line(d, '#4f7a6a', 30)),
    ...[
      'M640 250q90 -60 150 0q10 70 -60 70',
      'M380 620q-80 70 -170 20',
      'M1010 250q110 -40 140 50q-10 70 -90 70',
      'M690 690q40 -26 120 -14',
    ].map((d) => line(d, '#9fd0cc', 15)),
    line(course, '#e6d9a0', 62),
    line(course, '#3f7f92', 50),
    line(course, '#8fd0d8', 42),
    line(course, '#d4f0ec', 20),
    line(course, '#f6fdf8', 7),
    inside(
      'M-20 150H1220V720H-20Z',
      ...woods(260, 200, 90, 16),
      ...woods(250, 420, 44, 10),
      ...woods(650, 520, 50, 9),
      ...woods(1000, 600, 40, 8),
      ...woods(470, 360, 40, 7),
      ...woods(1080, 430, 70, 14),
      ...woods(80, 640, 80, 12),
    ),
    // The canal: straight as a ruler.
    polygon(
      [
        [-20, 128],
        [1220, 60],
        [1220, 128],
        [-20, 196],
      ],
      '#6f7a58',
      lit('up', 0.3),
    ),
    polygon(
      [
        [-20, 140],
        [1220, 72],
        [1220, 114],
        [-20, 182],
      ],
      '#5f7480',
      dark('down', 0.6),
    ),
    polygon(
      [
        [-20, 148],
        [1220, 80],
        [1220, 92],
        [-20, 160],
      ],
      '#a3b4b8',
    ),
    ...many(25, (i) => line(`M${i * 50} ${131 - i * 2.74}v8M${i * 50} ${184 - i * 2.74}v8`, '#d9d4c0', 3)),
    // Cattle, and a heron's white speck.
    ...many(11, () => {
      const x = 700 + random.about(90);
      const y = 205 + random.about(26);
      return [
        ellipse(x + 4, y + 5, 9, 4, '#24482e88'),
        ellipse(x, y, 8, 4.4, random.pick(['#8a4a30', '#f3ead4', '#3a2a28'])),
      ];
    }).flat(),
    path('M560 560q8 -20 20 -10q12 -10 20 10q-12 -6 -20 6q-8 -12 -20 -6Z', '#fffdf4'),
    overlay('M0 0H1200V800H0Z', dark('downRight', 0.4, 0.5)),
    overlay('M0 0H700L200 800H0Z', lit('left', 0.3, 0.3)),
  );
}
