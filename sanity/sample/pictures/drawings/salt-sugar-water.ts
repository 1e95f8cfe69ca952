import { sheet, type Picture } from '../kit/print.ts';
import { seeded } from '../kit/random.ts';
import {
  box,
  circle,
  dark,
  ellipse,
  faint,
  inside,
  line,
  linear,
  lit,
  many,
  overlay,
  path,
  round3d,
} from '../kit/shape.ts';

const JUG =
  'M232 190Q236 300 216 372Q190 470 216 600Q226 646 262 650H488Q524 646 534 600Q560 470 534 372Q514 300 518 190Z';

/** Water, sugar, salt: the three things that save. */
export function saltSugarWater(): Picture {
  const random = seeded('salt sugar water');
  const heap =
    'M610 640Q640 560 700 500Q750 446 800 440Q850 452 890 520Q940 590 968 640Q960 664 790 668Q620 664 610 640Z';
  return sheet(
    '#221848',
    '#fff4d2',
    box(
      -10,
      -10,
      1220,
      520,
      linear('right', '#f2c879', '#eab066', '#d98f58'),
      dark('right', 0.55, 0.3),
      lit('left', 0.5, 0.4),
    ),
    path(
      'M-10 490Q300 470 600 486T1210 480V810H-10Z',
      linear('down', '#2f6fa8', '#1f4f8c', '#173a70'),
      dark('right', 0.5, 0.4),
    ),
    ...many(9, (i) =>
      faint(
        0.5,
        path(
          `M${-60 + i * 150} 486Q${-30 + i * 150} 640 ${-120 + i * 170} 810L${-96 + i * 170} 810Q${0 + i * 150} 640 ${-36 + i * 150} 486Z`,
          '#3f86bd',
        ),
      ),
    ),
    ...many(4, (i) =>
      faint(0.35, line(`M-10 ${560 + i * 66}Q600 ${548 + i * 70} 1210 ${562 + i * 66}`, '#a9d0e6', 3)),
    ),
    path('M480 640Q700 640 940 690Q1000 712 860 706Q560 690 380 664Z', '#10224c99'),
    path('M900 650Q1080 664 1180 700Q1060 712 880 676Z', '#10224c99'),
    // The jug.
    path(
      'M520 262Q640 250 640 360Q636 470 538 512L534 478Q600 440 602 360Q600 290 518 304Z',
      '#d6eef0cc',
      dark('right', 0.5, 0.4),
    ),
    path(JUG, '#dff2f2bb'),
    inside(
      JUG,
      box(
        180,
        318,
        400,
        340,
        linear('down', '#8fd4dc', '#4fa9c2', '#2c7fa6'),
        dark('right', 0.5, 0.4),
        lit('left', 0.5, 0.6),
      ),
      ellipse(375, 320, 152, 17, '#d4f2f0'),
      path('M236 340Q214 470 240 610L270 620Q244 470 262 340Z', '#ffffffaa'),
      path('M478 380Q500 470 486 560L496 562Q516 470 496 380Z', '#ffffff77'),
      ...many(11, () =>
        circle(random.between(270, 480), random.between(380, 600), random.between(3, 8), '#e6fafa88'),
      ),
      path('M290 660Q380 600 470 660Z', '#bfeaf0aa'),
    ),
    path(
      'M226 190Q216 160 190 152Q300 168 518 190Q500 214 375 216Q250 214 226 190Z',
      '#f0fafa',
      dark('right', 0.4),
    ),
    ellipse(378, 191, 130, 15, '#bfe0e2'),
    // A fist of brown sugar.
    path(heap, linear('down', '#c98344', '#9a5a2a'), round3d(0.3, 0.2, 0.85), lit('upLeft', 0.5, 0.6)),
    inside(
      heap,
      ...many(420, () => {
        const x = random.between(600, 980);
        const y = random.between(430, 670);
        return faint(
          random.between(0.4, 1),
          path(`M${x} ${y}l5 -2l3 4l-4 4Z`, random.pick(['#e8b070', '#7a4420', '#f3cd94', '#b06c34'])),
        );
      }),
    ),
    ...many(40, () =>
      circle(
        random.between(590, 1000),
        random.between(654, 684),
        random.between(1.5, 3.4),
        random.pick(['#c98344', '#e8b070']),
      ),
    ),
    // A pinch of salt.
    path(
      'M1016 668Q1040 640 1064 622Q1080 616 1096 632Q1120 654 1136 672Q1080 686 1016 668Z',
      '#fdfbf4',
      dark('right', 0.6, 0.3),
    ),
    ...many(60, () =>
      circle(1076 + random.about(80), 672 + random.about(13), random.between(1.2, 2.6), '#fdfbf4'),
    ),
    overlay('M0 0H500L120 800H0Z', lit('left', 0.3, 0.3)),
  );
}
