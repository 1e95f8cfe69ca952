import { glow } from '../kit/nature.ts';
import { sheet, type Picture } from '../kit/print.ts';
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
  rounded,
  toward,
  type Art,
} from '../kit/shape.ts';

const TOP = 206;
const BOTTOM = 430;
const WHEELS = 7;
const upperX = (i: number) => 240 + i * 120;
const lowerX = (i: number) => 300 + i * 120;
const lift = (i: number) => [0, -22, 14, -10, 26, -16, 8][i] ?? 0;

function wheel(x: number, y: number, r: number, turn: number): Art {
  return join(
    circle(x + 9, y + 12, r, '#10121c88'),
    circle(x, y, r, '#b98a3c', dark('downRight', 0.7, 0.3), lit('upLeft', 0.8, 0.45)),
    circle(x, y, r - 9, '#7c5824', dark('upLeft', 0.5, 0.4)),
    ...many(5, (i) => {
      const [sx, sy] = toward([x, y], turn + i * 72, r - 7);
      return line(`M${x} ${y}L${sx.toFixed(1)} ${sy.toFixed(1)}`, '#d3a552', 7);
    }),
    circle(x, y, 13, '#e6c06a', dark('downRight', 0.6)),
    circle(x, y, 4, '#3a2a16'),
    circle(...toward([x, y], turn + 30, r * 0.6), 5, '#f3dc98'),
  );
}

/** Kelvin's kind of tide predictor: one cord adds up every wheel. */
export function tideMachine(): Picture {
  const r = 48;
  let cord = `M${upperX(0) - r - 5} 640L${upperX(0) - r - 5} ${TOP + lift(0)}`;
  for (let i = 0; i < WHEELS; i++) {
    const y = TOP + lift(i);
    cord += `A${r + 5} ${r + 5} 0 0 1 ${upperX(i) + r + 5} ${y}`;
    if (i < WHEELS - 1) {
      const low = BOTTOM - lift(i);
      cord += `L${lowerX(i) - r - 5} ${low}A${r + 5} ${r + 5} 0 0 0 ${lowerX(i) + r + 5} ${low}L${upperX(i + 1) - r - 5} ${TOP + lift(i + 1)}`;
    }
  }
  cord += `L${upperX(6) + r + 5} 586`;
  return sheet(
    '#120c22',
    '#ffe6a8',
    box(-10, -10, 1220, 820, linear('down', '#14343a', '#1f4a4c', '#163236')),
    glow(460, 220, 620, '#6fae9c', '66'),
    box(-10, 700, 1220, 120, '#3b2218', dark('down', 0.6), lit('up', 0.4, 0.5)),
    // The cast-iron frame.
    ...[118, 1040].map((x) =>
      join(
        box(x, 84, 44, 620, '#1a1f28', lit('left', 0.5, 0.5), dark('right', 0.5, 0.5)),
        path(`M${x - 26} 704q6 -44 26 -54h44q20 10 26 54Z`, '#1a1f28', lit('left', 0.4, 0.5)),
        circle(x + 22, 78, 24, '#b98a3c', dark('downRight', 0.7), lit('upLeft', 0.7, 0.4)),
      ),
    ),
    box(130, 96, 940, 30, '#222833', lit('up', 0.5, 0.4), dark('down', 0.5, 0.5)),
    box(130, 304, 940, 26, '#222833', lit('up', 0.5, 0.4), dark('down', 0.5, 0.5)),
    box(130, 520, 940, 26, '#222833', lit('up', 0.5, 0.4), dark('down', 0.5, 0.5)),
    ...many(WHEELS, (i) => box(upperX(i) - 5, 120, 10, 190, '#8a6a34', dark('right', 0.6))),
    ...many(WHEELS - 1, (i) => box(lowerX(i) - 5, 326, 10, 200, '#8a6a34', dark('right', 0.6))),
    ...many(WHEELS, (i) => wheel(upperX(i), TOP + lift(i), r, i * 31)),
    ...many(WHEELS - 1, (i) => wheel(lowerX(i), BOTTOM - lift(i), r, 20 + i * 47)),
    faint(0.4, { flat: `<g transform="translate(7 9)">${line(cord, '#0a0c14', 5).flat}</g>`, light: '' }),
    line(cord, '#fbf0d2', 4.6),
    // The crank, the drum with its paper, the pen.
    line('M187 640v36', '#fbf0d2', 4.6),
    rounded(166, 640, 42, 52, 6, '#6d4a22', dark('right', 0.6), lit('left', 0.5, 0.5)),
    rounded(420, 560, 520, 150, 20, '#5a3420', dark('down', 0.7), lit('up', 0.3, 0.5)),
    rounded(452, 566, 456, 134, 8, linear('down', '#f8eed2', '#fffaf0', '#cdbb94'), dark('down', 0.6, 0.5)),
    ...many(10, (i) => line(`M${476 + i * 44} 568V698`, '#d8c8a0', 1.4)),
    line(
      curve(many(40, (i) => [456 + i * 10, 634 - Math.sin(i * 0.62) * 26 - Math.sin(i * 0.31 + 1) * 16])),
      '#23408a',
      5,
    ),
    circle(430, 632, 22, '#b98a3c', dark('downRight', 0.7), lit('upLeft', 0.7, 0.4)),
    circle(930, 632, 22, '#b98a3c', dark('downRight', 0.7), lit('upLeft', 0.7, 0.4)),
    line('M1013 582L920 600L850 630', '#e6c06a', 7),
    path('M858 620L838 640L846 645L868 634Z', '#1a1f28'),
    circle(1013, 586, 13, '#e6c06a', dark('downRight', 0.6)),
    line('M1084 420H1130V480', '#8a6a34', 12),
    circle(1084, 420, 30, '#b98a3c', dark('downRight', 0.7), lit('upLeft', 0.7, 0.4)),
    rounded(1112, 470, 36, 70, 16, '#7a3a22', dark('right', 0.6), lit('left', 0.4, 0.5)),
  );
}
