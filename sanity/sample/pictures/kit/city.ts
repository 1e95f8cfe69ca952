import type { Random } from './random.ts';
import {
  box,
  dark,
  ellipse,
  faint,
  join,
  line,
  linear,
  many,
  path,
  polygon,
  rounded,
  type Art,
} from './shape.ts';

interface Block {
  wall: readonly [string, ...string[]];
  window: string;
  /** 0 to 1: how many windows are lit. */
  awake: number;
}

/** Towers standing on `ground` from `from` to `to`, none taller than `tall`. */
export function skyline(
  random: Random,
  from: number,
  to: number,
  ground: number,
  tall: number,
  { wall, window, awake }: Block,
): Art[] {
  const parts: Art[] = [];
  let x = from;
  while (x < to) {
    const width = random.between(38, 92);
    const middle = (x + width / 2 - from) / (to - from);
    const height =
      tall * (0.35 + 0.65 * Math.sin(Math.PI * Math.min(1, Math.max(0, middle))) * random.between(0.45, 1));
    const top = ground - height;
    parts.push(
      box(
        x,
        top,
        width + 1,
        height + 20,
        random.pick(wall),
        dark('right', 0.7, 0.25),
        dark('down', 0.35, 0.4),
      ),
    );
    if (random.chance(0.3)) parts.push(box(x + width * 0.3, top - 14, width * 0.35, 15, random.pick(wall)));
    if (random.chance(0.2))
      parts.push(line(`M${x + width * 0.5} ${top}v-${random.between(20, 48)}`, wall[0], 2));
    const columns = Math.max(2, Math.floor(width / 13));
    for (let wy = top + 14; wy < ground - 10; wy += 17) {
      for (let c = 0; c < columns; c++) {
        if (random.chance(awake)) parts.push(box(x + 7 + (c * (width - 12)) / columns, wy, 5, 8, window));
      }
    }
    x += width + (random.chance(0.2) ? random.between(4, 16) : 0);
  }
  return parts;
}

interface House {
  wall: string;
  roof: string;
  window: string;
  frame: string;
  door: string;
}

/** A narrow gabled town house on (0, 0): `width` wide, `storeys` of 56 units tall, roof on top. */
export function townHouse(
  random: Random,
  width: number,
  storeys: number,
  { wall, roof, window, frame, door }: House,
): Art {
  const storey = 56;
  const height = storeys * storey + 8;
  const parts: Art[] = [
    polygon(
      [
        [-6, -height],
        [width / 2, -height - width * 0.55],
        [width + 6, -height],
      ],
      roof,
      dark('right', 0.6, 0.3),
    ),
    box(0, -height, width, height, wall, dark('right', 0.45, 0.35), dark('down', 0.3, 0.5)),
    box(width * 0.66, -height - width * 0.42, 12, width * 0.3, roof),
  ];
  const columns = width > 100 ? 3 : 2;
  for (let s = 0; s < storeys; s++) {
    for (let c = 0; c < columns; c++) {
      const x = (width / columns) * (c + 0.5) - 11;
      const y = -height + 14 + s * storey;
      if (s === storeys - 1 && c === 0) {
        parts.push(rounded(x - 2, y - 4, 26, height - s * storey - 10 + 4, 2, door, dark('down', 0.5)));
      } else {
        const light = random.chance(0.5) ? window : frame;
        parts.push(
          box(x - 2, y - 2, 26, 36, frame),
          box(x, y, 22, 32, light),
          line(`M${x + 11} ${y}v32M${x} ${y + 14}h22`, frame, 2, 'butt'),
        );
      }
    }
  }
  return join(...parts);
}

/** A street lamp standing on (0, 0), 200 tall. */
export const streetLamp = (post: string, light: string): Art =>
  join(
    line('M0 0V-178', post, 5, 'butt'),
    path('M-9 0L-4 -26L4 -26L9 0Z', post),
    path('M-10 -178L10 -178L15 -204L-15 -204Z', light),
    path('M-18 -204L18 -204L0 -220Z', post),
  );

/** A sailing boat's hull and sail on (0, 0), about 100 wide. */
export const sailBoat = (hull: string, sail: string): Art =>
  join(
    line('M4 -8V-112', '#4a3a34', 2.5),
    path('M0 -108Q-34 -52 -40 -16L0 -14Z', sail, dark('left', 0.4)),
    path('M9 -100Q34 -60 38 -16L9 -14Z', sail, dark('right', 0.6)),
    path('M-52 -10L54 -10Q44 12 30 14L-34 14Q-48 8 -52 -10Z', hull, dark('down', 0.7)),
  );

/** A working boat with a wheelhouse on (0, 0), about 170 wide. */
export const trawler = (hull: string, cabin: string, glass: string, trim: string): Art =>
  join(
    line('M-16 -50V-128M-16 -120L46 -60M-16 -124L-74 -36', '#3a3238', 2.6),
    line('M62 -40V-88L30 -50', '#3a3238', 2.6),
    rounded(-46, -76, 50, 44, 4, cabin, dark('right', 0.5)),
    box(-50, -80, 58, 6, trim),
    box(-40, -68, 11, 13, glass),
    box(-25, -68, 11, 13, glass),
    box(-10, -68, 9, 13, glass),
    path(
      'M-88 -34Q-30 -26 40 -34Q70 -40 92 -56L76 8Q70 16 56 16L-64 16Q-80 14 -88 -34Z',
      hull,
      dark('down', 0.75, 0.2),
    ),
    path('M-88 -34Q-30 -26 40 -34Q70 -40 92 -56L90 -48Q70 -32 40 -26Q-30 -18 -87 -26Z', trim),
  );

/** A shape's reflection on water as horizontal slices, from `top` down. */
export const reflection = (
  random: Random,
  x: number,
  width: number,
  top: number,
  length: number,
  colour: string,
): Art[] =>
  many(Math.ceil(length / 9), (i) => {
    const t = i / Math.ceil(length / 9);
    return faint(
      0.75 * (1 - t),
      ellipse(
        x + random.about(6 + 10 * t),
        top + 5 + i * 9,
        (width / 2) * random.between(0.7, 1.08),
        3.2,
        colour,
      ),
    );
  });

/** A row of books' backs on a shelf from (x, y) up, `width` long. */
export function books(
  random: Random,
  x: number,
  y: number,
  width: number,
  tall: number,
  colours: readonly [string, ...string[]],
): Art[] {
  const parts: Art[] = [];
  let at = x;
  while (at < x + width - 9) {
    const thick = Math.min(random.between(9, 24), x + width - at);
    const height = tall * random.between(0.68, 1);
    const colour = random.pick(colours);
    parts.push(box(at, y - height, thick, height, colour, dark('right', 0.75, 0.35)));
    if (random.chance(0.6)) parts.push(box(at, y - height * 0.86, thick, 3, '#ffffff50'));
    if (random.chance(0.4)) parts.push(box(at, y - height * 0.22, thick, 6, '#ffffff40'));
    at += thick + 0.6;
  }
  return parts;
}

/** A bicycle seen from its side, on the ground at (0, 0) under the middle, about 200 long; pointing right. */
export function bicycle(frame: string, tyre: string, metal: string): Art {
  const wheel = (x: number) =>
    join(
      line(`M${x - 44} -44a44 44 0 1 0 88 0a44 44 0 1 0 -88 0`, tyre, 6),
      ...many(9, (i) => {
        const a = (i * Math.PI) / 9;
        const [dx, dy] = [Math.cos(a) * 42, Math.sin(a) * 42];
        return line(
          `M${(x - dx).toFixed(1)} ${(-44 - dy).toFixed(1)}L${(x + dx).toFixed(1)} ${(-44 + dy).toFixed(1)}`,
          metal,
          0.9,
        );
      }),
    );
  return join(
    wheel(-70),
    wheel(72),
    line('M-70 -44L-8 -42L-28 -104M-70 -44L-24 -94M-8 -42L50 -100L-25 -96M72 -44L46 -118', frame, 6.5),
    line('M-28 -104L-31 -114M-44 -115L-18 -115', '#2a2226', 7),
    line('M46 -118L44 -130L64 -132Q72 -128 66 -120', '#2a2226', 5.5),
    line('M-18 -42a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M-8 -42L4 -24M-2 -24H10', metal, 3.4),
  );
}

/** A window with a view: wall-mounted frame at (x, y). */
export const windowFrame = (
  x: number,
  y: number,
  width: number,
  height: number,
  frame: string,
  glassTop: string,
  glassBottom: string,
): Art =>
  join(
    box(x - 10, y - 10, width + 20, height + 20, frame, dark('downRight', 0.4)),
    box(x, y, width, height, linear('down', glassTop, glassBottom)),
  );
