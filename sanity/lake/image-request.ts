import { z } from 'zod';

/**
 * What a picture's address may ask for, as documented for hosted Sanity (“Image transformations”). Pure: parsing
 * and geometry only. Parameters that the documentation doesn't know are ignored, as they are there.
 */

const outputFormats = ['jpg', 'png', 'webp', 'avif', 'gif'] as const;
export type OutputFormat = (typeof outputFormats)[number];

export type Size = { width: number; height: number };
type Rect = Size & { left: number; top: number };

/** The longest side that a request may name. */
const MAX_SIDE = 8192;
/** What is made is never larger than this, whatever is asked for: nobody sees more, and it takes seconds to make. */
const MAX_ENLARGEMENT = 2;
const MAX_PIXELS = 16_000_000;
/** Above so many pixels AVIF takes longer than anybody waits. */
const MAX_AVIF_PIXELS = 4_000_000;

const fits = ['clip', 'crop', 'fill', 'fillmax', 'max', 'scale', 'min'] as const;
const cropWords = ['top', 'bottom', 'left', 'right', 'center', 'focalpoint', 'entropy'] as const;

const number = (min: number, max: number) => z.coerce.number().min(min).max(max).optional();
const side = z.coerce.number().min(1).max(MAX_SIDE).transform(Math.round).optional();

const parameters = z.object({
  w: side,
  h: side,
  'max-w': side,
  'max-h': side,
  'min-w': side,
  'min-h': side,
  dpr: z.coerce.number().min(1).max(3).default(1),
  fit: z.enum(fits).default('clip'),
  crop: z
    .string()
    .transform((words) => words.split(','))
    .pipe(z.array(z.enum(cropWords)))
    .default([]),
  'fp-x': z.coerce.number().min(0).max(1).default(0.5),
  'fp-y': z.coerce.number().min(0).max(1).default(0.5),
  rect: z
    .string()
    .regex(/^\d+(\.\d+)?(,\d+(\.\d+)?){3}$/, 'is left,top,width,height in pixels of the original')
    .transform((text) => text.split(',').map((part) => Math.round(Number(part))))
    .optional(),
  or: z.enum(['0', '90', '180', '270']).default('0'),
  flip: z.enum(['h', 'v', 'hv']).optional(),
  q: number(0, 100).default(75),
  fm: z.enum(['jpg', 'pjpg', 'png', 'webp', 'avif', 'gif']).optional(),
  auto: z.literal('format').optional(),
  bg: z
    .string()
    .regex(/^([\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i, 'is a colour in hexadecimal digits')
    // Eight digits have the opacity first; everybody else puts it last.
    .transform((hex) => `#${hex.length === 8 ? hex.slice(2) + hex.slice(0, 2) : hex}`)
    .optional(),
  blur: number(1, 2000),
  sharp: number(0, 100),
  sat: z.coerce.number().min(-100).max(100).optional(),
  invert: z.enum(['true', 'false']).default('false'),
});

export type ImageRequest = z.infer<typeof parameters>;

const names = Object.keys(parameters.shape);

/** Parses an address's parameters; the error is a sentence for the person who wrote the address. */
export function parseImageRequest(
  query: URLSearchParams,
): { ok: true; value: ImageRequest | null } | { ok: false; error: string } {
  // No parameter that changes the picture: the original itself is asked for.
  const given = names.flatMap((name) => {
    const value = query.get(name);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  if (given.length === 0) return { ok: true, value: null };
  const parsed = parameters.safeParse(Object.fromEntries(given));
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0];
  return { ok: false, error: `Invalid parameter "${issue?.path[0]?.toString()}": ${issue?.message}` };
}

/**
 * The format to send. AVIF and WebP only where the address says auto=format and the reader's browser takes them. AVIF
 * only for pictures (`pixels` of the answer) that it can be made for quickly, and not of a GIF or WebP, which may move.
 */
export function chooseFormat(
  request: Pick<ImageRequest, 'fm' | 'auto'>,
  original: string,
  accept: string | undefined,
  pixels: number,
): OutputFormat {
  if (request.auto) {
    const mayMove = original === 'gif' || original === 'webp';
    if (accept?.includes('image/avif') && pixels <= MAX_AVIF_PIXELS && !mayMove) return 'avif';
    if (accept?.includes('image/webp')) return 'webp';
  }
  if (request.fm) return request.fm === 'pjpg' ? 'jpg' : request.fm;
  return outputFormats.find((format) => format === original) ?? 'jpg';
}

export type Plan = {
  /** Cut out of the upright original first. */
  extract: Rect | null;
  rotate: 0 | 90 | 180 | 270;
  /** Cut out after rotation. */
  crop: Rect | null;
  /** Size of the picture itself. */
  resize: Size;
  /** Resizing must crop, and what is in the picture decides where. */
  entropy: boolean;
  /** Larger canvas to centre it on, for fill and fillmax. */
  pad: Size | null;
};

/** Where the pixels of the answer come from. `original` is upright (EXIF orientation applied). */
export function planImage(
  request: ImageRequest,
  original: Size,
): { ok: true; value: Plan } | { ok: false; error: string } {
  const extract = request.rect ? within(request.rect, original) : null;
  if (request.rect && !extract) return { ok: false, error: 'Invalid parameter "rect": outside the picture' };
  const rotate = Number(request.or) as Plan['rotate'];
  const upright = extract ?? original;
  const source =
    rotate % 180 === 0
      ? { width: upright.width, height: upright.height }
      : { width: upright.height, height: upright.width };

  const times = (value: number | undefined) => (value === undefined ? undefined : value * request.dpr);
  const maxWidth = times(request['max-w']) ?? Infinity;
  const maxHeight = times(request['max-h']) ?? Infinity;
  const clamp = (value: number | undefined, min: number | undefined, max: number) =>
    value === undefined ? undefined : Math.min(Math.max(value, times(min) ?? 0), max);
  const w = clamp(times(request.w), request['min-w'], maxWidth);
  const h = clamp(times(request.h), request['min-h'], maxHeight);

  const plan = bounded(fitInto(request, source, { w, h, maxWidth, maxHeight }), original);
  // Without a rotation between them, two cuts are one.
  const both = extract && plan.crop && rotate === 0;
  const value = both
    ? { ...plan, rotate, extract: inner(extract, plan.crop), crop: null }
    : { ...plan, rotate, extract };
  return { ok: true, value };
}

/** Pixels of the answer. */
export function pixelsOf({ resize, pad }: Plan): number {
  const { width, height } = pad ?? resize;
  return width * height;
}

/** The same picture, smaller if it would be too large. */
function bounded<P extends Pick<Plan, 'resize' | 'pad'>>(plan: P, original: Size): P {
  const { width, height } = plan.pad ?? plan.resize;
  const longest = MAX_ENLARGEMENT * Math.max(original.width, original.height);
  const factor = Math.min(longest / Math.max(width, height), Math.sqrt(MAX_PIXELS / (width * height)));
  if (factor >= 1) return plan;
  return { ...plan, resize: scaled(plan.resize, factor), pad: plan.pad && scaled(plan.pad, factor) };
}

function inner(outer: Rect, cut: Rect | null): Rect {
  return cut ? { ...cut, left: outer.left + cut.left, top: outer.top + cut.top } : outer;
}

type Box = { w: number | undefined; h: number | undefined; maxWidth: number; maxHeight: number };

function fitInto(request: ImageRequest, source: Size, box: Box): Omit<Plan, 'extract' | 'rotate'> {
  const { w, h } = box;
  const whole = (resize: Size, pad: Size | null = null) => ({ crop: null, resize, entropy: false, pad });
  const shrink = Math.min(1, box.maxWidth / source.width, box.maxHeight / source.height);
  if (w === undefined && h === undefined) return whole(scaled(source, shrink));

  const ratio = Math.min((w ?? Infinity) / source.width, (h ?? Infinity) / source.height);
  const inside = scaled(source, Math.min(ratio, box.maxWidth / source.width, box.maxHeight / source.height));
  // Without both sides there is nothing to crop, fill or distort.
  if (w === undefined || h === undefined) {
    const enlarges = request.fit !== 'max' && request.fit !== 'min' && request.fit !== 'fillmax';
    return whole(enlarges ? inside : scaled(source, Math.min(1, ratio, shrink)));
  }

  const target = rounded({ width: w, height: h });
  switch (request.fit) {
    case 'clip':
      return whole(inside);
    case 'max':
      return whole(scaled(source, Math.min(1, ratio)));
    case 'scale':
      return whole(target);
    case 'fill':
      return whole(inside, target);
    case 'fillmax':
      return whole(scaled(source, Math.min(1, ratio)), target);
    case 'crop':
      return cover(request, source, { width: w, height: h });
    case 'min':
    default: {
      const factor = Math.min(1, source.width / w, source.height / h);
      return cover(request, source, { width: w * factor, height: h * factor });
    }
  }
}

function cover(request: ImageRequest, source: Size, target: Size): Omit<Plan, 'extract' | 'rotate'> {
  const entropy = request.crop.includes('entropy');
  const crop = entropy ? null : cropTo(request, source, target.width / target.height);
  return { crop, resize: rounded(target), entropy, pad: null };
}

/** The largest part of `source` with the wanted proportions, placed as `crop` says. */
function cropTo(request: ImageRequest, source: Size, aspect: number): Rect {
  const { width, height } = rounded(
    source.width / source.height > aspect
      ? { width: source.height * aspect, height: source.height }
      : { width: source.width, height: source.width / aspect },
  );
  const place = (length: number, part: number, at: number) =>
    Math.round(Math.min(Math.max(at * length - part / 2, 0), length - part));
  const has = (word: (typeof cropWords)[number]) => request.crop.includes(word);
  const focal = has('focalpoint');
  const x = focal ? request['fp-x'] : has('left') ? 0 : has('right') ? 1 : 0.5;
  const y = focal ? request['fp-y'] : has('top') ? 0 : has('bottom') ? 1 : 0.5;
  return { left: place(source.width, width, x), top: place(source.height, height, y), width, height };
}

function within([left = 0, top = 0, width = 0, height = 0]: number[], size: Size): Rect | null {
  if (left >= size.width || top >= size.height || width < 1 || height < 1) return null;
  return {
    left,
    top,
    width: Math.min(width, size.width - left),
    height: Math.min(height, size.height - top),
  };
}

function scaled({ width, height }: Size, factor: number): Size {
  return rounded({ width: width * factor, height: height * factor });
}

function rounded({ width, height }: Size): Size {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}
