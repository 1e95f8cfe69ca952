import type { Shape } from '#sanity/pictures.ts';

/**
 * The few shapes in which pictures are shown: few sizes each, as every address makes the page longer. 760 is what a common
 * phone of today takes for a picture as wide as its screen.
 */
export const shapes = {
  lead: { ratio: 3 / 2, widths: [400, 640, 760, 1080, 1440] },
  teaser: { ratio: 3 / 2, widths: [300, 480, 720] },
  thumbnail: { ratio: 1, widths: [120, 240] },
  portrait: { ratio: 1, widths: [96, 192, 320] },
  article: { ratio: null, widths: [400, 760, 1000, 1280, 1600, 2000] },
} as const satisfies Record<string, Shape>;
