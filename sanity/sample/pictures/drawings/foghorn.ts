import { birds, grass } from '../kit/nature.ts';
import { person } from '../kit/people.ts';
import { type Picture } from '../kit/print.ts';
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
  rounded,
} from '../kit/shape.ts';

const TRUMPET = 'M640 398Q520 400 420 350Q300 290 214 140L84 330Q230 372 360 430Q500 486 640 474Z';

/** The horn that could be heard at twenty miles, and the woman who came to record it. Drawn upright, 800 x 1200. */
export function foghorn(): Picture {
  const random = seeded('foghorn');
  const fog = (y: number, opacity: number, colour: string) =>
    faint(
      opacity,
      path(
        `M-20 ${y}Q120 ${y - 50} 260 ${y - 8}T520 ${y - 14}T820 ${y - 6}V${y + 110}Q600 ${y + 60} 420 ${y + 96}T-20 ${y + 90}Z`,
        linear('down', `${colour}ff`, `${colour}00`),
      ),
    );
  const art = join(
    box(-10, -10, 820, 1220, linear('down', '#a9bcc0', '#cdd6d2', '#ebe8da', '#e2dcc6')),
    ...birds(random, 5, 560, 120, 100, '#8a9ca0'),
    // Far off, the lighthouse in the fog.
    faint(
      0.5,
      join(
        path('M96 640L116 300H176L196 640Z', '#f4f2e8', dark('right', 0.5)),
        path('M110 400H182L186 460H106ZM102 540H190L193 600H99Z', '#b9685c'),
        box(108, 282, 76, 20, '#5f6f76'),
        box(124, 236, 44, 48, '#f6e6a8'),
        path('M118 238H174L146 204Z', '#5f6f76'),
      ),
    ),
    faint(0.6, path('M146 258L820 120V330Z', linear('right', '#fff8d8aa', '#fff8d800'))),
    fog(380, 0.8, '#e6e8e0'),
    fog(520, 0.9, '#eceae0'),
    // The engine house.
    path('M300 470L470 380L640 470V500H300Z', '#4a5058', dark('right', 0.5)),
    box(316, 486, 310, 420, '#f6f2e6', dark('right', 0.45, 0.4), dark('down', 0.3, 0.5)),
    ...[370, 500].map((x) =>
      join(
        path(`M${x} 720V640Q${x + 32} 600 ${x + 64} 640V720Z`, '#34404a'),
        line(`M${x + 32} 616v104M${x} 670h64`, '#f6f2e6', 5),
      ),
    ),
    path('M430 906V806Q470 764 510 806V906Z', '#2f5d4c', dark('right', 0.5)),
    ...many(18, () =>
      faint(
        0.5,
        box(random.between(326, 590), random.between(500, 880), random.between(14, 40), 5, '#d9d3c0'),
      ),
    ),
    // The trumpet: black, and larger than reason.
    path('M520 470Q560 440 560 370L610 380Q612 470 566 500Z', '#14161e', lit('left', 0.4, 0.5)),
    path(TRUMPET, '#171922', dark('down', 0.7, 0.3), lit('up', 0.6, 0.3)),
    inside(
      TRUMPET,
      ...[0.3, 0.52, 0.74].map((t) =>
        line(
          `M${214 + t * 400} ${120 + t * 262}Q${160 + t * 420} ${260 + t * 170} ${110 + t * 470} ${368 + t * 136}`,
          '#4a505e',
          9,
        ),
      ),
    ),
    place(
      join(
        ellipse(0, 0, 46, 122, '#2c303c', lit('up', 0.5, 0.5)),
        ellipse(-4, 0, 36, 104, '#08090e'),
        ellipse(8, 10, 17, 60, '#14161e'),
      ),
      148,
      234,
      1,
      34,
    ),
    rounded(600, 384, 76, 104, 16, '#232833', dark('right', 0.6), lit('left', 0.4, 0.5)),
    line('M300 420V500M470 470V520', '#232833', 17),
    // What it says.
    ...many(4, (i) =>
      faint(
        0.75 - i * 0.16,
        line(
          `M${96 - i * 34} ${96 - i * 26}Q${16 - i * 46} ${156 - i * 10} ${6 - i * 50} ${262 + i * 8}`,
          '#fdfaf0',
          11,
        ),
      ),
    ),
    fog(760, 0.85, '#efece2'),
    // The headland and the woman with the tape machine.
    path(
      'M-20 930Q160 880 380 900T820 880V1220H-20Z',
      linear('down', '#8a9a64', '#5f7a4c', '#3f5a40'),
      lit('up', 0.4, 0.7),
    ),
    ...grass(random, 240, -20, 820, () => 920, 34, ['#7f9458', '#a9b070', '#5f7a4c']),
    path('M120 1060Q240 1040 340 1060Q380 1080 250 1086Q150 1086 120 1060Z', '#2f4434aa'),
    place(
      person({
        skin: '#c98d62',
        hair: 'bob',
        hairColour: '#2c1e22',
        top: '#d9942e',
        legs: '#34466a',
        shoes: '#7a3a2c',
        garment: 'coat',
        lean: -2,
        nod: -16,
        farLeg: [90, 92],
        nearLeg: [94, 92],
        farArm: [60, -62],
        nearArm: [96, 66],
      }),
      250,
      1064,
      [-2.7, 2.7],
    ),
    line('M240 806Q232 774 262 772Q290 776 282 808', '#1c1c26', 7),
    ellipse(273, 812, 7.5, 11, '#c4402f', dark('down', 0.5)),
    line('M208 848L158 782', '#1c1c26', 6),
    ellipse(152, 772, 12, 17, '#3a3f4c', lit('upLeft', 0.5, 0.4)),
    join(
      rounded(286, 990, 104, 76, 8, '#6f7a80', dark('down', 0.5), lit('up', 0.4, 0.5)),
      circle(314, 1020, 20, '#1c1c26'),
      circle(362, 1020, 20, '#1c1c26'),
      circle(314, 1020, 6, '#e6dcc4'),
      circle(362, 1020, 6, '#e6dcc4'),
      line('M314 1042H362', '#8a4a34', 3),
      line('M290 994Q250 930 262 850', '#1c1c26', 4),
    ),
    ...grass(random, 200, -20, 820, () => 1210, 110, ['#4f6a44', '#7f9458', '#34503a', '#a9b070']),
    fog(880, 0.16, '#f2efe6'),
  );
  return { art, shadow: '#24303f', light: '#fffbe8', width: 800, height: 1200 };
}
