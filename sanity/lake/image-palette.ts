export type Pixels = { data: Buffer; width: number; height: number };

type Colour = {
  red: number;
  green: number;
  blue: number;
  saturation: number;
  lightness: number;
  share: number;
};

/** The swatches of hosted Sanity's palettes: wanted saturation and lightness, and the limits of each. */
const swatches = {
  vibrant: { saturation: [1, 0.35, 1], lightness: [0.5, 0.3, 0.7] },
  lightVibrant: { saturation: [1, 0.35, 1], lightness: [0.74, 0.55, 1] },
  darkVibrant: { saturation: [1, 0.35, 1], lightness: [0.26, 0, 0.45] },
  muted: { saturation: [0.3, 0, 0.4], lightness: [0.5, 0.3, 0.7] },
  lightMuted: { saturation: [0.3, 0, 0.4], lightness: [0.74, 0.55, 1] },
  darkMuted: { saturation: [0.3, 0, 0.4], lightness: [0.26, 0, 0.45] },
} as const;

/** A picture's leading colours as a `sanity.imagePalette`. `pixels` are RGBA; see-through ones don't count. */
export function paletteOf(pixels: Pixels): Record<string, unknown> {
  const colours = coloursOf(pixels);
  const found = Object.entries(swatches).flatMap(([name, { saturation, lightness }]) => {
    const best = colours
      .filter((colour) => inside(colour.saturation, saturation) && inside(colour.lightness, lightness))
      .map((colour) => ({ colour, score: score(colour, saturation[0], lightness[0]) }))
      .toSorted((one, other) => other.score - one.score)[0];
    return best ? [[name, best.colour] as const] : [];
  });
  const dominant = found.map(([, colour]) => colour).toSorted((one, other) => other.share - one.share)[0];
  const all = dominant ? [...found, ['dominant', dominant] as const] : found;
  return {
    _type: 'sanity.imagePalette',
    ...Object.fromEntries(all.map(([name, colour]) => [name, swatchOf(colour)])),
  };
}

function inside(value: number, [, min, max]: readonly [number, number, number]): boolean {
  return value >= min && value <= max;
}

function score(
  { saturation, lightness, share }: Colour,
  wantedSaturation: number,
  wantedLightness: number,
): number {
  return (
    3 * (1 - Math.abs(saturation - wantedSaturation)) +
    6.5 * (1 - Math.abs(lightness - wantedLightness)) +
    share
  );
}

/** Colours that are alike (five bits a channel) counted as one, with their average. */
function coloursOf({ data }: Pixels): Colour[] {
  const buckets = new Map<number, [count: number, red: number, green: number, blue: number]>();
  let counted = 0;
  for (let index = 0; index + 3 < data.length; index += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(index, index + 4);
    if (alpha < 128) continue;
    counted += 1;
    const key = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);
    const [count, reds, greens, blues] = buckets.get(key) ?? [0, 0, 0, 0];
    buckets.set(key, [count + 1, reds + red, greens + green, blues + blue]);
  }
  return [...buckets.values()].map(([count, reds, greens, blues]) => {
    const [red, green, blue] = [reds / count, greens / count, blues / count];
    return { red, green, blue, ...tintOf(red, green, blue), share: count / counted };
  });
}

function tintOf(red: number, green: number, blue: number): Pick<Colour, 'saturation' | 'lightness'> {
  const max = Math.max(red, green, blue) / 255;
  const min = Math.min(red, green, blue) / 255;
  const lightness = (max + min) / 2;
  const saturation = max === min ? 0 : (max - min) / (1 - Math.abs(2 * lightness - 1));
  return { saturation, lightness };
}

function swatchOf({ red, green, blue, share }: Colour): Record<string, unknown> {
  const hex = [red, green, blue].map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('');
  // Perceived brightness decides whether text on this colour is white or black.
  const brightness = (red * 299 + green * 587 + blue * 114) / 1000;
  const text = brightness < 150 ? '#fff' : '#000';
  return {
    _type: 'sanity.imagePaletteSwatch',
    background: `#${hex}`,
    foreground: text,
    title: text,
    population: Math.round(share * 10_000) / 100,
  };
}
