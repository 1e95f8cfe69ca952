import { glow } from '../kit/nature.ts';
import { sheet, type Picture } from '../kit/print.ts';
import {
  box,
  circle,
  curve,
  dark,
  faint,
  line,
  linear,
  lit,
  many,
  overlay,
  path,
  polyline,
  toward,
  type Art,
  type Point,
} from '../kit/shape.ts';

const CENTRE: Point = [724, 410];
const TURNS = 2.6;

/** The tube's middle at t (0 at the entrance, 1 at the tip), its half width and heading. */
const at = (t: number) => {
  const degrees = 128 + t * TURNS * 360;
  const radius = 312 * (1 - t) ** 1.05 + 34 * t;
  const half = 66 * (1 - t) + 13;
  return { degrees, radius, half };
};

const ring = (t: number, offset: number): Point => {
  const { degrees, radius } = at(t);
  return toward(CENTRE, degrees, radius + offset);
};

/** Sound goes in; the hairs by the door have lain down first. */
export function innerEar(): Picture {
  const steps = many(161, (i) => i / 160);
  const outer = steps.map((t) => ring(t, at(t).half));
  const inner = steps.map((t) => ring(t, -at(t).half)).toReversed();
  const tube = `${polyline([...outer, ...inner])}Z`;
  const hairs: Art[] = many(96, (i) => {
    const t = 0.012 + (i / 96) * 0.94;
    const { degrees, half } = at(t);
    const root = ring(t, half * 0.42);
    const tall = half * 0.72;
    // Flat near the entrance, upright from a third of the way on.
    const flat = Math.max(0, 1 - t / 0.26);
    const tip = toward(root, degrees + 180 - flat * 84, tall);
    const bend = toward(root, degrees + 180 - flat * 40, tall * 0.6);
    return line(
      `M${root[0].toFixed(1)} ${root[1].toFixed(1)}Q${bend[0].toFixed(1)} ${bend[1].toFixed(1)} ${tip[0].toFixed(1)} ${tip[1].toFixed(1)}`,
      flat > 0.3 ? '#7a2f4a' : '#fff3d6',
      4.6 - t * 2.4,
    );
  });
  return sheet(
    '#4a1440',
    '#fff0c4',
    box(-10, -10, 1220, 820, linear('right', '#f7d9a8', '#f2a978', '#d9654f', '#a83e52')),
    glow(CENTRE[0], CENTRE[1], 560, '#ffd9a0', '99'),
    // Sound.
    ...many(8, (i) => {
      const x = 30 + i * 50;
      const tall = 70 + (i % 2) * 60 + i * 14;
      return faint(
        0.45 + i * 0.07,
        line(
          `M${x} ${640 - tall}Q${x + 40} 640 ${x} ${640 + tall * 0.9}`,
          i % 2 === 0 ? '#23506e' : '#3f86a0',
          9,
        ),
      );
    }),
    path(
      `${polyline(outer.map(([x, y]): Point => [x + 26, y + 34]))}${polyline(inner.map(([x, y]): Point => [x + 26, y + 34])).replace('M', 'L')}Z`,
      '#6a1c4255',
    ),
    path(
      tube,
      linear('downRight', '#ffd0a0', '#f08a64', '#c44a58', '#8a2c54'),
      dark('downRight', 0.5, 0.3),
      lit('upLeft', 0.5, 0.6),
    ),
    line(curve(steps.filter((_, i) => i % 2 === 0).map((t) => ring(t, at(t).half * 0.5))), '#8a2448', 7),
    line(curve(steps.filter((_, i) => i % 2 === 0).map((t) => ring(t, at(t).half * 0.98))), '#ffe3c0', 6),
    line(curve(steps.filter((_, i) => i % 2 === 0).map((t) => ring(t, -at(t).half * 0.98))), '#7a1f48', 5),
    ...hairs,
    circle(...ring(1, 0), 17, '#ffe3c0', dark('downRight', 0.6)),
    overlay('M0 0H1200V800H0Z', dark('right', 0.35, 0.5)),
  );
}
