import type { Random } from './random.ts';
import { box, dark, ellipse, faint, join, line, many, path, type Art } from './shape.ts';

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

/** A street lamp standing on (0, 0), 200 tall. */
export const streetLamp = (post: string, light: string): Art =>
  join(
    line('M0 0V-178', post, 5, 'butt'),
    path('M-9 0L-4 -26L4 -26L9 0Z', post),
    path('M-10 -178L10 -178L15 -204L-15 -204Z', light),
    path('M-18 -204L18 -204L0 -220Z', post),
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
