import type { Picture } from './print.ts';
import {
  box,
  circle,
  dark,
  ellipse,
  faint,
  inside,
  join,
  line,
  linear,
  lit,
  overlay,
  path,
  radial,
  type Art,
} from './shape.ts';

/** What one portrait is made of. The head stands on a sheet of 800 x 800, its face about (400, 350). */
export interface Sitter {
  backdrop: readonly [string, string];
  skin: string;
  /** Of lips and cheeks. */
  blush: string;
  brows: string;
  /** Drawn behind the head. */
  hairBehind?: Art;
  /** Drawn over the head: fringe, beard, hat. */
  hairBefore?: Art;
  /** Over neck and shoulders. */
  clothes: Art;
  /** In front of everything: glasses, earrings. */
  worn?: Art;
  lips?: string;
  /** 0 to 1. */
  age?: number;
  /** A wider jaw. */
  broad?: boolean;
  /** An open smile. */
  laughs?: boolean;
}

const FACE =
  'M278 322Q276 196 400 194Q524 196 522 322Q524 400 494 446Q456 506 400 510Q344 506 306 446Q276 400 278 322Z';
const BROAD_FACE =
  'M272 318Q272 192 400 190Q528 192 528 318Q532 410 506 458Q462 512 400 514Q338 512 294 458Q268 410 272 318Z';

/** A bust in three-quarter light from the left. */
export function portrait({
  backdrop,
  skin,
  blush,
  brows,
  hairBehind,
  hairBefore,
  clothes,
  worn,
  lips,
  age = 0,
  broad = false,
  laughs = false,
}: Sitter): Picture {
  const face = broad ? BROAD_FACE : FACE;
  const eye = (x: number): Art =>
    join(
      path(`M${x - 24} 342Q${x} 322 ${x + 24} 342Q${x} 356 ${x - 24} 342Z`, '#fffaf2'),
      circle(x + 1, 340, 10.5, '#2a1c20'),
      circle(x - 3, 336, 3.2, '#ffffff'),
      line(`M${x - 26} 342Q${x} 319 ${x + 26} 341`, '#2a1c20', 5),
    );
  const art = join(
    box(-10, -10, 820, 820, linear('downRight', ...backdrop), dark('downRight', 0.35, 0.4)),
    circle(330, 330, 330, radial('#fff6dcaa', '#fff6dc33', '#fff6dc00')),
    hairBehind ?? join(),
    // Neck, then what it wears.
    path('M334 440H466V560Q484 588 520 600L400 690L280 600Q316 588 334 560Z', skin, dark('right', 0.6, 0.4)),
    overlay('M326 470Q400 560 474 470V540Q400 600 326 540Z', dark('up', 0.75, 0.1)),
    clothes,
    // The head.
    ellipse(276, 356, 24, 38, skin, dark('left', 0.35)),
    ellipse(524, 356, 24, 38, skin, dark('right', 0.6)),
    path(face, skin, dark('right', 0.55, 0.5), lit('upLeft', 0.25, 0.6)),
    inside(
      face,
      faint(
        0.5,
        circle(318, 410, 40, radial(`${blush}cc`, `${blush}00`)),
        circle(482, 410, 40, radial(`${blush}cc`, `${blush}00`)),
      ),
      overlay('M430 180H540V520H400Q470 440 430 340Z', dark('right', 0.5, 0.05)),
    ),
    eye(346),
    eye(454),
    line('M312 304Q344 286 376 300', brows, 9.5),
    line('M424 300Q456 286 488 304', brows, 9.5),
    // The nose is the shadow beside it.
    path('M400 318Q414 372 430 398Q424 416 400 416Q410 380 400 318Z', '#00000026'),
    line('M384 408Q400 422 420 410', '#00000055', 4.5),
    laughs
      ? join(
          path('M344 440Q400 456 456 440Q440 486 400 488Q360 486 344 440Z', '#7a2430'),
          path('M352 443Q400 458 448 443L444 454Q400 468 356 454Z', '#fffaf2'),
        )
      : join(
          path('M352 448Q380 436 400 443Q420 436 448 448Q424 470 400 470Q376 470 352 448Z', lips ?? blush),
          line('M348 447Q400 460 452 447', '#5c1f28', 4.4),
        ),
    age > 0
      ? faint(
          age,
          line(
            'M306 430Q316 452 334 464M494 430Q484 452 466 464M318 366Q332 374 350 370M482 366Q468 374 450 370M296 346l-10 -8M504 346l10 -8',
            '#00000044',
            4,
          ),
          line('M346 252Q400 244 454 252M358 232Q400 226 442 232', '#00000030', 3.4),
        )
      : join(),
    hairBefore ?? join(),
    worn ?? join(),
  );
  return { art, shadow: '#2c1a3c', light: '#fff3d0', width: 800, height: 800 };
}

const SHOULDERS = 'M40 830Q52 640 204 604L318 572Q400 690 482 572L596 604Q748 640 760 830Z';

/** The outline of shoulders and chest with an open neck. */
export const garment = (colour: string, ...details: Art[]): Art =>
  join(
    path(SHOULDERS, colour, dark('right', 0.6, 0.35), lit('left', 0.3, 0.7)),
    inside(SHOULDERS, ...details),
  );

/** A collar's two wings. */
export const collar = (colour: string): Art =>
  join(
    path('M318 560L282 604L352 700L400 664Z', colour, dark('down', 0.3)),
    path('M482 560L518 604L448 700L400 664Z', colour, dark('down', 0.45)),
  );

/** A jacket's lapels over what is worn under it. */
export const lapels = (colour: string, under: string): Art =>
  join(
    path('M318 568Q400 690 482 568L470 830H330Z', under, dark('down', 0.3)),
    path(
      'M306 566L230 612L262 690L236 712L360 840L400 700Z',
      colour,
      dark('down', 0.35),
      lit('left', 0.3, 0.5),
    ),
    path('M494 566L570 612L538 690L564 712L440 840L400 700Z', colour, dark('down', 0.5)),
  );

/** Glasses with lenses of radius `r`. */
export const glasses = (colour: string, r: number, width = 8): Art =>
  join(
    circle(346, 342, r, '#ffffff30'),
    circle(454, 342, r, '#ffffff30'),
    line(
      `M${346 - r} 342a${r} ${r} 0 1 0 ${r * 2} 0a${r} ${r} 0 1 0 ${-r * 2} 0M${454 - r} 342a${r} ${r} 0 1 0 ${r * 2} 0a${r} ${r} 0 1 0 ${-r * 2} 0M${346 + r} 338Q400 326 ${454 - r} 338M${346 - r} 336L282 328M${454 + r} 336L518 328`,
      colour,
      width,
    ),
  );
