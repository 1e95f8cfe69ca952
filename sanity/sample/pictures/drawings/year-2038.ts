import { glow } from '../kit/nature.ts';
import { sheet, type Picture } from '../kit/print.ts';
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

const one = (x: number, y: number, size: number, colour: string): Art =>
  path(
    `M${x - 4 * size} ${y - 11 * size}L${x + 3 * size} ${y - 16 * size}V${y + 13 * size}H${x + 8 * size}V${y + 17 * size}H${x - 8 * size}V${y + 13 * size}H${x - 3 * size}V${y - 9 * size}L${x - 6 * size} ${y - 7.6 * size}Z`,
    colour,
  );

const nought = (x: number, y: number, size: number, colour: string): Art =>
  line(
    `M${x} ${y - 14 * size}Q${x + 9 * size} ${y - 14 * size} ${x + 9 * size} ${y}T${x} ${y + 14 * size}T${x - 9 * size} ${y}T${x} ${y - 14 * size}Z`,
    colour,
    5 * size,
  );

/** The figures of the calendar's page, as strokes in a box 10 wide and 16 high. */
const STROKES: Record<string, string> = {
  '0': 'M5 0Q10 0 10 8T5 16T0 8T5 0Z',
  '1': 'M1 3L5 0V16M1 16H9',
  '2': 'M0 4Q0 0 5 0T10 4Q10 8 0 16H10',
  '3': 'M0 1Q10 -2 10 4Q10 8 4 8Q10 8 10 12Q10 18 0 15',
  '8': 'M5 8Q0 8 0 4T5 0T10 4T5 8T0 12T5 16T10 12T5 8Z',
  '9': 'M10 5Q10 0 5 0T0 5T5 10T10 5V8Q10 16 3 16',
  J: 'M9 0V11Q9 16 4.5 16T0 12',
  A: 'M0 16L5 0L10 16M2 10.5H8',
  N: 'M0 16V0L10 16V0',
};

const written = (text: string, x: number, y: number, size: number, colour: string, weight: number): Art[] =>
  Array.from(text).map((letter, i) =>
    place(line(STROKES[letter] ?? '', colour, weight / size), x + i * 14.5 * size, y, size),
  );

/** Two thousand million seconds and more, all in ones; the next turns every wheel. */
export function year2038(): Picture {
  const wheel = (x: number, y: number, rolling: boolean): Art => {
    const shape = `M${x} ${y - 58}h48v116h-48Z`;
    return inside(
      shape,
      box(x, y - 58, 48, 116, '#f4ead2', dark('down', 0.9, 0.55), dark('up', 0.9, 0.55)),
      rolling
        ? join(
            one(x + 24, y + 38, 1.5, '#1c1a24'),
            nought(x + 24, y - 40, 1.5, '#c8402f'),
            line(`M${x} ${y}h48`, '#b9a988', 2.4),
          )
        : one(x + 24, y, 1.62, '#1c1a24'),
    );
  };
  const rowOf = (y: number, first: number): Art[] =>
    many(16, (i) => wheel(92 + i * 51.6 + (i >= 8 ? 14 : 0), y, first === 0 && i === 0));
  return sheet(
    '#140c26',
    '#ffe6b0',
    box(-10, -10, 1220, 820, linear('downRight', '#3a1c3f', '#5c2440', '#8a3a3c')),
    glow(340, 300, 620, '#e0784a', '77'),
    ...many(11, (i) => faint(0.14, line(`M${-200 + i * 150} 820L${200 + i * 150} -20`, '#ffcf8a', 26))),
    path('M-10 640H1210V820H-10Z', linear('down', '#2c1428', '#1a0c1c'), lit('up', 0.4, 0.6)),
    faint(0.6, path('M40 660H1000Q1060 700 960 704H120Q40 700 40 660Z', '#0a0512')),
    // The counter's case.
    rounded(34, 130, 946, 530, 40, '#2a3440', dark('downRight', 0.7, 0.3), lit('upLeft', 0.5, 0.5)),
    rounded(56, 152, 902, 486, 28, '#b98a4a', dark('downRight', 0.6, 0.3), lit('upLeft', 0.6, 0.45)),
    rounded(68, 164, 878, 462, 22, '#232a36', dark('up', 0.5, 0.3)),
    ...[
      [56, 152],
      [958, 152],
      [56, 638],
      [958, 638],
    ].map(([x = 0, y = 0]) =>
      circle(x + (x < 500 ? 14 : -14), y + (y < 400 ? 14 : -14), 9, '#e6c06a', dark('downRight', 0.6)),
    ),
    rounded(80, 212, 854, 150, 10, '#0c0f18'),
    rounded(80, 430, 854, 150, 10, '#0c0f18'),
    ...rowOf(287, 0),
    ...rowOf(505, 1),
    ...[287, 505].map((y) => faint(0.16, box(80, y - 66, 854, 30, '#ffffff'))),
    rounded(980, 350, 44, 60, 8, '#b98a4a', dark('down', 0.6)),
    ...many(7, (i) => line(`M984 ${356 + i * 8}h36`, '#7a5424', 3)),
    // The torn calendar page.
    place(
      join(
        faint(
          0.5,
          polygon(
            [
              [-126, -150],
              [140, -140],
              [150, 190],
              [-110, 200],
            ],
            '#0a0512',
          ),
        ),
        path(
          'M-136 -170H124V150L104 162L80 148L58 164L30 150L8 166L-20 150L-44 164L-70 150L-96 164L-116 150L-136 160Z',
          '#fbf4e2',
          dark('downRight', 0.4, 0.4),
        ),
        path('M-136 -170H124V-104H-136Z', '#c8402f', dark('right', 0.4)),
        ...many(7, (i) => circle(-112 + i * 35, -158, 5, '#2c1428')),
        ...written('JAN', -36, -142, 1.6, '#fbf4e2', 5),
        ...written('19', -62, -74, 6.6, '#1c1a24', 15),
        ...written('2038', -62, 66, 2.6, '#8a7c72', 6),
      ),
      1080,
      440,
      0.84,
      7,
    ),
  );
}
