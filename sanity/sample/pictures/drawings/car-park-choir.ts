import { glow } from '../kit/nature.ts';
import { bust } from '../kit/people.ts';
import { sheet, type Picture } from '../kit/print.ts';
import { seeded } from '../kit/random.ts';
import { reflection } from '../kit/city.ts';
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
  polygon,
  type Art,
} from '../kit/shape.ts';

const SKINS = ['#f0c7a6', '#8d5b3f', '#e3b08a', '#6a4331', '#c98d62', '#f3cfb2'] as const;
const COATS = [
  '#c4553f',
  '#2f6f78',
  '#d9a03a',
  '#46608a',
  '#7a4a6a',
  '#5c7a4c',
  '#3a4258',
  '#a8683c',
] as const;

/** Twenty voices and eight seconds of echo. */
export function carParkChoir(): Picture {
  const random = seeded('car park choir');
  const singer = (x: number, y: number, size: number): Art => {
    const top = random.pick(COATS);
    const hair = random.pick(['beanie', 'short', 'bob', 'scarf', 'curls', 'hat', 'bun', 'long'] as const);
    return place(
      join(
        ellipse(4, 186, 54, 11, '#14122088'),
        line('M-13 100V178M13 100V178', '#20202e', 19),
        path(
          'M-40 0Q-48 70 -42 132Q0 142 42 132Q48 70 40 0Z',
          top,
          dark('left', 0.55, 0.4),
          lit('right', 0.15, 0.7),
        ),
        line('M0 -20V130', '#00000033', 3),
        line('M-37 -12Q-46 30 -12 38M37 -12Q46 30 12 38', top, 16),
        box(-20, 18, 40, 32, '#f6efdc', dark('down', 0.4)),
        bust({
          skin: random.pick(SKINS),
          hair,
          hairColour:
            hair === 'beanie' || hair === 'hat' || hair === 'scarf'
              ? random.pick(COATS)
              : random.pick(['#241a20', '#5b3526', '#cfc6bc', '#8a5a34'] as const),
          top,
          sings: true,
          glasses: random.chance(0.2),
        }),
      ),
      x,
      y,
      size,
    );
  };
  // Points of a half circle, the far ones first.
  const arc = (count: number, rx: number, ry: number, foot: number, size: number): Art[] =>
    many(count, (i) => {
      const angle = Math.PI * ((i + 0.5) / count);
      return { x: 600 - Math.cos(angle) * rx, y: foot - Math.sin(angle) * ry, near: 1 - Math.sin(angle) };
    })
      .sort((a, b) => a.y - b.y)
      .map(({ x, y, near }) => singer(x, y, size * (1 + near * 0.34)));
  return sheet(
    '#0c0f26',
    '#fff2c4',
    box(-10, -10, 1220, 820, '#1a2038'),
    // The harbour in the gap between the floors.
    box(-10, 210, 1220, 190, linear('down', '#1c2450', '#34407a', '#7a5a80')),
    ...many(34, (i) => box(i * 37 - 10, 330 - ((i * 53) % 46), 35, 60, '#141a38')),
    ...many(40, (i) =>
      circle(
        20 + i * 30,
        322 + ((i * 29) % 24),
        3.2,
        ['#ffd98a', '#ff9a6a', '#fff0c0', '#8fd8e6'][i % 4] ?? '#ffd98a',
      ),
    ),
    ...many(9, (i) =>
      glow(80 + i * 134, 336, 44, ['#ffd98a', '#ff9a6a', '#8fd8e6'][i % 3] ?? '#ffd98a', '99'),
    ),
    box(-10, 362, 1220, 50, '#202a58'),
    ...many(12, (i) =>
      reflection(random, 40 + i * 100, 12, 362, 44, ['#ffd98a', '#ff9a6a', '#8fd8e6'][i % 3] ?? '#ffd98a'),
    ).flat(),
    line('M200 360V280M200 286L250 350M200 286L160 350', '#141a38', 4),
    box(-10, 398, 1220, 50, '#7d828c', dark('down', 0.6), lit('up', 0.3, 0.5)),
    // Deck, ceiling and pillars in one vanishing point.
    path('M-10 440H1210V820H-10Z', linear('down', '#6c707c', '#8d8f94', '#5a5c68'), dark('down', 0.4, 0.5)),
    ...[-3, -2, -1, 0, 1, 2, 3].map((i) => line(`M${600 + i * 130} 446L${600 + i * 420} 830`, '#e6d9a0', 7)),
    polygon(
      [
        [-10, -10],
        [1210, -10],
        [1210, 30],
        [940, 216],
        [260, 216],
        [-10, 30],
      ],
      '#4a4f5e',
      dark('up', 0.5),
    ),
    polygon(
      [
        [-10, 30],
        [260, 216],
        [-10, 216],
      ],
      '#3a3f4e',
    ),
    polygon(
      [
        [1210, 30],
        [940, 216],
        [1210, 216],
      ],
      '#3a3f4e',
    ),
    box(-10, 200, 1220, 20, '#5c6170', dark('down', 0.6)),
    ...[
      [470, 195, 260, 12],
      [420, 150, 360, 16],
      [340, 88, 520, 22],
      [220, 4, 760, 30],
    ].map(([x = 0, y = 0, w = 0, h = 0]) =>
      join(box(x, y, w, h, '#fffbe2'), faint(0.8, ellipse(600, y + h / 2, w * 0.66, 60, '#fff6cc33'))),
    ),
    glow(600, 130, 620, '#fff4c8', '66'),
    ...[210, 990].map((x) =>
      join(
        box(x - 30, 196, 60, 262, '#8d9098', dark('right', 0.6, 0.3), lit('left', 0.3, 0.6)),
        box(x - 30, 380, 60, 50, '#e0b23e', dark('right', 0.6)),
      ),
    ),
    faint(0.5, ellipse(600, 620, 430, 130, '#fff4c8')),
    ...[40, 1160].map((x) =>
      join(
        box(x - 52, -10, 104, 700, '#a3a4a8', dark(x < 600 ? 'left' : 'right', 0.7, 0.3)),
        box(x - 52, 560, 104, 90, '#e0b23e', dark(x < 600 ? 'left' : 'right', 0.6)),
      ),
    ),
    ...arc(11, 400, 130, 560, 0.78),
    ...arc(10, 500, 110, 640, 0.9),
    // Whoever leads them, from behind.
    place(
      join(
        ellipse(4, 178, 70, 13, '#14122099'),
        line('M-16 90V170M16 90V170', '#20202e', 22),
        line('M-36 -16L-84 -50L-96 -104M36 -16L84 -44L104 -92', '#20283c', 18),
        circle(-98, -112, 10, '#c98d62'),
        circle(106, -100, 10, '#c98d62'),
        path(
          'M-40 0Q-50 80 -44 130Q0 142 44 130Q50 80 40 0Z',
          '#20283c',
          dark('left', 0.5),
          lit('up', 0.2, 0.6),
        ),
        bust({ skin: '#c98d62', hair: 'bun', hairColour: '#7a3a24', top: '#20283c', back: true }),
      ),
      600,
      626,
      1.02,
    ),
  );
}
