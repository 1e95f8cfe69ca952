import { glow } from '../kit/nature.ts';
import { sheet, type Picture } from '../kit/print.ts';
import {
  box,
  circle,
  dark,
  faint,
  line,
  linear,
  lit,
  many,
  path,
  polygon,
  radial,
  toward,
  type Art,
  type Point,
} from '../kit/shape.ts';

const CENTRE: Point = [600, 424];
const RADIUS = 292;

const tick = (degrees: number, from: number, to: number, colour: string, width: number): Art => {
  const [x1, y1] = toward(CENTRE, degrees - 90, from);
  const [x2, y2] = toward(CENTRE, degrees - 90, to);
  return line(`M${x1.toFixed(1)} ${y1.toFixed(1)}L${x2.toFixed(1)} ${y2.toFixed(1)}`, colour, width, 'butt');
};

const hand = (degrees: number, back: number, length: number, wide: number, colour: string): Art => {
  const tip = toward(CENTRE, degrees - 90, length);
  const tail = toward(CENTRE, degrees + 90, back);
  const side = (p: Point, reach: number) => toward(p, degrees, reach);
  return polygon(
    [side(tail, wide), side(tip, wide * 0.6), side(tip, -wide * 0.6), side(tail, -wide)],
    colour,
  );
};

/** The station clock with room for one second more. */
export function leapSecond(): Picture {
  const ribs = many(9, (i) =>
    line(`M${-60 + i * 165} 840V${330 - Math.sin((i / 8) * Math.PI) * 300}`, '#1c2a3c', 7),
  );
  const extra = 4;
  return sheet(
    '#0c1530',
    '#ffe9b4',
    box(-10, -10, 1220, 820, linear('down', '#1c2f4a', '#315068', '#7f9c98')),
    // The glass wall at the end of the train shed.
    path(
      'M-60 840V330Q600 -260 1260 330V840Z',
      linear('down', '#e8c88e', '#f2dcae', '#b8c0a8'),
      dark('down', 0.5, 0.3),
    ),
    ...many(8, (i) => line(`M-60 ${840 - i * 86}H1260`, '#1c2a3c', 4)),
    ...ribs,
    line('M-60 330Q600 -260 1260 330', '#15202f', 26),
    path('M-60 330Q600 -260 1260 330V-40H-60Z', '#15202f', dark('up', 0.5)),
    ...many(12, (i) => line(`M${i * 110 - 10} -20L${540 + i * 11} 20`, '#22324a', 4)),
    glow(600, 424, 520, '#ffedc0', '90'),
    box(586, -20, 28, 150, '#10182a', lit('left', 0.4, 0.4)),
    // Its shadow, rim and face.
    faint(0.5, circle(628, 462, 336, '#0c1530')),
    circle(600, 424, 336, '#141c30', lit('upLeft', 0.7, 0.3), dark('downRight', 0.6, 0.4)),
    circle(600, 424, 314, '#c79a4a', dark('downRight', 0.7, 0.3), lit('upLeft', 0.6, 0.5)),
    circle(600, 424, 302, '#fbf5e3', dark('downRight', 0.4, 0.4)),
    ...many(60, (i) =>
      tick(i * 6, i % 5 === 0 ? RADIUS - 62 : RADIUS - 30, RADIUS - 8, '#1a2236', i % 5 === 0 ? 17 : 6),
    ),
    // The sixty-first second, out past the rim.
    tick(extra, RADIUS - 44, RADIUS + 66, '#d8402c', 9),
    circle(...toward(CENTRE, extra - 90, RADIUS + 66), 15, '#d8402c', dark('downRight', 0.6)),
    faint(
      0.28,
      place2(hand(-1.2, 46, 242, 13, '#2a2f44'), 8, 12),
      place2(hand(29.4, 44, 166, 17, '#2a2f44'), 8, 12),
    ),
    hand(29.4, 44, 166, 17, '#1a2236'),
    hand(-1.2, 46, 242, 13, '#1a2236'),
    faint(0.28, place2(tick(extra, -70, RADIUS - 54, '#2a2f44', 7), 8, 12)),
    tick(extra, -74, RADIUS - 50, '#d8402c', 7),
    circle(...toward(CENTRE, extra + 90, 84), 18, '#d8402c'),
    circle(600, 424, 19, '#d8402c', dark('downRight', 0.6)),
    circle(600, 424, 6, '#fbf5e3'),
    path('M330 300Q420 160 580 134Q470 190 404 330Q360 350 330 300Z', '#ffffff40'),
    circle(600, 424, 303, radial('#ffffff00', '#ffffff00', '#00000012')),
  );
}

const place2 = (art: Art, dx: number, dy: number): Art => ({
  flat: `<g transform="translate(${dx} ${dy})">${art.flat}</g>`,
  light: `<g transform="translate(${dx} ${dy})">${art.light}</g>`,
});
