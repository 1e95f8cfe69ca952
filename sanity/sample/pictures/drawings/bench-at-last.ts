import { birds, cloud, glitter, grass, heightAt, land, ridge, sky } from '../kit/nature.ts';
import { bust } from '../kit/people.ts';
import { sheet, type Picture } from '../kit/print.ts';
import { seeded } from '../kit/random.ts';
import {
  box,
  circle,
  dark,
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

const people = [
  { skin: '#8d5b3f', hair: 'curls', hairColour: '#2a1f22', top: '#e0a13a', size: 1 },
  { skin: '#f0c7a6', hair: 'hat', hairColour: '#6b4a3a', top: '#58705a', size: 1.08 },
  { skin: '#e9b994', hair: 'long', hairColour: '#b5532e', top: '#2f5d78', size: 0.98 },
  { skin: '#6a4331', hair: 'short', hairColour: '#d9d4cc', top: '#c4553f', size: 1.12 },
  { skin: '#f3cfb2', hair: 'bun', hairColour: '#d8d2c8', top: '#7b5a86', size: 0.92 },
  { skin: '#c98d62', hair: 'scarf', hairColour: '#3f8f8a', top: '#2c3f5c', size: 1 },
  { skin: '#f0c7a6', hair: 'beanie', hairColour: '#e8c23e', top: '#e9e2d2', size: 0.78 },
  { skin: '#a9714c', hair: 'short', hairColour: '#1f1a20', top: '#38495f', size: 1.14 },
  { skin: '#edc3a0', hair: 'bob', hairColour: '#5b3526', top: '#b8485e', size: 0.97 },
] as const;

function swan(): Art {
  return join(
    path(
      'M-70 -10Q-84 -62 -30 -70Q20 -74 62 -58Q88 -52 98 -62Q96 -24 62 -8Q20 8 -40 4Q-64 2 -70 -10Z',
      '#fbf7ee',
      dark('down', 0.5, 0.4),
    ),
    path('M-36 -50Q10 -70 70 -52Q40 -22 -8 -26Q-36 -30 -36 -50Z', '#fffdf7', dark('down', 0.35, 0.3)),
    line('M-54 -36Q-92 -70 -74 -112Q-62 -140 -42 -132', '#fbf7ee', 17),
    path('M-36 -140L-6 -126L-36 -120Z', '#e5792e'),
    path('M-46 -142Q-36 -146 -32 -138L-30 -124Q-40 -120 -48 -126Z', '#fbf7ee'),
    circle(-38, -133, 2.4, '#1d1c22'),
    path('M-34 -140L-28 -136L-34 -130Z', '#1d1c22'),
    line('M-8 2V22M16 2V22', '#3a3238', 4),
    line('M-14 23h12M10 23h12', '#3a3238', 4),
  );
}

/** Nine people and a swan share the town's one new bench. */
export function benchAtLast(): Picture {
  const random = seeded('bench');
  const headland = ridge(random, 590, 14, 0.5, 2);
  const left = 118;
  const pitch = 98;
  return sheet(
    '#2a3a5c',
    '#fff3cc',
    sky('#5fa9c4', '#9fd0d6', '#f4e6c4'),
    cloud(random, 120, 210, 260, '#fbf3e2'),
    cloud(random, 760, 150, 340, '#fbf3e2'),
    cloud(random, 520, 262, 170, '#f7ead2'),
    ...birds(random, 6, 640, 210, 110, '#46627a'),
    box(-10, 330, 1220, 400, linear('down', '#8cc4c9', '#3f8aa0', '#2f6f8c')),
    ...glitter(random, 60, 800, 338, 540, 220, '#e9f6ee'),
    path('M980 330q40 -22 70 -20q30 -18 70 -6l100 26Z', '#5f8f92'),
    path('M330 338l26 -40v40ZM322 340h44l-8 9h-30Z', '#fbf7ee'),
    land(headland, linear('down', '#8fae4c', '#5f8a3e', '#3c6535'), lit('up', 0.5, 0.75)),
    ...grass(random, 240, -20, 1220, (x) => heightAt(headland, x) + 6, 26, ['#7da046', '#a9bf58', '#5c8840']),
    // The bench's shadow and legs, then its people, then its back across them.
    path('M50 726Q560 700 960 716L1010 748Q600 752 70 760Z', '#2d5230'),
    ...[76, 500, 920].map((x) => box(x, 640, 22, 104, '#6b4426', dark('right', 0.6))),
    ...people.map((look, i) =>
      place(bust({ ...look, back: true }), left + i * pitch, 668, [1.5 * look.size, 2.05 * look.size]),
    ),
    ...[618, 658].map((y) =>
      rounded(40, y, 930, 26, 5, '#b67a42', dark('down', 0.5, 0.4), lit('up', 0.3, 0.6)),
    ),
    rounded(32, 700, 946, 22, 5, '#8e5b30', dark('down', 0.5)),
    ...many(5, (i) => line(`M${80 + i * 180} ${628 + (i % 2) * 40}q60 6 120 0`, '#96622f', 2)),
    place(swan(), 1092, 724, 1.12),
    ...grass(random, 190, -20, 1220, () => 800, 96, ['#4f7f3a', '#6f9a42', '#37602f', '#a8bd57']),
    ...many(26, () =>
      circle(
        random.between(0, 1200),
        random.between(728, 796),
        random.between(3, 6),
        random.pick(['#f6f1df', '#f3cf56', '#e98a7a']),
      ),
    ),
  );
}
