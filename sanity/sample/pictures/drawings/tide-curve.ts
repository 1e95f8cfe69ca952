import { sheet, type Picture } from '../kit/print.ts';
import {
  box,
  curve,
  dark,
  faint,
  inside,
  join,
  line,
  linear,
  lit,
  many,
  overlay,
  path,
  polyline,
  type Point,
} from '../kit/shape.ts';

/** What the machine's wheels carry: height, cycles across the sheet, start. */
const parts = [
  { height: 40, cycles: 9, phase: 0.4, colour: '#c8563a' },
  { height: 30, cycles: 8.3, phase: 1.9, colour: '#d99a2e' },
  { height: 24, cycles: 4.4, phase: 0.9, colour: '#3f8a7c' },
  { height: 17, cycles: 17.6, phase: 2.2, colour: '#7a5a94' },
];

const wave = (x: number, { height, cycles, phase }: { height: number; cycles: number; phase: number }) =>
  Math.sin((x / 1200) * cycles * Math.PI * 2 + phase) * height;

/** Four regular swings and the tide that they add up to. */
export function tideCurve(): Picture {
  const xs = many(401, (i) => i * 3);
  const total: Point[] = xs.map((x) => [x, 632 - parts.reduce((sum, part) => sum + wave(x, part), 0)]);
  const water = `${polyline(total)}L1200 820L0 820Z`;
  return sheet(
    '#3a2a48',
    '#fffdf2',
    box(-10, -10, 1220, 820, linear('downRight', '#f6ecd2', '#efe0bd')),
    ...many(31, (i) => line(`M${i * 40} 0V800`, i % 5 === 0 ? '#d9c49a' : '#e6d6b0', i % 5 === 0 ? 2 : 1.2)),
    ...many(20, (i) => line(`M0 ${i * 40 + 12}H1200`, '#e6d6b0', 1.2)),
    ...parts.flatMap((part, i) => {
      const y = 88 + i * 104;
      return [
        line(`M0 ${y}H1200`, '#b9a37a', 1.6),
        faint(
          0.22,
          path(`${polyline(xs.map((x): Point => [x, y - wave(x, part)]))}L1200 ${y}L0 ${y}Z`, part.colour),
        ),
        line(
          curve(xs.filter((_, k) => k % 2 === 0).map((x): Point => [x, y - wave(x, part)])),
          part.colour,
          4.4,
        ),
      ];
    }),
    line('M0 632H1200', '#8d7a58', 2),
    path(
      water,
      linear('down', '#2f6f9c', '#1c3f78', '#152a58'),
      dark('down', 0.6, 0.3),
      lit('up', 0.35, 0.75),
    ),
    inside(
      water,
      ...many(7, (i) =>
        faint(0.16, line(polyline(total.map(([x, y]): Point => [x, y + 24 + i * 24])), '#bfe0ee', 4)),
      ),
    ),
    line(polyline(total), '#0f1f4a', 9),
    join(
      overlay('M0 0H1200V800H0Z', dark('downRight', 0.3, 0.6)),
      overlay('M0 0H700L300 800H0Z', lit('left', 0.3, 0.4)),
    ),
  );
}
