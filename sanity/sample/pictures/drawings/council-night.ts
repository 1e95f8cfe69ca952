import { skyline } from '../kit/city.ts';
import { glow, sky } from '../kit/nature.ts';
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
  polygon,
  type Art,
} from '../kit/shape.ts';

const WATERLINE = 520;
const LAMP = '#ffd27a';

function tallWindow(x: number, top: number): Art {
  return join(
    path(`M${x} 440V${top + 20}a20 20 0 0 1 40 0V440Z`, linear('down', '#fff3c4', LAMP)),
    line(
      `M${x + 20} ${top + 4}V440M${x} ${top + 50}H${x + 40}M${x} ${top + 92}H${x + 40}`,
      '#5a4326',
      3,
      'butt',
    ),
  );
}

function councilHouse(): Art {
  const stone = '#4b4560';
  return join(
    // The tower with its clock.
    box(562, 110, 76, 160, stone, dark('right', 0.7, 0.3)),
    box(554, 104, 92, 10, '#3a354e'),
    polygon(
      [
        [560, 104],
        [600, 34],
        [640, 104],
      ],
      '#2c2a44',
      dark('right', 0.6, 0.4),
    ),
    line('M600 36V12', '#2c2a44', 3),
    circle(600, 158, 25, '#fff0c4'),
    // Eight minutes to eleven.
    line('M600 158L592 141M600 158L580 147', '#2c2a44', 3.6),
    polygon(
      [
        [330, 272],
        [600, 214],
        [870, 272],
      ],
      '#3a354e',
      dark('right', 0.5, 0.4),
    ),
    box(330, 270, 540, 18, '#5b5472'),
    box(342, 288, 516, 170, stone, dark('left', 0.5, 0.4), lit('up', 0.3, 0.6)),
    ...many(9, (i) => tallWindow(362 + i * 54.5, 312)),
    ...many(10, (i) => box(346 + i * 54.5, 288, 10, 170, '#5b5472', dark('right', 0.6))),
    box(322, 456, 556, 14, '#5b5472'),
    box(306, 468, 588, 52, '#3a354e', dark('down', 0.6, 0.2)),
    ...many(4, (i) =>
      box(540 - i * 12, 470 + i * 12, 120 + i * 24, 13, ['#6a6282', '#5f5876'][i % 2] ?? stone),
    ),
  );
}

/** Somebody who leans on the rail, seen from behind. */
function onlooker(x: number, tall: number, coat: string): Art {
  const top = 690 - tall;
  return join(
    path(
      `M${x - 27} 812V${top + 46}q2 -26 27 -28q25 2 27 28V812Z`,
      coat,
      dark('right', 0.6, 0.3),
      lit('up', 0.2, 0.6),
    ),
    circle(x, top, 19, '#1a1624', lit('up', 0.35, 0.5)),
  );
}

/** The council house late at night, seen over the water from the quay. */
export function councilNight(): Picture {
  const random = seeded('council night');
  const town = join(
    ...skyline(random, -30, 360, WATERLINE, 190, {
      wall: ['#1c2145', '#222850', '#191d3c'],
      window: '#f4c567',
      awake: 0.04,
    }),
    ...skyline(random, 850, 1240, WATERLINE, 210, {
      wall: ['#1a1f42', '#20264b'],
      window: '#f4c567',
      awake: 0.04,
    }),
    councilHouse(),
  );
  return sheet(
    '#0a0b20',
    '#ffd27a',
    sky('#10132e', '#1d2350', '#38406f'),
    ...many(60, () =>
      faint(
        random.between(0.3, 0.9),
        circle(random.between(0, 1200), random.between(0, 260), 1.4, '#dfe6ff'),
      ),
    ),
    glow(600, 380, 420, LAMP, '55'),
    town,
    box(-10, WATERLINE, 1220, 300, linear('down', '#20254b', '#0f1229')),
    inside(`M0 ${WATERLINE}H1200V800H0Z`, faint(0.55, place(town, 0, WATERLINE * 2, [1, -1]))),
    ...many(110, () =>
      faint(
        random.between(0.3, 0.7),
        box(
          random.between(-100, 1200),
          random.between(WATERLINE + 6, 800),
          random.between(40, 220),
          random.between(1.5, 4.5),
          random.pick(['#12152f', '#12152f', '#2a2f5c']),
        ),
      ),
    ),
    ...many(40, () =>
      faint(
        random.between(0.4, 0.8),
        ellipse(
          random.between(370, 840),
          random.between(WATERLINE + 20, 700),
          random.between(8, 34),
          1.6,
          LAMP,
        ),
      ),
    ),
    onlooker(168, 70, '#26304e'),
    onlooker(232, 58, '#4a2f3a'),
    onlooker(906, 74, '#2f3a36'),
    onlooker(1010, 62, '#3a3350'),
    onlooker(1066, 66, '#23283f'),
    line('M-10 712H1210M-10 752H1210', '#0b0c1a', 9),
    ...many(9, (i) => box(60 + i * 140, 706, 9, 100, '#0b0c1a')),
  );
}
