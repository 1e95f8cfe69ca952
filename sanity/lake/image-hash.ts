import type { Pixels } from './image-palette.ts';

/**
 * Two compact descriptions of a picture for a first, blurred impression, each by its published algorithm: BlurHash
 * (blurha.sh) and ThumbHash (evanw.github.io/thumbhash). `pixels` are RGBA, at most 100 by 100.
 */

const base83 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~';

export function blurHashOf({ data, width, height }: Pixels, columns = 4, rows = 3): string {
  const factors: [number, number, number][] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const sums: [number, number, number] = [0, 0, 0];
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
          const basis = Math.cos((Math.PI * column * x) / width) * Math.cos((Math.PI * row * y) / height);
          const at = 4 * (y * width + x);
          for (const channel of [0, 1, 2] as const) sums[channel] += basis * linear(data[at + channel] ?? 0);
        }
      }
      const scale = (row === 0 && column === 0 ? 1 : 2) / (width * height);
      factors.push([sums[0] * scale, sums[1] * scale, sums[2] * scale]);
    }
  }
  const [average = [0, 0, 0], ...details] = factors;
  const largest = Math.max(...details.flat().map(Math.abs));
  const quantised = clamp(Math.floor(largest * 166 - 0.5), 0, 82);
  const maximum = (quantised + 1) / 166;
  const [red, green, blue] = average.map(gamma);
  const detail = (value: number) => {
    const part = value / maximum;
    return clamp(Math.floor(Math.sign(part) * Math.sqrt(Math.abs(part)) * 9 + 9.5), 0, 18);
  };
  return [
    digits(columns - 1 + (rows - 1) * 9, 1),
    digits(quantised, 1),
    digits(((red ?? 0) << 16) | ((green ?? 0) << 8) | (blue ?? 0), 4),
    ...details.map(([r, g, b]) => digits(detail(r) * 361 + detail(g) * 19 + detail(b), 2)),
  ].join('');
}

function digits(value: number, length: number): string {
  return Array.from(
    { length },
    (_, place) => base83[Math.floor(value / 83 ** (length - place - 1)) % 83],
  ).join('');
}

function linear(value: number): number {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function gamma(value: number): number {
  const part = clamp(value, 0, 1);
  return Math.round((part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055) * 255);
}

export function thumbHashOf({ data, width, height }: Pixels): string {
  const count = width * height;
  const average = { red: 0, green: 0, blue: 0, alpha: 0 };
  for (let at = 0; at < count * 4; at += 4) {
    const alpha = (data[at + 3] ?? 0) / 255;
    average.red += (alpha / 255) * (data[at] ?? 0);
    average.green += (alpha / 255) * (data[at + 1] ?? 0);
    average.blue += (alpha / 255) * (data[at + 2] ?? 0);
    average.alpha += alpha;
  }
  const visible = average.alpha || 1;
  const hasAlpha = average.alpha < count;
  const limit = hasAlpha ? 5 : 7;
  const longest = Math.max(width, height);
  const across = Math.max(1, Math.round((limit * width) / longest));
  const down = Math.max(1, Math.round((limit * height) / longest));

  // Luminance, yellow-blue, red-green and alpha of each pixel over the average colour.
  const planes = {
    l: new Float64Array(count),
    p: new Float64Array(count),
    q: new Float64Array(count),
    a: new Float64Array(count),
  };
  for (let index = 0; index < count; index += 1) {
    const at = index * 4;
    const alpha = (data[at + 3] ?? 0) / 255;
    const red = (average.red / visible) * (1 - alpha) + (alpha / 255) * (data[at] ?? 0);
    const green = (average.green / visible) * (1 - alpha) + (alpha / 255) * (data[at + 1] ?? 0);
    const blue = (average.blue / visible) * (1 - alpha) + (alpha / 255) * (data[at + 2] ?? 0);
    planes.l[index] = (red + green + blue) / 3;
    planes.p[index] = (red + green) / 2 - blue;
    planes.q[index] = red - green;
    planes.a[index] = alpha;
  }

  const encode = (plane: Float64Array, columns: number, rows: number) => {
    const details: number[] = [];
    let constant = 0;
    let scale = 0;
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column * rows < columns * (rows - row); column += 1) {
        let sum = 0;
        for (let y = 0; y < height; y += 1) {
          const vertical = Math.cos((Math.PI / height) * row * (y + 0.5));
          for (let x = 0; x < width; x += 1)
            sum += (plane[x + y * width] ?? 0) * Math.cos((Math.PI / width) * column * (x + 0.5)) * vertical;
        }
        sum /= count;
        if (column === 0 && row === 0) {
          constant = sum;
        } else {
          details.push(sum);
          scale = Math.max(scale, Math.abs(sum));
        }
      }
    }
    return {
      constant,
      scale,
      details: details.map((detail) => (scale ? 0.5 + (0.5 / scale) * detail : detail)),
    };
  };
  const l = encode(planes.l, Math.max(3, across), Math.max(3, down));
  const p = encode(planes.p, 3, 3);
  const q = encode(planes.q, 3, 3);
  const a = encode(planes.a, 5, 5);

  const wide = width > height;
  const first =
    Math.round(63 * l.constant) |
    (Math.round(31.5 + 31.5 * p.constant) << 6) |
    (Math.round(31.5 + 31.5 * q.constant) << 12) |
    (Math.round(31 * l.scale) << 18) |
    (Number(hasAlpha) << 23);
  const second =
    (wide ? down : across) |
    (Math.round(63 * p.scale) << 3) |
    (Math.round(63 * q.scale) << 9) |
    (Number(wide) << 15);
  const bytes = [first & 255, (first >> 8) & 255, first >> 16, second & 255, second >> 8];
  if (hasAlpha) bytes.push(Math.round(15 * a.constant) | (Math.round(15 * a.scale) << 4));
  const nibbles = [l, p, q, ...(hasAlpha ? [a] : [])].flatMap(({ details }) =>
    details.map((detail) => Math.round(15 * detail)),
  );
  for (let index = 0; index < nibbles.length; index += 2)
    bytes.push((nibbles[index] ?? 0) | ((nibbles[index + 1] ?? 0) << 4));
  return Buffer.from(bytes).toString('base64');
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}
