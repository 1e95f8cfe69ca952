import { beam, glow } from '../kit/nature.ts';
import { bust } from '../kit/people.ts';
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
  path,
  place,
  rounded,
  type Art,
} from '../kit/shape.ts';

const SKINS = ['#f0c7a6', '#8d5b3f', '#e3b08a', '#6a4331', '#c98d62', '#f3cfb2'] as const;
const TOPS = ['#7a3a52', '#3f4a72', '#5a3a62', '#34586a', '#8a4440', '#4a3a6a', '#6a5a3a'] as const;
const HAIRS = ['#241a20', '#5b3526', '#8a5a34', '#cfc6bc', '#b5532e', '#3a2a2c'] as const;

/** Everybody stands but one, who liked it well enough. */
export function ovation(): Picture {
  const random = seeded('ovation 5');
  const standing = (x: number, y: number, size: number): Art => {
    const skin = random.pick(SKINS);
    const top = random.pick(TOPS);
    const lift = random.about(6);
    return place(
      join(
        path('M-38 0Q-42 90 -36 150H36Q42 90 38 0Z', top, dark('left', 0.5)),
        bust({
          skin,
          top,
          hair: random.pick(['short', 'bob', 'bun', 'long', 'curls', 'bald', 'short'] as const),
          hairColour: random.pick(HAIRS),
          glasses: random.chance(0.2),
        }),
        // Some clap over their heads, the others before their chests.
        ...(random.chance(0.42)
          ? [
              line(`M-36 -22Q-50 -74 -12 ${-112 + lift}M36 -22Q50 -74 12 ${-112 + lift}`, top, 15),
              ellipse(-7, -120 + lift, 8, 15, skin, dark('left', 0.4)),
              ellipse(8, -121 + lift, 8, 15, skin, dark('right', 0.3)),
            ]
          : [
              line(`M-36 -18Q-44 30 -10 ${8 + lift}M36 -18Q44 30 10 ${6 + lift}`, top, 15),
              ellipse(-7, -4 + lift, 9, 15, skin, dark('left', 0.4)),
              ellipse(8, -6 + lift, 9, 15, skin, dark('right', 0.3)),
            ]),
      ),
      x,
      y,
      size,
    );
  };
  const row = (y: number, size: number, count: number, skip: boolean): Art[] =>
    many(count, (i) => {
      const x = 600 + (i - (count - 1) / 2) * 112 * size + random.about(6);
      return skip && Math.abs(x - 600) < 56 * size
        ? join()
        : standing(x, y + ((x - 600) / 600) ** 2 * -26 * size, size * random.between(0.94, 1.07));
    });
  const seats = (y: number, size: number, count: number): Art[] =>
    many(count, (i) =>
      rounded(
        600 + (i - count / 2) * 112 * size,
        y,
        104 * size,
        110 * size,
        20,
        '#7a1f2c',
        dark('down', 0.6),
        lit('up', 0.3, 0.6),
      ),
    );
  return sheet(
    '#0c0618',
    '#ffdf9a',
    box(-10, -10, 1220, 820, linear('down', '#2c1230', '#3f1830', '#2a1024')),
    // The balcony.
    path('M-10 110Q600 210 1210 110V214Q600 310 -10 214Z', '#5c2430', dark('down', 0.5)),
    ...many(24, (i) => {
      const x = 40 + i * 49;
      const y = 126 + 48 * (1 - ((x - 600) / 600) ** 2);
      return join(
        circle(x, y - 14, 13, random.pick(SKINS), dark('left', 0.5)),
        path(`M${x - 20} ${y + 30}Q${x - 20} ${y} ${x} ${y}T${x + 20} ${y + 30}Z`, random.pick(TOPS)),
        path(
          `M${x - 13} ${y - 14}Q${x - 12} ${y - 30} ${x} ${y - 29}T${x + 13} ${y - 14}Q${x} ${y - 24} ${x - 13} ${y - 14}Z`,
          random.pick(HAIRS),
        ),
      );
    }),
    path(
      'M-10 150Q600 250 1210 150V232Q600 332 -10 232Z',
      '#c98a3c',
      dark('down', 0.7, 0.3),
      lit('up', 0.3, 0.6),
    ),
    ...many(20, (i) => {
      const x = 30 + i * 60;
      const y = 186 + 46 * (1 - ((x - 600) / 600) ** 2);
      return join(circle(x, y + 10, 14, '#e6b45a', dark('down', 0.6)), circle(x, y + 10, 5, '#8a4a2c'));
    }),
    ...[150, 420, 780, 1050].map((x) => {
      const y = 150 + 84 * (1 - ((x - 600) / 600) ** 2);
      return join(glow(x, y, 90, '#ffe6a8', 'cc'), circle(x, y, 12, '#fffbe6'));
    }),
    faint(0.5, ...row(352, 0.56, 19, false)),
    ...row(420, 0.72, 15, false),
    ...seats(420, 0.86, 14),
    ...row(500, 0.9, 12, false),
    ...seats(520, 1.05, 11),
    // The beam that finds the one who sits.
    ...row(606, 1.14, 11, true),
    ...seats(628, 1.22, 9),
    place(beam(560, 190, '#fff0c0'), 600, 90),
    place(
      join(
        rounded(-62, -88, 124, 170, 26, '#a8283a', dark('down', 0.5, 0.4), lit('up', 0.4, 0.5)),
        bust({ skin: '#c98d62', hair: 'bob', hairColour: '#2a1c22', top: '#f0b23e', glasses: true }),
        path('M-40 0Q-42 50 -38 84H38Q42 50 40 0Z', '#f0b23e', dark('down', 0.4)),
        line('M-38 -14Q-46 34 -14 34L26 26', '#e0a032', 20),
        line('M38 -14Q46 34 16 40L-24 30', '#f0b23e', 20),
        ellipse(30, 26, 9, 8, '#c98d62'),
        ellipse(-28, 30, 9, 8, '#c98d62'),
      ),
      600,
      624,
      1.24,
    ),
    glow(600, 560, 190, '#fff0c0', '55'),
    ...many(10, (i) =>
      Math.abs(i - 4.5) < 1.2 ? join() : standing(-20 + i * 138, 782 + Math.abs(i - 4.5) * 4, 1.36),
    ),
    ...many(9, (i) =>
      rounded(-10 + i * 140, 776, 128, 90, 26, '#5c1422', dark('down', 0.5), lit('up', 0.4, 0.5)),
    ),
  );
}
