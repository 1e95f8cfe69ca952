import { fingerprint } from './random.ts';

/**
 * A piece of a drawing, as two SVG fragments of the same geometry: its colours, and its light. In the light fragment
 * mid grey is "as painted", black is full shadow and white is full light; the printer turns it into grain, as a dry
 * brush would. Painting each shape into both keeps what stands in front in front in both.
 */
export interface Art {
  flat: string;
  light: string;
}

export type Point = readonly [x: number, y: number];

/** A colour, `#rrggbb` or `#rrggbbaa`, or a gradient made by `linear` or `radial`. */
export type Fill = string | Gradient;

interface Gradient {
  flat: string;
  light: string;
  flatId: string;
  lightId: string;
}

/** Where a shape's light falls off. Made by `dark`, `lit` and `litAt`. */
export type Shade = (geometry: (paint: string) => string) => string;

const NEUTRAL = '#808080';
const round = (value: number) => Math.round(value * 10) / 10;

const DIRECTIONS = {
  up: [0, 1, 0, 0],
  down: [0, 0, 0, 1],
  left: [1, 0, 0, 0],
  right: [0, 0, 1, 0],
  upLeft: [1, 1, 0, 0],
  upRight: [0, 1, 1, 0],
  downLeft: [1, 0, 0, 1],
  downRight: [0, 0, 1, 1],
} as const;
export type Direction = keyof typeof DIRECTIONS;

const stop = (offset: number, colour: string) => {
  const opacity = colour.length === 9 ? parseInt(colour.slice(7), 16) / 255 : 1;
  return `<stop offset="${offset.toFixed(3)}" stop-color="${colour.slice(0, 7)}" stop-opacity="${opacity.toFixed(3)}"/>`;
};

const stopsOf = (colours: readonly string[]) =>
  colours.map((colour, i) => stop(colours.length > 1 ? i / (colours.length - 1) : 0, colour)).join('');

const neutralOf = (colour: string) => NEUTRAL + colour.slice(7);

function gradient(tag: string, attributes: string, colours: readonly string[]): Gradient {
  const id = `g${fingerprint(tag + attributes + colours.join()).toString(36)}`;
  const define = (name: string, stops: readonly string[]) =>
    `<${tag} id="${name}" ${attributes}>${stopsOf(stops)}</${tag}>`;
  return {
    flatId: id,
    lightId: `${id}n`,
    flat: define(id, colours),
    light: define(`${id}n`, colours.map(neutralOf)),
  };
}

/** A gradient over the shape's own box, towards `direction`. */
export function linear(direction: Direction, ...colours: readonly string[]): Gradient {
  const [x1, y1, x2, y2] = DIRECTIONS[direction];
  return gradient('linearGradient', `x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"`, colours);
}

/** A gradient from the middle of the shape's own box outwards. */
export function radial(...colours: readonly string[]): Gradient {
  return gradient('radialGradient', 'cx="0.5" cy="0.5" r="0.5"', colours);
}

const toneGradient = (
  tag: string,
  attributes: string,
  tone: string,
  amount: number,
  start: number,
): Shade => {
  const id = `s${fingerprint(tag + attributes + tone + amount + start).toString(36)}`;
  const stops = `<stop offset="${start}" stop-color="${tone}" stop-opacity="0"/><stop offset="1" stop-color="${tone}" stop-opacity="${amount}"/>`;
  return (geometry) => `<${tag} id="${id}" ${attributes}>${stops}</${tag}>${geometry(`url(#${id})`)}`;
};

const along = (direction: Direction) => {
  const [x1, y1, x2, y2] = DIRECTIONS[direction];
  return `x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"`;
};

/** Shadow that grows towards `direction`, from nothing at `start` (0 to 1 of the way) to `amount` (0 to 1). */
export const dark = (direction: Direction, amount = 0.7, start = 0.1): Shade =>
  toneGradient('linearGradient', along(direction), '#000000', amount, start);

/** Light that grows towards `direction`. */
export const lit = (direction: Direction, amount = 0.6, start = 0.2): Shade =>
  toneGradient('linearGradient', along(direction), '#ffffff', amount, start);

/** A ball's shadow: the light stands at (x, y) of the shape's box, darkness gathers away from it. */
export const round3d = (x = 0.35, y = 0.3, amount = 0.75): Shade =>
  toneGradient('radialGradient', `cx="${x}" cy="${y}" r="0.8"`, '#000000', amount, 0.2);

/** A pool of light in the middle of the shape that ends at its edge. */
export const pool = (amount = 0.8): Shade => {
  const id = `p${Math.round(amount * 1000)}`;
  return (geometry) =>
    `<radialGradient id="${id}"><stop offset="0" stop-color="#ffffff" stop-opacity="${amount}"/><stop offset="1" stop-color="#ffffff" stop-opacity="0"/></radialGradient>${geometry(`url(#${id})`)}`;
};

const fillAttribute = (colour: string) =>
  colour.length === 9
    ? `fill="${colour.slice(0, 7)}" fill-opacity="${(parseInt(colour.slice(7), 16) / 255).toFixed(3)}"`
    : `fill="${colour}"`;

function filled(element: (attribute: string) => string, fill: Fill, shades: readonly Shade[]): Art {
  const over = shades.map((shade) => shade((paint) => element(`fill="${paint}"`))).join('');
  if (typeof fill === 'string') {
    return {
      flat: element(fillAttribute(fill)),
      light: element(fillAttribute(fill.startsWith('#') ? neutralOf(fill) : fill)) + over,
    };
  }
  return {
    flat: fill.flat + element(`fill="url(#${fill.flatId})"`),
    light: fill.light + element(`fill="url(#${fill.lightId})"`) + over,
  };
}

/** Any SVG path, filled. */
export const path = (d: string, fill: Fill, ...shades: Shade[]): Art =>
  filled((attribute) => `<path fill-rule="evenodd" d="${d}" ${attribute}/>`, fill, shades);

export const circle = (x: number, y: number, r: number, fill: Fill, ...shades: Shade[]): Art =>
  filled(
    (attribute) => `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" ${attribute}/>`,
    fill,
    shades,
  );

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: Fill, ...shades: Shade[]): Art =>
  filled(
    (attribute) =>
      `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" ${attribute}/>`,
    fill,
    shades,
  );

export const box = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: Fill,
  ...shades: Shade[]
): Art => rounded(x, y, width, height, 0, fill, ...shades);

export const rounded = (
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  fill: Fill,
  ...shades: Shade[]
): Art =>
  filled(
    (attribute) =>
      `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}" ${attribute}/>`,
    fill,
    shades,
  );

export const polygon = (points: readonly Point[], fill: Fill, ...shades: Shade[]): Art =>
  path(`${polyline(points)}Z`, fill, ...shades);

/** A drawn line of `width`, round at its ends unless `cap` says otherwise. */
export function line(
  d: string,
  colour: string,
  width: number,
  cap: 'round' | 'butt' | 'square' = 'round',
): Art {
  const opacity = colour.length === 9 ? ` stroke-opacity="${parseInt(colour.slice(7), 16) / 255}"` : '';
  const element = (stroke: string) =>
    `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${round(width)}" stroke-linecap="${cap}" stroke-linejoin="round"${opacity}/>`;
  return { flat: element(colour.slice(0, 7)), light: element(NEUTRAL) };
}

/** Light or shadow without a shape of its own, laid over what is already there. */
export const overlay = (d: string, ...shades: Shade[]): Art => ({
  flat: '',
  light: shades.map((shade) => shade((paint) => `<path d="${d}" fill="${paint}"/>`)).join(''),
});

export const join = (...parts: readonly (Art | readonly Art[])[]): Art => {
  const all = parts.flat();
  return { flat: all.map((part) => part.flat).join(''), light: all.map((part) => part.light).join('') };
};

/** Moves a piece to (x, y), scaled about its own origin and then turned by `turn` degrees. */
export function place(art: Art, x: number, y: number, scale: number | Point = 1, turn = 0): Art {
  const [sx, sy] = typeof scale === 'number' ? [scale, scale] : scale;
  const open = `<g transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)}) scale(${sx.toFixed(3)} ${sy.toFixed(3)})">`;
  return { flat: `${open}${art.flat}</g>`, light: `${open}${art.light}</g>` };
}

/** What of `art` lies inside the path. */
export function inside(d: string, ...parts: readonly (Art | readonly Art[])[]): Art {
  const art = join(...parts);
  const id = `c${fingerprint(d).toString(36)}`;
  const open = `<clipPath id="${id}"><path clip-rule="evenodd" d="${d}"/></clipPath><g clip-path="url(#${id})">`;
  return { flat: `${open}${art.flat}</g>`, light: `${open}${art.light}</g>` };
}

/** The piece let through to `opacity` (0 to 1). */
export function faint(opacity: number, ...parts: readonly (Art | readonly Art[])[]): Art {
  const art = join(...parts);
  return {
    flat: `<g opacity="${opacity}">${art.flat}</g>`,
    light: `<g opacity="${opacity}">${art.light}</g>`,
  };
}

export const polyline = (points: readonly Point[]) =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

/** A smooth curve through the points (Catmull-Rom as cubic Béziers); `closed` joins the ends. */
export function curve(points: readonly Point[], closed = false): string {
  const count = points.length;
  const at = (i: number): Point =>
    points[closed ? (i + count) % count : Math.max(0, Math.min(count - 1, i))] ?? [0, 0];
  let d = `M${round(at(0)[0])} ${round(at(0)[1])}`;
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    d += `C${round(p1[0] + (p2[0] - p0[0]) / 6)} ${round(p1[1] + (p2[1] - p0[1]) / 6)} ${round(p2[0] - (p3[0] - p1[0]) / 6)} ${round(p2[1] - (p3[1] - p1[1]) / 6)} ${round(p2[0])} ${round(p2[1])}`;
  }
  return closed ? `${d}Z` : d;
}

/** The point `distance` away from `from` at `degrees` (0 is right, 90 is down). */
export const toward = ([x, y]: Point, degrees: number, distance: number): Point => [
  x + Math.cos((degrees * Math.PI) / 180) * distance,
  y + Math.sin((degrees * Math.PI) / 180) * distance,
];

/** `count` results of `make`, by index. */
export const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
