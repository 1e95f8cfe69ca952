import { birds, cloud, glitter, sky } from '../kit/nature.ts';
import { person } from '../kit/people.ts';
import { sheet, type Picture } from '../kit/print.ts';
import { seeded } from '../kit/random.ts';
import { bust } from '../kit/people.ts';
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
  rounded,
  type Art,
} from '../kit/shape.ts';

const rows = (
  x: number,
  y: number,
  width: number,
  gap: number,
  thick: number,
  colour: string,
  mark: string,
): Art[] =>
  many(5, (i) =>
    join(
      box(x, y + i * gap, width * 0.2, thick, mark),
      box(x + width * 0.3, y + i * gap, width * ([0.5, 0.66, 0.4, 0.58, 0.48][i] ?? 0.5), thick, colour),
    ),
  );

const ferry = (): Art =>
  join(
    line('M-40 -238V-300M-58 -282H-22', '#2a3a38', 5),
    path('M-40 -300L6 -288L-40 -276Z', '#e0a13a'),
    rounded(-130, -240, 190, 66, 10, '#fbf6e8', dark('down', 0.4)),
    ...many(4, (i) => rounded(-114 + i * 44, -226, 34, 30, 4, '#8fc4cc', lit('upLeft', 0.5))),
    box(-146, -248, 222, 12, '#2f7a5c'),
    rounded(-270, -176, 480, 86, 8, '#fbf6e8', dark('down', 0.35), lit('up', 0.3, 0.6)),
    box(-284, -182, 508, 12, '#2f7a5c'),
    ...many(8, (i) => rounded(-250 + i * 57, -158, 42, 44, 5, '#3f6a74', lit('upLeft', 0.5))),
    ...[-1, 2, 5].map((i) =>
      place(
        bust({
          skin: ['#8d5b3f', '#f0c7a6', '#c98d62'][(i + 1) % 3] ?? '#8d5b3f',
          hair: 'short',
          hairColour: '#2a2024',
          top: '#c4553f',
        }),
        -172 + i * 57 * 0.99,
        -114,
        0.42,
      ),
    ),
    path(
      'M-340 -92H300Q344 -96 372 -112L330 24Q322 40 300 40H-290Q-322 40 -340 -92Z',
      '#2f7a5c',
      dark('down', 0.65, 0.3),
      lit('up', 0.25, 0.7),
    ),
    path('M-340 -92H300Q344 -96 372 -112L366 -94Q340 -76 300 -72H-338Z', '#fbf6e8'),
    ...many(5, (i) =>
      join(
        circle(-220 + i * 110, -24, 15, '#17382c'),
        circle(-220 + i * 110, -24, 9, '#10201a'),
        line(`M${-234 + i * 110} -34a15 15 0 0 1 28 0`, '#5fae8a', 3),
      ),
    ),
  );

/** The times on the phone are the times on the board. */
export function ferryBoard(): Picture {
  const random = seeded('ferry board');
  return sheet(
    '#16324c',
    '#fff4cc',
    sky('#8fcbd8', '#c9e4dc', '#f7ecc8', '#f7ecc8'),
    cloud(random, 60, 190, 300, '#fdf9ee'),
    cloud(random, 470, 130, 240, '#fdf9ee'),
    ...birds(random, 6, 480, 210, 110, '#5f8490'),
    path('M-10 372Q140 320 300 350T640 340T900 372V400H-10Z', '#8fb0a0'),
    ...many(10, (i) =>
      box(
        60 + i * 44,
        340 - (i % 3) * 12,
        28,
        34 + (i % 3) * 12,
        ['#c9a890', '#b3988c', '#d9bfa0'][i % 3] ?? '#c9a890',
      ),
    ),
    box(-10, 374, 1220, 440, linear('down', '#6fbcc0', '#3a8ea4', '#1f5f80')),
    ...glitter(random, 70, 260, 386, 780, 260, '#e4f6ec'),
    place(ferry(), 400, 520, 1.06),
    ...many(20, () =>
      faint(
        0.6,
        line(`M${random.between(20, 760)} ${random.between(566, 660)}q30 -7 60 0t60 0`, '#d4f0ea', 3.4),
      ),
    ),
    // The landing stage and its board.
    ...[760, 930, 1120].map((x) => box(x, 650, 34, 180, '#4a3428', dark('right', 0.6))),
    path('M690 636H1220V690H690Z', '#b9824f', dark('down', 0.6), lit('up', 0.4, 0.5)),
    ...many(11, (i) => line(`M${710 + i * 48} 638v48`, '#86592f', 3)),
    ...[1002, 1150].map((x) => box(x, 180, 16, 460, '#22343c', lit('left', 0.4, 0.5))),
    rounded(958, 110, 254, 262, 12, '#16262e', lit('upLeft', 0.4, 0.6)),
    rounded(972, 124, 226, 40, 6, '#2f7a5c'),
    path('M990 150h36l-6 10h-26ZM998 148v-8h16v8Z', '#fbf6e8'),
    ...rows(984, 186, 204, 35, 15, '#ffcf5a', '#ffe9b0'),
    // The teenager.
    place(
      person({
        skin: '#7a4c34',
        hair: 'curls',
        hairColour: '#1f181e',
        top: '#e0653f',
        legs: '#2f456a',
        shoes: '#fbf6e8',
        nod: 10,
        farLeg: [88, 92],
        nearLeg: [96, 94],
        farArm: [70, -34],
        nearArm: [84, -40],
      }),
      836,
      642,
      [3.9, 3.9],
    ),
    path('M792 368Q780 440 800 470L846 466L848 372Z', '#f2b23e', dark('down', 0.5, 0.3)),
    // The phone, held up and large enough to read.
    place(
      join(
        rounded(-42, -74, 84, 148, 14, '#10161e', lit('upLeft', 0.4)),
        rounded(-34, -62, 68, 124, 6, '#16262e'),
        box(-34, -62, 68, 18, '#2f7a5c'),
        ...rows(-27, -34, 60, 18, 8, '#ffcf5a', '#ffe9b0'),
      ),
      914,
      368,
      1,
      7,
    ),
    circle(880, 404, 14, '#7a4c34'),
    circle(888, 420, 12, '#7a4c34'),
    line('M706 640V596M706 600q-60 30 -130 10', '#22343c', 12),
    join(circle(706, 594, 12, '#22343c'), box(690, 628, 32, 12, '#22343c')),
  );
}
