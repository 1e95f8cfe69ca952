import { reflection } from '../kit/city.ts';
import { birds, glitter, glow, sky, streaks } from '../kit/nature.ts';
import { sheet, type Picture } from '../kit/print.ts';
import { seeded } from '../kit/random.ts';
import {
  box,
  circle,
  dark,
  faint,
  join,
  line,
  linear,
  lit,
  many,
  overlay,
  path,
  polygon,
  type Art,
} from '../kit/shape.ts';

/** One leaf of the gates, hinged on the left: drawn once and mirrored for the other side. */
function gate(): Art {
  const face = 'M352 300L536 352L536 668L352 640Z';
  const planks = many(8, (i) => {
    const x = 352 + (i * 184) / 8;
    return line(`M${x} ${300 + i * 6.5}V${640 + i * 3.5}`, '#0c0d14', 2.4);
  });
  return join(
    path(face, '#1b1c28', lit('right', 0.28, 0.55), dark('down', 0.6, 0.3)),
    ...planks,
    ...[0.1, 0.42, 0.76].map((t) =>
      polygon(
        [
          [352, 300 + t * 340],
          [536, 352 + t * 316],
          [536, 374 + t * 316],
          [352, 324 + t * 340],
        ],
        '#2a2a3a',
        dark('down', 0.6),
      ),
    ),
    line('M356 316L532 640', '#2a2a3a', 13),
    box(529, 340, 12, 330, '#3d2f38', lit('right', 0.8, 0.2)),
    polygon(
      [
        [338, 282],
        [542, 342],
        [542, 354],
        [338, 298],
      ],
      '#34303f',
    ),
    line('M360 288V244M410 303V260M460 318V276M510 333V292M360 250L512 297M360 268L512 314', '#15161f', 4),
  );
}

const mirrored = (art: Art): Art => ({
  flat: `<g transform="translate(1200 0) scale(-1 1)">${art.flat}</g>`,
  light: `<g transform="translate(1200 0) scale(-1 1)">${art.light}</g>`,
});

function quay(): Art {
  const random = seeded('quay');
  const courses = many(9, (i) => line(`M-10 ${430 + i * 46}L352 ${330 + i * 38}`, '#20202e', 3));
  const joints = many(46, () => {
    const x = random.between(0, 340);
    const row = Math.floor(random.between(0, 8));
    const t = x / 352;
    const y = 430 + row * 46 + (330 + row * 38 - 430 - row * 46) * t;
    return line(`M${x} ${y}v${44 - 8 * t}`, '#20202e', 2.6);
  });
  return join(
    polygon(
      [
        [-10, 372],
        [360, 286],
        [360, 332],
        [-10, 432],
      ],
      '#6d5c6a',
      lit('right', 0.7, 0.3),
    ),
    polygon(
      [
        [-10, 430],
        [360, 328],
        [360, 652],
        [-10, 840],
      ],
      '#3c3647',
      dark('left', 0.8, 0.2),
      lit('right', 0.2, 0.7),
    ),
    ...courses,
    ...joints,
    ...[62, 186].map((x) =>
      join(
        path(`M${x} ${394 - x * 0.23}v-34q0 -12 14 -12t14 12v28Z`, '#171822'),
        path(`M${x - 5} ${360 - x * 0.23}q0 -14 19 -14t19 14Z`, '#262634'),
      ),
    ),
    path('M168 664Q190 640 214 652T268 616T310 622T352 590V652L168 742Z', '#2f4a3c', dark('down', 0.5)),
    line('M120 410V770M146 402V760', '#15151e', 5),
    ...many(11, (i) => line(`M120 ${430 + i * 32}L146 ${424 + i * 32}`, '#15151e', 4)),
  );
}

function town(): Art {
  const random = seeded('low town');
  const roofs: Art[] = [];
  for (let x = 250; x < 960;) {
    const width = random.between(26, 54);
    const height = random.between(24, 58) * (x > 520 && x < 690 ? 0.35 : 1);
    roofs.push(
      polygon(
        [
          [x, 330],
          [x, 326 - height],
          [x + width / 2, 326 - height - width * 0.34],
          [x + width, 326 - height],
          [x + width, 330],
        ],
        random.pick(['#6d5468', '#7d5e6c', '#5f4c64']),
        dark('down', 0.3),
      ),
    );
    if (random.chance(0.5)) roofs.push(box(x + width * 0.62, 326 - height - width * 0.34, 6, 14, '#5f4c64'));
    if (random.chance(0.4)) roofs.push(box(x + width * 0.4, 318 - height * 0.5, 5, 8, '#ffd68a'));
    x += width;
  }
  return join(
    ...roofs,
    box(712, 148, 52, 184, '#5a4560', dark('right', 0.6, 0.3)),
    box(706, 142, 64, 9, '#493750'),
    polygon(
      [
        [708, 142],
        [738, 72],
        [768, 142],
      ],
      '#46344d',
      dark('right', 0.6, 0.4),
    ),
    line('M738 74V50', '#46344d', 3),
    circle(738, 184, 19, '#ffe6b0'),
    line('M738 184V171M738 184L748 189', '#46344d', 3.4),
    box(718, 222, 8, 18, '#46344d'),
    box(750, 222, 8, 18, '#46344d'),
  );
}

/** Dawn: the tide comes in between the old lock gates. */
export function harbourGates(): Picture {
  const random = seeded('harbour gates');
  return sheet(
    '#1c1a3a',
    '#ffe2a6',
    sky('#33406f', '#6a6590', '#c98a8a', '#f6b77c', '#ffd99a'),
    ...streaks(random, 16, 60, 280, '#f7b9a0', 0.5),
    ...streaks(random, 8, 200, 310, '#fff0c8', 0.7),
    glow(600, 322, 330, '#ffe9b0', 'e6'),
    circle(600, 316, 34, '#fff6d8'),
    ...birds(random, 9, 470, 150, 120, '#3a3358'),
    box(-10, 326, 1220, 520, linear('down', '#f4c08a', '#b8808a', '#4c4f78', '#2c3358')),
    town(),
    ...reflection(random, 738, 56, 332, 90, '#5a4560'),
    // The tongue of the tide widens from the gap towards whoever looks.
    path(
      'M538 664Q470 700 250 742Q80 772 -20 850L1220 850Q1120 772 950 742Q730 700 660 660L640 334L560 334Z',
      linear('up', '#7a7398', '#d9a08e', '#ffd99a', '#fff0c4', '#ffe9b8'),
      lit('up', 0.5, 0.4),
    ),
    path(
      'M-20 660Q220 640 380 640L540 668Q440 706 250 742Q80 772 -20 850Z',
      linear('right', '#232a4c', '#474a72'),
    ),
    path(
      'M1220 660Q980 640 820 640L660 668Q760 706 950 742Q1120 772 1220 850Z',
      linear('left', '#232a4c', '#474a72'),
    ),
    quay(),
    mirrored(quay()),
    gate(),
    mirrored(gate()),
    ...reflection(random, 445, 180, 664, 120, '#1b1c28'),
    ...reflection(random, 755, 180, 664, 120, '#1b1c28'),
    ...glitter(random, 90, 600, 480, 800, 190, '#fff3cf'),
    faint(
      0.9,
      ...many(7, (i) =>
        line(
          `M${548 - i * i * 9} ${668 + i * 17}q${30 + i * 8} -9 ${70 + i * 14} 2M${652 + i * i * 9} ${668 + i * 17}q${-30 - i * 8} -9 ${-70 - i * 14} 2`,
          '#fffaf0',
          3.2,
        ),
      ),
    ),
    overlay('M0 0H1200V800H0Z', dark('down', 0.25, 0.6)),
  );
}
