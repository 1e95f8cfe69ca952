import { fish, land, ridge, sky } from '../kit/nature.ts';
import { sheet, type Picture } from '../kit/print.ts';
import { seeded, type Random } from '../kit/random.ts';
import {
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
  type Art,
} from '../kit/shape.ts';

const BONE = '#e9e4cf';
const FAR_BONE = '#7f9aa6';

/** A tapering rib from (x, y) on the spine, arching to the sea floor. */
const rib = (x: number, y: number, reach: number, foot: number, colour: string, width: number): Art =>
  path(
    `M${x - width} ${y}C${x - width + reach} ${y - 20} ${x + reach * 1.15} ${y + (foot - y) * 0.5} ${x + reach * 0.55} ${foot}C${x + reach * 0.85} ${y + (foot - y) * 0.5} ${x + reach * 0.75} ${y + 12} ${x + width * 0.4} ${y + 14}Z`,
    colour,
    dark('down', 0.75, 0.35),
    lit('up', 0.4, 0.6),
  );

function worms(random: Random, x: number, y: number, count: number): Art[] {
  return many(count, () => {
    const wx = x + random.about(34);
    const wy = y + random.about(9);
    const tall = random.between(14, 34);
    const lean = random.about(10);
    return join(
      line(`M${wx} ${wy}q${lean * 0.2} ${-tall * 0.6} ${lean} ${-tall}`, '#f0d8d0', 2.2),
      ...many(5, (i) =>
        line(
          `M${wx + lean} ${wy - tall}q${(i - 2) * 3} -5 ${(i - 2) * 5.4} ${-9 + Math.abs(i - 2) * 2.5}`,
          '#e2452f',
          3.2,
        ),
      ),
    );
  });
}

const crab = (colour: string): Art =>
  join(
    ...[-1, 1].flatMap((s) => [
      line(
        `M${s * 14} -6l${s * 18} -8l${s * 8} 16M${s * 14} -2l${s * 20} 0l${s * 6} 14M${s * 12} 2l${s * 12} 8l${s * 4} 10`,
        colour,
        3.4,
      ),
      line(`M${s * 12} -12l${s * 14} -14l${s * -2} -12`, colour, 4.6),
    ]),
    ellipse(0, -6, 20, 13, colour, dark('down', 0.6)),
    circle(-6, -19, 2.4, '#f8f2e2'),
    circle(6, -19, 2.4, '#f8f2e2'),
  );

/** A whale's bones feed the sea floor for fifty years. */
export function whaleFall(): Picture {
  const random = seeded('whale fall');
  const floor = ridge(random, 690, 18, 1.2, 3);
  const spine = (i: number) => ({ x: 330 + i * 66, y: 262 + Math.abs(i - 4) ** 1.7 * 5 });
  return sheet(
    '#020a1c',
    '#bfeef2',
    sky('#1f7f9c', '#125874', '#0a3450', '#061c34', '#04122a'),
    ...many(6, (i) =>
      faint(
        0.5,
        path(
          `M${240 + i * 130} -20L${300 + i * 130} -20L${220 + i * 210} 760L${60 + i * 190} 760Z`,
          linear('down', '#9fe4e844', '#9fe4e800'),
        ),
      ),
    ),
    land(ridge(random, 600, 50, 0.8), linear('down', '#0c3450', '#082238')),
    // Far ribs, then spine and skull, then near ribs.
    ...many(9, (i) => {
      const { x, y } = spine(i);
      return faint(0.75, rib(x + 14, y + 6, -120 - Math.sin((i / 8) * Math.PI) * 60, 640, FAR_BONE, 9));
    }),
    land(floor, linear('down', '#2c4a58', '#142c3e', '#0a1a2a'), lit('up', 0.4, 0.8)),
    ...many(12, (i) => {
      const x = 300 + i * 47;
      const y = 262 + Math.abs((x - 330) / 66 - 4) ** 1.7 * 5 + (i > 10 ? (i - 10) ** 2 * 5.4 : 0);
      const size = i > 10 ? 1 - (i - 10) * 0.1 : 1;
      return join(
        path(`M${x - 6} ${y - 8}l-8 ${-40 * size}l18 4l8 ${36 * size}Z`, BONE, dark('down', 0.5)),
        ellipse(x, y, 25 * size, 21 * size, BONE, dark('down', 0.75, 0.4), lit('up', 0.4, 0.6)),
      );
    }),
    // The long jaws of a baleen whale rest on the mud.
    path(
      'M352 430Q352 640 190 704Q90 730 -30 716L-30 704Q90 706 180 676Q300 620 326 440Z',
      '#a9b4ac',
      dark('down', 0.6, 0.3),
    ),
    path(
      'M344 252Q298 236 262 268Q226 320 166 420Q90 560 -30 648L-30 690Q120 640 232 548Q308 486 346 420Q372 330 344 252Z',
      BONE,
      dark('down', 0.7, 0.4),
      lit('up', 0.4, 0.6),
    ),
    path('M236 400Q150 540 0 652Q150 580 262 440Z', '#c2c3ae'),
    path('M318 392q-26 -6 -36 16q6 24 34 18q22 -14 2 -34Z', '#1a3346'),
    path(
      'M372 440Q392 640 226 720Q120 756 -30 752L-30 738Q110 738 208 700Q340 640 346 450Z',
      BONE,
      dark('down', 0.7, 0.35),
      lit('up', 0.3, 0.6),
    ),
    ...many(9, (i) => {
      const { x, y } = spine(i);
      return rib(x, y, 120 + Math.sin((i / 8) * Math.PI) * 74, 700 + (i % 3) * 8, BONE, 13);
    }),
    ...[150, 262, 402, 468, 540, 600, 676, 742, 812, 880].flatMap((x, i) =>
      worms(random, x, i < 2 ? 462 - i * 170 : 268 + Math.abs((x - 330) / 66 - 4) ** 1.7 * 5 - 30, 6),
    ),
    ...[440, 560, 700, 830, 940].flatMap((x) => worms(random, x, 700, 7)),
    ...many(5, (i) =>
      place(
        fish('#d9e2dc', '#a9c0c4'),
        [560, 690, 1010, 1100, 470][i] ?? 0,
        [470, 540, 330, 430, 590][i] ?? 0,
        i % 2 === 0 ? [0.8, 0.8] : [-0.7, 0.7],
        [6, -8, 4, 0, -5][i] ?? 0,
      ),
    ),
    place(fish('#e8ead8', '#b8c8c0'), 1060, 130, [1.1, 1.1], 12),
    place(crab('#d97a4a'), 350, 730, 1.1),
    place(crab('#c9603e'), 1010, 742, 1.3),
    place(crab('#e09a68'), 640, 756, 0.9),
    ...many(130, () =>
      faint(
        random.between(0.2, 0.7),
        circle(random.between(0, 1200), random.between(0, 760), random.between(0.8, 2.6), '#cfeef0'),
      ),
    ),
  );
}
