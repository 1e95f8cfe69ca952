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
  polygon,
  rounded,
  type Art,
} from '../kit/shape.ts';

const WATER = 250;

/** A boat from above, about 300 long, its bow to the right. */
function boat(hull: string, deck: string, cabin: string): Art {
  return join(
    path(
      'M-150 -44Q-10 -62 90 -40Q140 -26 160 0Q140 26 90 40Q-10 62 -150 44Q-160 0 -150 -44Z',
      hull,
      dark('down', 0.5, 0.5),
    ),
    path(
      'M-138 -34Q-10 -50 84 -30Q124 -18 140 0Q124 18 84 30Q-10 50 -138 34Q-146 0 -138 -34Z',
      deck,
      dark('down', 0.35, 0.4),
    ),
    rounded(-70, -28, 86, 56, 10, cabin, dark('down', 0.5, 0.4)),
    rounded(-2, -22, 12, 44, 4, '#3d5a6a'),
    line('M-120 -24V24M-104 -28V28M40 0H120', '#8a6a48', 4),
    circle(112, 0, 6, '#8a6a48'),
  );
}

const chair = (turn: number): Art =>
  place(
    join(
      rounded(-34, -30, 62, 60, 14, '#d8553d', dark('down', 0.4, 0.4)),
      ...many(4, (i) => line(`M-22 ${-18 + i * 12}H20`, '#a63c2c', 3)),
      rounded(-46, -36, 16, 72, 8, '#8e2f26'),
    ),
    0,
    0,
    1,
    turn,
  );

/** A table for two where a car used to stand, from above. */
export function cornQuay(): Picture {
  const random = seeded('corn quay');
  const cobbles: Art[] = [];
  for (let row = 0; row < 19; row++) {
    const y = WATER + 48 + row * 29;
    for (let x = -20 - (row % 2) * 20; x < 1210; x += 41) {
      const lift = random.about(2);
      cobbles.push(
        rounded(
          x + lift,
          y + random.about(1.5),
          37 + random.about(2),
          25,
          8,
          random.pick(['#b9a488', '#c2ae92', '#ad987d', '#c9b79c', '#b39d86']),
          dark('down', 0.4, 0.5),
        ),
      );
    }
  }
  const bay = '#fbf4e0';
  const shadow = '#4a3c5a55';
  return sheet(
    '#3a2c52',
    '#fff2c4',
    box(-10, -10, 1220, 300, linear('down', '#1f6f7c', '#2f8f96')),
    ...many(70, () => {
      const x = random.between(-40, 1200);
      const y = random.between(0, WATER);
      const w = random.between(30, 110);
      return faint(
        random.between(0.2, 0.6),
        line(
          `M${x} ${y}q${w / 4} -7 ${w / 2} 0t${w / 2} 0`,
          random.pick(['#8fd0c8', '#16586a', '#bfe6d8']),
          2.6,
        ),
      );
    }),
    path('M70 204Q220 246 400 216L420 250H60Z', '#0f4452'),
    path('M560 210Q760 250 950 218L960 250H560Z', '#0f4452'),
    place(boat('#f3ead4', '#c99a5e', '#f8f3e6'), 240, 150, 1.15, -2),
    place(boat('#2d4a74', '#d8b27a', '#e9dfc8'), 740, 144, 1.25, 2),
    place(boat('#c4473a', '#d9b585', '#f3ead4'), 1160, 120, 1.05, -4),
    box(-10, WATER, 1220, 46, '#d9ccb0', lit('up', 0.5, 0.4)),
    box(-10, WATER + 40, 1220, 10, '#8d7c6a'),
    ...many(7, (i) => line(`M${i * 190 - 20} ${WATER}v40`, '#a89880', 3)),
    box(-10, WATER + 48, 1220, 600, '#8c7966'),
    ...cobbles,
    ...[150, 560, 1020].map((x) =>
      join(
        path(`M${x} ${WATER + 16}l52 34l24 -8l-56 -34Z`, shadow),
        circle(x, WATER + 16, 17, '#2c2a38', lit('up', 0.4, 0.6)),
        circle(x, WATER + 13, 11, '#454356'),
      ),
    ),
    line(`M150 ${WATER + 14}Q140 220 118 196`, '#e8dcc0', 4),
    line(`M560 ${WATER + 14}Q570 226 600 190`, '#e8dcc0', 4),
    // Bays along the quay: the one in the middle is taken.
    ...[440, 800, 1100].map((x) => line(`M${x} 350L${x - 8} 690`, bay, 11, 'butt')),
    line('M180 690H1060', bay, 11, 'butt'),
    // Long morning shadows, then what casts them.
    faint(
      0.55,
      polygon(
        [
          [640, 520],
          [820, 604],
          [800, 664],
          [610, 606],
        ],
        '#3f3150',
      ),
      ellipse(790, 622, 66, 40, '#3f3150'),
      path('M500 520l120 52l-6 60l-120 -44Z', '#3f3150'),
      path('M742 520l130 60l-10 56l-116 -50Z', '#3f3150'),
    ),
    place(chair(0), 516, 520, 1.12),
    place(chair(180), 744, 520, 1.12),
    circle(630, 520, 76, '#fdf8ea', dark('downRight', 0.5, 0.5), lit('upLeft', 0.4, 0.5)),
    circle(630, 520, 66, '#f4ecd6'),
    circle(604, 500, 21, '#fffdf6', dark('downRight', 0.5)),
    circle(604, 500, 14, '#5b3420'),
    line('M622 494h10', '#fffdf6', 5),
    circle(664, 540, 21, '#fffdf6', dark('downRight', 0.5)),
    circle(664, 540, 14, '#7a4c2c'),
    circle(632, 536, 6, '#e7b93a'),
    path('M650 478l34 12l-10 24l-34 -12Z', '#9fc4cf', dark('down', 0.3)),
    // The fishmonger's awning and boxes.
    path('M-10 420L150 440L176 812H-10Z', '#4a3c5a66'),
    ...many(7, (i) =>
      polygon(
        [
          [-10, 400 + i * 58],
          [132, 416 + i * 57],
          [132, 444 + i * 57],
          [-10, 430 + i * 58],
        ],
        '#2f7f88',
      ),
    ),
    ...many(8, (i) =>
      polygon(
        [
          [-10, 370 + i * 58],
          [132, 388 + i * 57],
          [132, 417 + i * 57],
          [-10, 401 + i * 58],
        ],
        '#fbf4e0',
        dark('right', 0.3, 0.4),
      ),
    ),
    ...many(14, (i) => circle(132, 402 + i * 28.6, 14.5, i % 2 === 0 ? '#fbf4e0' : '#2f7f88')),
    ...[470, 620].map((y, k) =>
      join(
        rounded(168, y, 92, 74, 6, '#6f90a0', dark('down', 0.4)),
        rounded(176, y + 8, 76, 58, 4, '#e6f1f2'),
        ...many(4, (i) =>
          path(
            `M${186 + k * 4} ${y + 20 + i * 12}q22 -10 46 0l10 -6v12l-10 -6q-24 10 -46 0Z`,
            ['#8fa7b3', '#b5c6cc', '#e08a6a'][(i + k) % 3] ?? '#8fa7b3',
          ),
        ),
      ),
    ),
    // The corner of a car that still parks the old way.
    path('M1136 500l40 190h40v-190Z', '#3f315088'),
    rounded(1126, 420, 240, 236, 44, '#3b6a8c', dark('down', 0.45, 0.4), lit('up', 0.3, 0.6)),
    rounded(1176, 436, 64, 204, 22, '#1f3346'),
  );
}
