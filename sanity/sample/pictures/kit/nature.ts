import { lineNoise, type Random } from './random.ts';
import {
  box,
  circle,
  curve,
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
  polyline,
  pool,
  radial,
  round3d,
  toward,
  type Art,
  type Fill,
  type Point,
  type Shade,
} from './shape.ts';

/** The whole sheet filled with a sky, from the top colour down to the horizon's. */
export const sky = (...colours: string[]): Art => box(-50, -50, 1300, 900, linear('down', ...colours));

/** A sun or moon with a broad soft halo. */
export const sun = (x: number, y: number, r: number, colour: string, halo: string): Art =>
  join(circle(x, y, r * 4.2, radial(`${halo}cc`, `${halo}55`, `${halo}00`)), circle(x, y, r, colour));

export const stars = (random: Random, count: number, floor: number, colour: string): Art[] =>
  many(count, () => {
    const near = random.next() ** 4;
    return faint(
      0.35 + 0.65 * random.next(),
      circle(random.between(0, 1200), random.between(0, floor), 0.8 + near * 2.6, colour),
    );
  });

/** The line of a ridge from left to right. `height` is how far it rises and falls about `y`, `pace` how often. */
export function ridge(random: Random, y: number, height: number, pace: number, octaves = 4): Point[] {
  const noise = lineNoise(random, octaves);
  return many(121, (i): Point => [i * 11 - 60, y + noise(i * 0.011 * pace) * height]);
}

/** Land below a ridge, to the bottom of the sheet. */
export const land = (points: readonly Point[], fill: Fill, ...shades: Shade[]): Art =>
  path(`${polyline(points)}L1270 860L-60 860Z`, fill, ...shades);

/** Height of a ridge at `x`. */
export function heightAt(points: readonly Point[], x: number): number {
  const after = points.findIndex(([px]) => px >= x);
  const [x2, y2] = points[after] ?? [0, 0];
  const [x1, y1] = points[after - 1] ?? [x2 - 1, y2];
  return y1 + ((y2 - y1) * (x - x1)) / (x2 - x1);
}

/** A flat-bottomed cloud about `width` wide with its foot at (x, y). */
export function cloud(random: Random, x: number, y: number, width: number, fill: Fill): Art {
  const puffs = 6;
  let d = `M${x} ${y}`;
  for (let i = 1; i <= puffs; i++) {
    const t = i / puffs;
    const top = i === puffs ? 0 : Math.sin(t * Math.PI) ** 0.8 * width * random.between(0.16, 0.26);
    const r = width * random.between(0.11, 0.14);
    d += `A${r.toFixed(1)} ${r.toFixed(1)} 0 0 1 ${(x + width * t).toFixed(1)} ${(y - top).toFixed(1)}`;
  }
  return path(
    `${d}Q${x + width / 2} ${y + width * 0.03} ${x} ${y}Z`,
    fill,
    dark('down', 0.4, 0.3),
    lit('up', 0.3, 0.6),
  );
}

/** Long thin streaks, as of evening cloud or mist. */
export const streaks = (
  random: Random,
  count: number,
  top: number,
  bottom: number,
  colour: string,
  opacity = 0.5,
): Art[] =>
  many(count, () => {
    const y = random.between(top, bottom);
    const x = random.between(-100, 1100);
    const width = random.between(120, 460);
    const height = random.between(3, 13);
    return faint(
      opacity * random.between(0.5, 1),
      path(
        `M${x} ${y}q${width * 0.3} ${-height} ${width * 0.6} ${-height * 0.4}t${width * 0.4} ${height * 0.4}q${-width * 0.3} ${height * 0.7} ${-width * 0.6} ${height * 0.5}t${-width * 0.4} ${-height * 0.5}Z`,
        colour,
      ),
    );
  });

/** Glitter of light on water: dashes that lie closer and brighter near the column under the light. */
export const glitter = (
  random: Random,
  count: number,
  x: number,
  top: number,
  bottom: number,
  spread: number,
  colour: string,
): Art[] =>
  many(count, (i) => {
    const t = (i + random.next()) / count;
    const y = top + (bottom - top) * t ** 1.3;
    const reach = spread * (0.25 + t);
    const width = random.between(0.2, 1) * reach * 0.7;
    const middle = x + random.about(reach * 0.7);
    return faint(
      random.between(0.35, 0.95),
      ellipse(middle, y, width, 1.2 + 3.2 * t * random.between(0.5, 1), colour),
    );
  });

/** A round-headed tree standing on (0, 0), about 100 tall. */
export function roundTree(random: Random, leaf: string, trunk: string): Art {
  const crown = many(9, (i) => toward([random.about(3), -66], i * 40, 30 + random.about(6)));
  return join(
    path('M-3.5 0L-2 -46L2 -46L3.5 0Z', trunk),
    path(curve(crown, true), leaf, round3d(0.3, 0.25, 0.85)),
  );
}

/** A leafless tree that forks `depth` times; `bud` draws what sits at the end of a twig. */
export function bareTree(
  random: Random,
  colour: string,
  depth = 7,
  height = 26,
  bud?: (at: Point) => Art,
): Art {
  const buds: Art[] = [];
  const parts: Art[] = [];
  const grow = (from: Point, degrees: number, length: number, width: number, left: number): void => {
    const to = toward(from, degrees, length);
    const bend = toward(from, degrees + random.about(14), length * 0.5);
    parts.push(
      line(
        `M${from[0].toFixed(1)} ${from[1].toFixed(1)}Q${bend[0].toFixed(1)} ${bend[1].toFixed(1)} ${to[0].toFixed(1)} ${to[1].toFixed(1)}`,
        colour,
        width,
      ),
    );
    if (left <= 1 && bud) buds.push(bud(to));
    if (left === 0) return;
    const forks = random.chance(0.25) ? 3 : 2;
    for (let i = 0; i < forks; i++) {
      const side = (i - (forks - 1) / 2) * random.between(34, 56);
      grow(to, degrees + side + random.about(9), length * random.between(0.68, 0.86), width * 0.68, left - 1);
    }
  };
  grow([0, 0], -90 + random.about(4), height, height * 0.2, depth);
  return join(...parts, ...buds);
}

/** A pointed leaf from (0, 0) to the right, with its half in shadow. */
const leaf = (length: number, width: number, fill: Fill, vein: string): Art => {
  const half = `M0 0C${length * 0.3} ${-width} ${length * 0.75} ${-width * 0.8} ${length} 0`;
  return join(
    path(
      `${half}C${length * 0.75} ${width * 0.8} ${length * 0.3} ${width} 0 0Z`,
      fill,
      dark('left', 0.5, 0.3),
    ),
    path(`M0 0C${length * 0.3} ${width} ${length * 0.75} ${width * 0.8} ${length} 0Z`, '#00000018'),
    line(`M0 0L${length * 0.94} 0`, vein, Math.max(0.8, width * 0.07)),
  );
};

/** A stem from (0, 0) upwards with pairs of leaves; about `height` tall, leaning by `lean`. */
export function sprig(
  random: Random,
  height: number,
  pairs: number,
  lean: number,
  fill: string,
  vein: string,
): Art {
  const point = (t: number): Point => [lean * t * t, -height * t];
  const parts: Art[] = [line(curve(many(9, (i) => point(i / 8))), vein, height * 0.014 + 1)];
  for (let i = 0; i < pairs; i++) {
    const t = 0.22 + (0.74 * i) / pairs;
    const size = height * 0.3 * (1 - 0.55 * t) * random.between(0.9, 1.1);
    const [x, y] = point(t);
    parts.push(place(leaf(size, size * 0.26, fill, vein), x, y, 1, -36 + random.about(8)));
    parts.push(place(leaf(size, size * 0.26, fill, vein), x, y, [-1, 1], 36 + random.about(8)));
  }
  const [tx, ty] = point(1);
  parts.push(place(leaf(height * 0.16, height * 0.05, fill, vein), tx, ty + height * 0.05, 1, -90));
  return join(...parts);
}

/** Blades of grass along a line. */
export const grass = (
  random: Random,
  count: number,
  from: number,
  to: number,
  y: (x: number) => number,
  height: number,
  colours: readonly [string, ...string[]],
): Art[] =>
  many(count, () => {
    const x = random.between(from, to);
    const tall = height * random.between(0.4, 1);
    const lean = random.about(tall * 0.5);
    const foot = y(x) + 4;
    return path(
      `M${x - 2} ${foot}Q${x} ${foot - tall * 0.6} ${x + lean} ${foot - tall}Q${x + 2} ${foot - tall * 0.5} ${x + 2.5} ${foot}Z`,
      random.pick(colours),
    );
  });

/** Birds far off, as two strokes each. */
export const birds = (
  random: Random,
  count: number,
  x: number,
  y: number,
  spread: number,
  colour: string,
): Art[] =>
  many(count, () => {
    const size = random.between(5, 12);
    const bx = x + random.about(spread);
    const by = y + random.about(spread * 0.45);
    return line(
      `M${bx - size} ${by - size * 0.3}q${size * 0.6} ${-size * 0.4} ${size} ${size * 0.3}q${size * 0.4} ${-size * 0.8} ${size} ${-size * 0.3}`,
      colour,
      1.8,
    );
  });

/** A cone of lamplight from (0, 0) downwards. */
export const beam = (length: number, width: number, colour: string): Art =>
  path(`M-4 0L4 0L${width} ${length}L${-width} ${length}Z`, linear('down', `${colour}99`, `${colour}00`));

/** A soft round glow. */
export const glow = (x: number, y: number, r: number, colour: string, strength = 'b0'): Art =>
  circle(x, y, r, radial(`${colour}${strength}`, `${colour}40`, `${colour}00`), pool(0.5));

/** A fish from nose (0, 0) to tail on the left, about 100 long. */
export const fish = (body: string, band: string): Art => {
  const outline = 'M0 0C-14 -24 -52 -26 -74 -4L-98 -20Q-90 0 -98 20L-74 4C-52 26 -14 24 0 0Z';
  return join(
    path(outline, body, dark('down', 0.6, 0.35), lit('up', 0.3, 0.5)),
    inside(outline, path('M-30 -30Q-22 0 -30 30L-42 30Q-34 0 -42 -30Z', band)),
    circle(-13, -4, 3.4, '#ffffff'),
    circle(-12, -4, 1.8, '#10141c'),
  );
};
