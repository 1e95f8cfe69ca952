import { glow } from '../kit/nature.ts';
import { sheet, type Picture } from '../kit/print.ts';
import {
  box,
  circle,
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
  polygon,
  type Art,
} from '../kit/shape.ts';

const door = (x: number, right: boolean): Art =>
  join(
    box(x - 112, 112, 224, 470, '#0e2a36'),
    path(
      `M${x - 96} 582V220Q${x - 96} 128 ${x} 128Q${x + 96} 128 ${x + 96} 220V582Z`,
      linear('right', '#e0653f', '#c94f34'),
      dark('right', 0.6, 0.4),
      lit('left', 0.35, 0.6),
    ),
    path(
      `M${x - 68} 330V226Q${x - 68} 162 ${x} 162Q${x + 68} 162 ${x + 68} 226V330Z`,
      '#a83e2c',
      dark('down', 0.4),
    ),
    box(x - 68, 360, 136, 190, '#a83e2c', dark('down', 0.5)),
    circle(x + 62, 396, 26, '#e6c06a', dark('downRight', 0.6), lit('upLeft', 0.6, 0.4)),
    // Only one of the three keyholes has the key's shape.
    right
      ? join(circle(x + 62, 389, 8.4, '#1c0c12'), path(`M${x + 57} 392h10v6h6v6h-6v10h-10Z`, '#1c0c12'))
      : join(circle(x + 62, 390, 7.4, '#1c0c12'), path(`M${x + 58} 394h8l3 19h-14Z`, '#1c0c12')),
  );

/** A key that fits one door, and can't be talked into another. */
export function passkey(): Picture {
  const bow = 'M-118 0a118 126 0 1 0 236 0a118 126 0 1 0 -236 0Z';
  const ridges = many(8, (i) => {
    const r = 18 + i * 14;
    const tilt = i * 3;
    return line(
      `M${-r} ${tilt + 30 - i * 2}Q${-r - 2} ${-r * 1.08} 0 ${-r * 1.08}Q${r + 2} ${-r * 1.08} ${r} ${tilt * 0.6 + (i % 2) * 22}${i < 6 ? `Q${r * 0.9} ${r * 0.9} ${r * 0.5} ${r + 22}` : ''}`,
      '#7a4a1c',
      7.4,
    );
  });
  const key = join(
    path('M90 -26H470V26H90Z', '#e6b04a', dark('down', 0.7, 0.4), lit('up', 0.6, 0.5)),
    path('M352 20H392V86H372V66H352ZM410 20H470V100H446V74H430V100H410Z', '#d99c38', dark('down', 0.6)),
    path('M96 -34H128V34H96Z', '#c98a2c', dark('down', 0.6)),
    path(bow, '#e6b04a', dark('downRight', 0.7, 0.35), lit('upLeft', 0.6, 0.45)),
    inside(
      'M-104 0a104 112 0 1 0 208 0a104 112 0 1 0 -208 0Z',
      ellipse(0, 0, 104, 112, '#f6d38a'),
      ...ridges,
      line('M0 -4V56M-22 64Q-20 90 -8 104M22 44Q24 80 10 104', '#7a4a1c', 7.4),
    ),
  );
  return sheet(
    '#10142e',
    '#ffe9b0',
    box(-10, -10, 1220, 610, linear('down', '#1d5464', '#2c7480', '#3f8a8c')),
    ...many(9, (i) => faint(0.3, line(`M-10 ${34 + i * 66}H1210`, '#174754', 3))),
    ...many(40, (i) =>
      faint(
        0.3,
        line(
          `M${(i % 10) * 132 + (Math.floor(i / 10) % 2) * 66} ${34 + Math.floor(i / 10) * 132}v66`,
          '#174754',
          3,
        ),
      ),
    ),
    box(-10, 582, 1220, 240, linear('down', '#e0c08a', '#b98a5c'), dark('down', 0.5, 0.3)),
    ...many(9, (i) => line(`M${600 + (i - 4) * 140} 582L${600 + (i - 4) * 330} 812`, '#a3764c', 3)),
    glow(900, 340, 330, '#ffe0a0', 'aa'),
    door(270, false),
    door(600, false),
    door(930, true),
    ...[270, 600, 930].map((x) =>
      join(
        box(x - 120, 576, 240, 18, '#d9d0bc', dark('down', 0.5)),
        polygon(
          [
            [x - 96, 594],
            [x + 96, 594],
            [x + 60, 690],
            [x - 190, 690],
          ],
          '#5c3a4a44',
        ),
      ),
    ),
    ...[435, 765].map((x) =>
      join(
        box(x - 4, 160, 8, 60, '#14303c'),
        path(`M${x - 20} 216h40l-9 52h-22Z`, '#ffe6a0', lit('down', 0.4)),
        path(`M${x - 26} 216l26 -26l26 26Z`, '#14303c'),
        glow(x, 242, 110, '#ffe6a0', '66'),
      ),
    ),
    faint(0.45, place(path(`${bow}M90 -26H470V100H90Z`, '#2c1430'), 402, 700, 1.05, -12)),
    place(key, 380, 652, 1.08, -12),
  );
}
