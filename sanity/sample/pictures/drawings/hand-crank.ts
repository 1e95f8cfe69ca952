import { glow } from '../kit/nature.ts';
import { person } from '../kit/people.ts';
import { sheet, type Picture } from '../kit/print.ts';
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
  path,
  place,
  polygon,
  rounded,
} from '../kit/shape.ts';

/** A walking man at the speed of somebody's wrist. */
export function handCrank(): Picture {
  const steps = [
    { x: 556, farLeg: [72, 84], nearLeg: [110, 124], farArm: [116, 100], nearArm: [66, 50] },
    { x: 612, farLeg: [84, 92], nearLeg: [100, 108], farArm: [104, 92], nearArm: [80, 66] },
    { x: 720, farLeg: [108, 122], nearLeg: [74, 84], farArm: [66, 50], nearArm: [116, 98] },
    { x: 866, farLeg: [98, 106], nearLeg: [86, 92], farArm: [82, 66], nearArm: [102, 92] },
    { x: 920, farLeg: [72, 84], nearLeg: [110, 124], farArm: [116, 100], nearArm: [66, 50] },
    { x: 1080, farLeg: [84, 92], nearLeg: [102, 110], farArm: [104, 92], nearArm: [80, 66] },
    { x: 1150, farLeg: [106, 120], nearLeg: [76, 86], farArm: [66, 50], nearArm: [116, 98] },
  ] as const;
  const top = 372;
  return sheet(
    '#1c0c24',
    '#ffe9b8',
    box(-10, -10, 1220, 820, linear('right', '#7a2c3a', '#a3443f', '#c9704a')),
    glow(840, 340, 620, '#f7c07a', '77'),
    box(-10, 668, 1220, 150, linear('down', '#5c2430', '#3a1624'), lit('up', 0.3, 0.6)),
    faint(0.5, path('M140 716Q340 690 560 716Q620 740 360 748Q180 744 140 716Z', '#1c0c24')),
    // The tripod.
    polygon(
      [
        [312, 470],
        [338, 470],
        [196, 740],
        [164, 740],
      ],
      '#8a5430',
      dark('right', 0.6),
    ),
    polygon(
      [
        [392, 470],
        [418, 470],
        [572, 740],
        [540, 740],
      ],
      '#8a5430',
      dark('right', 0.6),
    ),
    polygon(
      [
        [352, 470],
        [378, 470],
        [384, 756],
        [348, 756],
      ],
      '#a8683c',
      dark('right', 0.6),
      lit('left', 0.4, 0.5),
    ),
    line('M250 610L368 636L494 606', '#c9a04a', 6),
    rounded(266, 446, 200, 34, 6, '#3a2620', lit('up', 0.4, 0.5)),
    // The film runs out to the right.
    path(
      `M470 ${top - 10}Q520 ${top - 16} 560 ${top}H1220V${top + 250}H560Q510 ${top + 240} 478 ${top + 60}Z`,
      '#1c141c',
      dark('left', 0.5, 0.6),
    ),
    ...many(22, (i) =>
      join(
        rounded(548 + i * 31, top + 12, 17, 20, 4, '#f7dca8'),
        rounded(548 + i * 31, top + 218, 17, 20, 4, '#f7dca8'),
      ),
    ),
    box(546, top + 44, 680, 162, '#f7e6c0', dark('right', 0.2, 0.5)),
    box(546, top + 186, 680, 20, '#e0bf8c'),
    ...many(8, (i) => line(`M${546 + i * 97} ${top + 44}v162`, '#1c141c', 6, 'butt')),
    ...steps.map(({ x, ...limbs }) =>
      place(
        person({
          skin: '#3a2430',
          hair: 'hat',
          hairColour: '#2a1824',
          top: '#3f2834',
          legs: '#2a1824',
          shoes: '#1c0f18',
          ...limbs,
        }),
        x,
        top + 196,
        1.34,
      ),
    ),
    ...steps.map(({ x }) => line(`M${x - 8} ${top + 197}h22`, '#b98a5c', 3)),
    // The camera: mahogany and brass.
    path('M230 130H482V450H230Z', '#8a4a2c', dark('right', 0.6, 0.4), lit('left', 0.35, 0.6)),
    path('M230 130L262 100H514L482 130Z', '#a8643c', lit('up', 0.4)),
    path('M482 130L514 100V416L482 450Z', '#5c2c1e', dark('right', 0.5)),
    ...[
      [236, 136],
      [460, 136],
      [236, 428],
      [460, 428],
    ].map(([x = 0, y = 0]) => box(x, y, 17, 17, '#d9a84a', dark('downRight', 0.5))),
    line('M230 290H482', '#5c2c1e', 4),
    circle(310, 380, 10, '#d9a84a', dark('downRight', 0.6)),
    rounded(300, 66, 130, 40, 10, '#3a2620', lit('up', 0.4, 0.5)),
    line('M320 66Q364 30 410 66', '#3a2620', 9),
    // The lens looks to the left.
    path('M230 170H186V158H150V262H186V250H230Z', '#d9a84a', dark('down', 0.6, 0.4), lit('up', 0.6, 0.4)),
    path('M150 150H128Q120 210 128 270H150Z', '#3a2620', lit('up', 0.4, 0.4)),
    path('M128 166Q112 210 128 254Z', '#8fc4cc', lit('up', 0.6)),
    // The crank, with the ghost of its turning.
    ...[0, 1, 2, 3, 4].map((i) =>
      faint(
        0.1 + i * 0.09,
        place(
          join(line('M0 0L0 -96', '#f0cf86', 15), circle(0, -96, 16, '#f0cf86')),
          356,
          226,
          1,
          -118 + i * 26,
        ),
      ),
    ),
    circle(356, 226, 66, '#a8643c', dark('downRight', 0.6)),
    circle(356, 226, 58, '#d9a84a', dark('downRight', 0.6, 0.3), lit('upLeft', 0.6, 0.4)),
    line('M356 226L410 134', '#e6c06a', 17),
    circle(356, 226, 17, '#7a5424'),
    circle(410, 134, 22, '#3a2620', dark('downRight', 0.6), lit('upLeft', 0.5, 0.4)),
    join(
      ...[0, 1, 2].map((i) =>
        faint(
          0.6 - i * 0.15,
          line(
            `M${252 - i * 6} ${160 - i * 10}Q280 ${110 - i * 14} ${340 + i * 8} ${112 - i * 12}`,
            '#ffe9b8',
            4,
          ),
        ),
      ),
    ),
  );
}
