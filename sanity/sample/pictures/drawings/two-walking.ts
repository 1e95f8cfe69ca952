import { bareTree, birds, grass, heightAt, land, ridge, roundTree, sky, sun } from '../kit/nature.ts';
import { bust } from '../kit/people.ts';
import { sheet, type Picture } from '../kit/print.ts';
import { seeded } from '../kit/random.ts';
import {
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
  type Point,
} from '../kit/shape.ts';

interface Walker {
  coat: string;
  legs: string;
  skin: string;
  hair: 'bun' | 'beanie';
  hairColour: string;
  step: 1 | -1;
}

/** Somebody in a coat, seen from behind, about 300 tall on (0, 0). */
function walker({ coat, legs, skin, hair, hairColour, step }: Walker): Art {
  return join(
    line(`M-14 -112L${-16 - step * 2} ${-4 - (step > 0 ? 14 : 0)}`, legs, 25),
    line(`M15 -112L${17 - step * 2} ${-4 - (step < 0 ? 14 : 0)}`, legs, 25),
    ellipse(-18 - step * 2, -2 - (step > 0 ? 12 : 0), 15, 9, '#2a2028'),
    ellipse(18 - step * 2, -2 - (step < 0 ? 12 : 0), 15, 9, '#2a2028'),
    line('M-46 -206Q-60 -160 -52 -118', coat, 23),
    line('M46 -206Q60 -160 50 -118', coat, 23),
    circle(-52, -106, 10, skin),
    circle(50, -106, 10, skin),
    path(
      'M-46 -226Q-54 -150 -46 -88Q0 -78 46 -88Q54 -150 46 -226Z',
      coat,
      dark('left', 0.6, 0.4),
      lit('right', 0.35, 0.6),
    ),
    line('M0 -140V-84', '#00000033', 3),
    place(bust({ skin, hair, hairColour, top: coat, back: true }), 0, -186, [1.32, 1.32]),
  );
}

/** Side by side, at the pace of whoever is slower. */
export function twoWalking(): Picture {
  const random = seeded('two walking');
  const far = ridge(random, 408, 26, 0.7);
  const lawn = ridge(random, 452, 10, 0.5, 2);
  const tree = (x: number, y: number, size: number, colour: string) => {
    const bud = ([bx, by]: Point) =>
      circle(
        bx + random.about(2),
        by + random.about(2),
        random.between(1, 2.6),
        random.pick(['#c9d67a', '#e6e39a', '#f4c2b8', '#fbe6dc']),
      );
    return place(bareTree(random, colour, 6, 27, bud), x, y, size);
  };
  return sheet(
    '#3b2c58',
    '#fff1bd',
    sky('#8fbcc9', '#cfdcc6', '#fbe3a8', '#ffd592'),
    sun(610, 330, 44, '#fffbe4', '#fff0b8'),
    ...birds(random, 5, 340, 150, 90, '#6a7f90'),
    faint(0.7, land(far, '#a9b89a')),
    ...many(11, (i) =>
      place(
        roundTree(random, random.pick(['#8fa888', '#9fb48c', '#86a091']), '#7a7a70'),
        20 + i * 116 + random.about(24),
        430,
        random.between(0.7, 1.25),
      ),
    ),
    land(lawn, linear('down', '#d3cf7a', '#9db85c', '#6f9648', '#54803f')),
    path(
      'M560 448Q590 520 470 620Q330 730 250 830L900 830Q850 720 770 610Q680 510 640 448Z',
      linear('down', '#ffe9bd', '#f0cfa0', '#d9ab86'),
      lit('up', 0.5, 0.5),
    ),
    ...many(5, (i) =>
      faint(
        0.35,
        line(
          `M${530 - i * 56} ${560 + i * 60}Q600 ${550 + i * 58} ${720 + i * 40} ${566 + i * 60}`,
          '#b98a6e',
          3,
        ),
      ),
    ),
    // Long shadows come towards whoever looks.
    path('M468 690L520 690L440 850L300 850Z', '#4a3a5899'),
    path('M640 690L694 690L760 850L600 850Z', '#4a3a5899'),
    ...[90, 320, 970, 1120].map((x, i) =>
      path(
        `M${x - 8} ${[560, 500, 510, 600][i] ?? 560}L${x + 8} ${[560, 500, 510, 600][i] ?? 560}L${x + (x - 600) * 0.5 + 40} 860L${x + (x - 600) * 0.5 - 40} 860Z`,
        '#4a5a4066',
      ),
    ),
    tree(320, 500, 2.5, '#5b4650'),
    tree(970, 512, 2.7, '#5b4650'),
    tree(90, 566, 3.9, '#43323f'),
    tree(1120, 604, 4.3, '#43323f'),
    place(
      walker({
        coat: '#2f5d78',
        legs: '#2b2a3c',
        skin: '#e3b08a',
        hair: 'beanie',
        hairColour: '#d9a03a',
        step: 1,
      }),
      494,
      706,
      1.12,
    ),
    place(
      walker({
        coat: '#b8503f',
        legs: '#3c3348',
        skin: '#7a4c34',
        hair: 'bun',
        hairColour: '#231a20',
        step: -1,
      }),
      668,
      704,
      1.04,
    ),
    inside(
      'M0 560H1200V800H0Z',
      ...grass(random, 160, -20, 300, (x) => heightAt(lawn, x) + 360 - x * 0.1, 40, [
        '#5f8a44',
        '#86a850',
        '#4a7439',
      ]),
    ),
    ...grass(random, 130, 880, 1220, () => 812, 50, ['#5f8a44', '#86a850', '#4a7439']),
    ...many(22, (i) => {
      const x = i % 2 === 0 ? random.between(10, 250) : random.between(910, 1190);
      const y = random.between(690, 790);
      return join(
        line(`M${x} ${y}v20`, '#4a7439', 2.6),
        path(
          `M${x - 7} ${y}q1 -14 7 -16q6 2 7 16q-7 5 -14 0Z`,
          random.pick(['#9a6cb8', '#f4c63e', '#f7f2e2']),
        ),
      );
    }),
  );
}
