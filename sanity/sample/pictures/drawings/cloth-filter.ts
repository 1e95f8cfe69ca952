import { sun } from '../kit/nature.ts';
import { sheet, type Picture } from '../kit/print.ts';
import { seeded } from '../kit/random.ts';
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
  type Art,
} from '../kit/shape.ts';

/** A hand that grips an edge, reaching right from the lower left, about 180 long. */
const grip = (skin: string, sleeve: string): Art =>
  join(
    path('M-330 96L-120 -6L-84 74L-300 236Z', sleeve, dark('down', 0.6, 0.3)),
    path('M-140 6Q-70 -44 0 -38Q40 -30 50 0Q46 40 0 52Q-60 56 -104 72Z', skin, dark('down', 0.55, 0.35)),
    ...[0, 1, 2, 3].map((i) =>
      line(
        `M${-22 + i * 20} ${-30 + i * 6}Q${10 + i * 16} ${-34 + i * 8} ${16 + i * 13} ${14 + i * 9}`,
        skin,
        21,
      ),
    ),
    ...[0, 1, 2].map((i) =>
      line(
        `M${-6 + i * 19} ${-20 + i * 7}Q${12 + i * 15} ${-14 + i * 8} ${10 + i * 13} ${16 + i * 9}`,
        '#00000033',
        2.4,
      ),
    ),
    line('M-64 34Q-20 70 24 58', skin, 23),
  );

/** Water poured through folded cloth: the simplest filter there is. */
export function clothFilter(): Picture {
  const random = seeded('cloth filter');
  const pot =
    'M404 470Q300 560 320 672Q340 782 470 804H740Q870 782 888 672Q906 560 800 470Q780 440 796 412H408Q424 440 404 470Z';
  const cloth =
    'M330 372Q600 352 872 372Q890 392 872 420Q842 470 850 540Q820 500 790 470Q760 520 752 590Q716 520 690 462Q600 476 510 462Q486 520 450 590Q440 520 412 470Q380 500 350 540Q358 470 330 420Q312 392 330 372Z';
  return sheet(
    '#4a1c34',
    '#fff2c2',
    box(-10, -10, 1220, 640, linear('down', '#f2b65a', '#f7cf86', '#fbe3b4')),
    sun(986, 128, 66, '#fffbe6', '#fff0b8'),
    path('M-10 470Q200 420 420 452T820 430T1210 460V640H-10Z', '#dba268', dark('down', 0.3)),
    join(
      ...[90, 150, 1030, 1100].map((x, i) =>
        join(
          line(`M${x} 470V${392 - (i % 2) * 20}`, '#8a5a3c', 7),
          ...many(6, (k) =>
            path(
              `M${x} ${392 - (i % 2) * 20}q${Math.cos(k) * 50} ${-30 + Math.sin(k) * 20} ${Math.cos(k * 1.05) * 76} ${6 + Math.sin(k) * 26}q${-Math.cos(k) * 40} -10 ${-Math.cos(k * 1.05) * 76} ${-6 - Math.sin(k) * 26}Z`,
              '#6f8a4a',
            ),
          ),
        ),
      ),
    ),
    path(
      'M-10 560Q300 520 640 548T1210 540V820H-10Z',
      linear('down', '#e0a060', '#c98248', '#a8623a'),
      lit('up', 0.4, 0.6),
    ),
    ...many(60, () =>
      faint(
        0.5,
        ellipse(
          random.between(0, 1200),
          random.between(580, 790),
          random.between(4, 18),
          random.between(1.6, 4),
          '#a8623a',
        ),
      ),
    ),
    path('M340 770Q160 800 20 812H720Q760 800 700 780Z', '#5a243499'),
    // Water falls from the jug.
    path(
      'M-40 40L210 -30L270 60Q290 130 250 200L60 250Q-30 220 -60 150Z',
      '#2f6f86',
      dark('down', 0.6, 0.3),
      lit('up', 0.4, 0.5),
    ),
    path('M200 -34Q262 -20 300 40L300 96Q268 140 258 190Q240 80 200 -34Z', '#3f86a0'),
    ellipse(262, 76, 30, 92, '#17384a'),
    path(
      'M250 84Q420 90 520 200Q600 290 604 400L560 400Q546 300 470 222Q390 140 258 150Z',
      linear('right', '#d4ecea', '#9fd6de', '#6fbdd0'),
      lit('up', 0.6, 0.5),
    ),
    path('M270 100Q420 112 510 216Q570 296 584 400L574 400Q556 300 496 226Q410 130 268 124Z', '#f4fcfa'),
    path(
      pot,
      linear('right', '#d8764a', '#b8553a', '#8a3a34'),
      dark('right', 0.6, 0.4),
      lit('left', 0.5, 0.6),
    ),
    inside(
      pot,
      ...[0, 1].map((i) =>
        line(`M280 ${626 + i * 70}Q600 ${672 + i * 70} 920 ${626 + i * 70}`, '#f0c48a', 8),
      ),
      ...many(17, (i) =>
        path(`M${300 + i * 40} ${640 + Math.sin((i / 16) * Math.PI) * 22}l16 30l16 -30Z`, '#f0c48a'),
      ),
    ),
    ellipse(602, 412, 200, 30, '#4a1c28'),
    path(cloth, linear('down', '#fdf6e4', '#efe0c0'), dark('down', 0.5, 0.35), lit('up', 0.4, 0.6)),
    ...many(10, (i) =>
      faint(0.5, line(`M${372 + i * 51} 376Q${378 + i * 49} 420 ${366 + i * 52} 460`, '#cdb68e', 3)),
    ),
    ...[0, 1].map((i) => line(`M344 ${388 + i * 13}Q600 ${370 + i * 13} 858 ${388 + i * 13}`, '#c4473a', 5)),
    ellipse(584, 392, 80, 15, '#8fcbd6'),
    ellipse(584, 390, 46, 7, '#dff4f2'),
    ...many(18, () =>
      circle(584 + random.about(90), 366 + random.about(34), random.between(2.4, 6), '#d4f0f0'),
    ),
    place(grip('#7a4a30', '#f0b23e'), 350, 420, 1.15, 6),
    place(grip('#8d5a3a', '#3f8a86'), 852, 420, [-1.15, 1.15], -6),
  );
}
