import { sky, stars } from '../kit/nature.ts';
import { sheet, type Picture } from '../kit/print.ts';
import { seeded } from '../kit/random.ts';
import {
  circle,
  curve,
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
  radial,
  round3d,
  toward,
  type Point,
} from '../kit/shape.ts';

const C: Point = [560, 420];
const disc = (r: number) => `M${C[0] - r} ${C[1]}a${r} ${r} 0 1 0 ${r * 2} 0a${r} ${r} 0 1 0 ${-r * 2} 0Z`;

/** The veil over the pole, mended a stitch at a time. */
export function ozoneHole(): Picture {
  const random = seeded('ozone');
  const coast = (r: number, wobble: number, count: number) =>
    curve(
      many(count, (i) => toward(C, (i * 360) / count, r + random.about(wobble))),
      true,
    );
  const antarctica = curve(
    [
      [430, 350],
      [500, 296],
      [590, 300],
      [676, 330],
      [716, 410],
      [690, 490],
      [612, 536],
      [530, 524],
      [476, 486],
      [440, 500],
      [400, 470],
      [372, 430],
      [340, 372],
      [322, 330],
      [352, 340],
      [396, 384],
    ],
    true,
  );
  // The tear is an eye that the needle closes from its left corner.
  const corner: Point = [392, 452];
  const end: Point = [770, 372];
  const upper: Point[] = [corner, [470, 372], [580, 318], [690, 322], end];
  const lower: Point[] = [end, [738, 452], [650, 512], [520, 510], corner];
  const slit = `${curve(upper)}${curve(lower).replace('M', 'L')}Z`;
  const veil = `${disc(366)}${slit}`;
  const seam: Point[] = [[226, 500], [280, 488], [336, 470], corner];
  const cross = many(8, (i) => {
    const x = 234 + i * 22;
    const y = 499 - i * 6.2;
    return line(
      `M${x - 9} ${y - 19}L${x + 11} ${y + 17}M${x + 9} ${y - 21}L${x - 7} ${y + 19}`,
      '#ffcf5a',
      5,
    );
  });
  const zigzag = 'M412 436L430 486L462 378L500 512L540 334L588 522L620 314';
  return sheet(
    '#060a2a',
    '#d8f4ff',
    sky('#0a0f30', '#131a4a', '#1c2560'),
    ...stars(random, 150, 800, '#e6ecff'),
    circle(C[0], C[1], 470, radial('#6fb4ff66', '#5a8cff44', '#5a8cff00')),
    // The sea and the land around it.
    circle(C[0], C[1], 318, linear('downRight', '#2f86b8', '#1c5a96', '#123a74')),
    inside(
      disc(318),
      path(
        curve(
          [
            [180, 180],
            [300, 120],
            [360, 150],
            [330, 210],
            [270, 240],
            [240, 300],
            [200, 330],
            [160, 260],
          ],
          true,
        ),
        '#7aa05a',
      ),
      path(
        curve(
          [
            [700, 96],
            [800, 130],
            [900, 220],
            [860, 260],
            [790, 220],
            [740, 180],
            [690, 140],
          ],
          true,
        ),
        '#b39a5a',
      ),
      path(
        curve(
          [
            [760, 640],
            [860, 580],
            [900, 620],
            [800, 740],
            [700, 760],
          ],
          true,
        ),
        '#c48a52',
      ),
      path(coast(212, 10, 26), '#9fd0e0aa'),
      path(antarctica, '#f8fbfa', dark('downRight', 0.6, 0.4), lit('upLeft', 0.4, 0.4)),
      ...many(9, (i) =>
        faint(0.5, line(`M${460 + i * 26} ${360 + (i % 3) * 24}q20 ${20 - i * 3} 52 6`, '#b8d4de', 5)),
      ),
      ...many(16, () => {
        const [x, y] = toward(C, random.between(0, 360), random.between(196, 250));
        return faint(0.9, path(`M${x} ${y}l14 -6l8 8l-12 8Z`, '#eaf6f8'));
      }),
    ),
    circle(C[0], C[1], 318, '#00000000', round3d(0.32, 0.28, 0.95)),
    // The veil has a tear in it; what shows through is bare.
    path(veil, '#4f9cf0a0', lit('upLeft', 0.35, 0.5)),
    inside(
      veil,
      ...many(15, (i) =>
        faint(
          0.34,
          line(
            `M${C[0] - 380} ${C[1] - 340 + i * 50}Q${C[0]} ${C[1] - 420 + i * 56} ${C[0] + 380} ${C[1] - 330 + i * 50}`,
            '#d4f0ff',
            3,
          ),
        ),
      ),
    ),
    circle(C[0], C[1], 366, radial('#8fd8ff00', '#8fd8ff00', '#8fd8ff00', '#a9e4ffbb')),
    line(`${curve(upper)}${curve(lower)}`, '#e6f6ff', 7),
    line(curve(seam), '#2f6fc4', 6),
    ...cross,
    line(zigzag, '#8a6a2c55', 9),
    line(zigzag, '#ffcf5a', 5.5),
    // Needle and thread.
    line('M628 322Q740 200 850 300T1004 250Q1060 190 1034 150', '#0a0f3088', 6),
    line('M620 314Q740 190 846 290T1000 238Q1060 180 1040 128', '#ffcf5a', 6),
    place(
      join(
        path(
          'M0 -150Q13 -136 11 -60L0 190L-11 -60Q-13 -136 0 -150Z',
          '#e9edf2',
          dark('right', 0.7, 0.3),
          lit('left', 0.7, 0.4),
        ),
        ellipse(0, -120, 4.6, 17, '#131a4a'),
      ),
      930,
      236,
      1.1,
      52,
    ),
  );
}
