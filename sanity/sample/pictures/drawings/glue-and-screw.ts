import { sheet, type Picture } from '../kit/print.ts';
import {
  box,
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

/** One sheet of the phone, lying back in space; drawn square and leant over by `place`. */
const slab = (fill: string, edge: string, ...inner: Art[]): Art =>
  join(
    path('M0 -92L180 0L0 92L-180 0Z', edge),
    path('M0 -104L180 -12L0 80L-180 -12Z', fill, dark('right', 0.5, 0.4), lit('left', 0.35, 0.5)),
    path('M-180 -12L0 80V92L-180 0Z', edge, lit('left', 0.3)),
    path('M180 -12L0 80V92L180 0Z', edge, dark('right', 0.6)),
    ...inner,
  );

/** What can be undone, and what can't. */
export function glueAndScrew(): Picture {
  const iso = (x: number, y: number, w: number, h: number, fill: string): Art => {
    const p = (u: number, v: number): [number, number] => [(u - v) * 180, -104 + (u + v) * 92];
    return polygon([p(x, y), p(x + w, y), p(x + w, y + h), p(x, y + h)], fill, dark('right', 0.4));
  };
  const layers = [
    slab('#2c3440', '#151a24', iso(0.1, 0.08, 0.34, 0.2, '#151a24')),
    slab(
      '#d9dde0',
      '#8a929c',
      iso(0.12, 0.1, 0.5, 0.8, '#2f5d4c'),
      iso(0.66, 0.1, 0.24, 0.36, '#e0a13a'),
      iso(0.2, 0.2, 0.16, 0.16, '#1c2430'),
      iso(0.4, 0.3, 0.14, 0.3, '#c9d2d6'),
      iso(0.2, 0.6, 0.2, 0.16, '#1c2430'),
    ),
    slab('#3a3f4c', '#1c2028', iso(0.1, 0.1, 0.8, 0.8, '#e6c06a'), iso(0.16, 0.16, 0.68, 0.68, '#d9a03a')),
    slab('#17324a', '#0c1a2a', iso(0.06, 0.06, 0.88, 0.88, '#4fb0c8'), iso(0.12, 0.12, 0.3, 0.3, '#8fdce6')),
  ];
  const thread = many(9, (i) =>
    path(
      `M-19 ${-92 + i * 18}L19 ${-100 + i * 18}L24 ${-92 + i * 18}L-24 ${-84 + i * 18}Z`,
      '#8a929c',
      dark('right', 0.5),
    ),
  );
  const drip =
    'M790 300Q850 296 880 330Q900 380 866 420Q830 450 842 500Q856 560 810 566Q772 560 780 508Q778 470 748 470Q716 478 716 540Q718 620 680 622Q644 616 650 550Q650 500 616 492Q580 492 580 530Q576 566 548 560Q528 546 536 500Q548 440 600 420Q680 380 790 300Z';
  return sheet(
    '#2a1230',
    '#fff4d0',
    box(-10, -10, 1220, 820, linear('down', '#f4d9b0', '#f0c48e')),
    path('M-10 560H1210V820H-10Z', linear('down', '#e59a63', '#c9704a'), lit('up', 0.4, 0.6)),
    // The pedestal and its screw.
    faint(0.6, path('M120 700Q260 690 380 716Q420 740 300 744Q180 744 100 724Z', '#7a2c3a')),
    path('M116 690H324L310 560H130Z', '#f7f0e0', dark('right', 0.6, 0.3), lit('left', 0.4, 0.5)),
    box(100, 688, 240, 34, '#f7f0e0', dark('right', 0.5)),
    box(112, 540, 216, 26, '#fffaf0', dark('right', 0.5)),
    ...many(6, (i) => line(`M${146 + i * 30} 572L${142 + i * 31} 684`, '#d9ccb4', 5)),
    path('M60 540L180 90L260 90L380 540Z', linear('down', '#fffbe600', '#fffbe677')),
    place(
      join(
        path('M-16 -100H16L12 66L0 84L-12 66Z', '#b9c2ca', dark('right', 0.6), lit('left', 0.6, 0.5)),
        ...thread,
        path(
          'M-58 -100Q-56 -142 0 -146Q56 -142 58 -100Z',
          '#cfd8de',
          dark('right', 0.65, 0.35),
          lit('left', 0.6, 0.5),
        ),
        line('M-24 -128L22 -118M4 -144L-4 -106', '#4a525e', 9),
      ),
      220,
      444,
      1.06,
    ),
    // The phone, layer on layer.
    faint(0.6, ellipse(600, 706, 230, 60, '#7a2c3a')),
    ...layers.map((art, i) => place(art, 590, 636 - i * 128, 1.12)),
    // Glue over everything.
    path(drip, '#f7e6a8cc', dark('down', 0.5, 0.4), lit('up', 0.6, 0.4)),
    ...[
      [826, 380],
      [800, 520],
      [668, 570],
      [558, 520],
      [700, 440],
    ].map(([x = 0, y = 0]) => ellipse(x, y, 9, 18, '#fffdf2')),
    path('M790 300Q740 330 660 380Q700 372 800 320Z', '#fffdf2aa'),
    place(
      join(
        path('M-36 -150H36L22 -214H-22Z', '#c4402f', dark('right', 0.6)),
        ...many(5, (i) => line(`M${-26 + i * 12} -156L${-18 + i * 8} -208`, '#8e2727', 3)),
        path('M-30 -150H30L64 -90V190H-64V-90Z', '#2f7f88', dark('right', 0.65, 0.35), lit('left', 0.5, 0.5)),
        path('M-64 -20Q0 10 64 -20V90Q0 60 -64 90Z', '#f7f0e0', dark('right', 0.4)),
        path('M0 0c-20 26 -24 36 -24 46a24 24 0 0 0 48 0c0 -10 -4 -20 -24 -46Z', '#e0a13a'),
        path('M-70 184H70V214H-70Z', '#1f5a64', dark('right', 0.6)),
        ...many(9, (i) => line(`M${-60 + i * 15} 188v22`, '#174650', 3)),
      ),
      974,
      226,
      1.16,
      -118,
    ),
  );
}
