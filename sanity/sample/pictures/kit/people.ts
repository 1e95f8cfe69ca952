import { circle, dark, ellipse, join, line, path, round3d, toward, type Art, type Point } from './shape.ts';

type Hair = 'short' | 'bun' | 'bob' | 'long' | 'bald' | 'cap' | 'scarf' | 'curls' | 'hat' | 'hardHat';
type Garment = 'shirt' | 'coat' | 'skirt' | 'dress';

/** Angles in degrees, 0 right and 90 straight down, of the upper and the lower part of a limb. */
type Limb = readonly [upper: number, lower: number];

interface Person {
  skin: string;
  hair: Hair;
  hairColour: string;
  top: string;
  legs: string;
  shoes?: string;
  garment?: Garment;
  /** Left-hand and right-hand limbs as they lie on the sheet: the far one is drawn first. */
  farLeg?: Limb;
  nearLeg?: Limb;
  farArm?: Limb;
  nearArm?: Limb;
  /** Degrees that the trunk leans; positive is to the right. */
  lean?: number;
  /** Degrees that the head bows; positive looks down to the right. */
  nod?: number;
  /** Hip's height: 48 when standing, less when seated. */
  hip?: number;
}

const d2 = (a: Point, b: Point, c: Point) =>
  `M${a[0].toFixed(1)} ${a[1].toFixed(1)}L${b[0].toFixed(1)} ${b[1].toFixed(1)}L${c[0].toFixed(1)} ${c[1].toFixed(1)}`;

function head(at: Point, { hair, hairColour, skin, nod = 0 }: Person): Art {
  const [x, y] = at;
  const face = ellipse(x + 0.6, y, 6, 7, skin, dark('left', 0.35, 0.4));
  const turn = (art: Art): Art => ({
    flat: `<g transform="rotate(${nod} ${x} ${y + 6})">${art.flat}</g>`,
    light: `<g transform="rotate(${nod} ${x} ${y + 6})">${art.light}</g>`,
  });
  const crown = `M${x + 5.5} ${y - 4.5}Q${x + 2} ${y - 9.6} ${x - 3} ${y - 7.6}Q${x - 8} ${y - 5} ${x - 6.4} ${y + 2}Q${x - 3} ${y + 3} ${x - 3} ${y - 1}Q${x + 1} ${y - 2} ${x + 5.5} ${y - 4.5}Z`;
  const cut = path(crown, hairColour);
  const styles: Record<Hair, () => Art> = {
    short: () => join(face, cut),
    bald: () => join(face, path(`M${x - 6.6} ${y + 3}q-1 -4 0.6 -6q2 2 1.6 6z`, hairColour)),
    bun: () => join(circle(x - 7, y - 4.6, 3.8, hairColour), face, cut),
    bob: () =>
      join(
        path(
          `M${x - 2} ${y - 8.4}Q${x - 9.6} ${y - 6} ${x - 8} ${y + 7.4}L${x + 0.6} ${y + 7}L${x} ${y - 4}Z`,
          hairColour,
        ),
        face,
        cut,
      ),
    long: () =>
      join(
        path(
          `M${x - 1} ${y - 8.4}Q${x - 10} ${y - 6} ${x - 9.6} ${y + 17}Q${x - 5} ${y + 20} ${x - 1.4} ${y + 15}L${x} ${y - 4}Z`,
          hairColour,
        ),
        face,
        cut,
      ),
    curls: () =>
      join(
        circle(x - 4.4, y - 3, 6.4, hairColour),
        circle(x + 0.4, y - 7, 5, hairColour),
        face,
        circle(x - 5.6, y + 1, 3.6, hairColour),
        circle(x + 2.6, y - 6.4, 3, hairColour),
        circle(x - 2, y - 6, 4, hairColour),
      ),
    cap: () =>
      join(
        face,
        path(`M${x - 6.6} ${y + 2}l0.4 -4l3 0l-0.6 4z`, '#2a2024'),
        path(
          `M${x - 6.8} ${y - 2}Q${x - 6} ${y - 9.4} ${x + 0.6} ${y - 8.8}Q${x + 5.6} ${y - 8} ${x + 6} ${y - 3.6}L${x + 11.4} ${y - 2.6}L${x + 11} ${y - 1.2}Z`,
          hairColour,
        ),
      ),
    hat: () =>
      join(
        face,
        path(`M${x - 6} ${y + 3}q-1.4 -4 0 -7l3 1q-0.6 4 -1 7z`, '#3a2c28'),
        path(
          `M${x - 6} ${y - 4}Q${x - 5} ${y - 12} ${x + 0.6} ${y - 11.6}Q${x + 6} ${y - 11.4} ${x + 6.4} ${y - 4}Z`,
          hairColour,
        ),
        path(
          `M${x - 12} ${y - 3}Q${x} ${y - 7} ${x + 12.6} ${y - 3.4}Q${x} ${y - 1.6} ${x - 12} ${y - 3}Z`,
          hairColour,
        ),
      ),
    hardHat: () =>
      join(
        face,
        path(
          `M${x - 7.4} ${y - 2.4}Q${x - 6.6} ${y - 10.6} ${x + 0.4} ${y - 10.6}Q${x + 7} ${y - 10} ${x + 7.2} ${y - 3}L${x + 10.8} ${y - 2.4}L${x + 10.6} ${y - 1}L${x - 7.6} ${y - 1}Z`,
          hairColour,
          dark('right', 0.4),
        ),
      ),
    scarf: () =>
      join(
        path(
          `M${x + 4} ${y - 7}Q${x - 4} ${y - 11.6} ${x - 8} ${y - 3}Q${x - 10} ${y + 6} ${x - 8} ${y + 13}Q${x} ${y + 15} ${x + 6} ${y + 11}L${x + 4} ${y + 4}Z`,
          hairColour,
          dark('left', 0.5),
        ),
        ellipse(x + 1.6, y, 4.8, 6, skin),
        path(
          `M${x + 5} ${y - 5.4}Q${x} ${y - 9.6} ${x - 4} ${y - 5}Q${x - 4.6} ${y} ${x - 3} ${y + 6}Q${x - 6.6} ${y + 2} ${x - 6.4} ${y - 3}Q${x - 2} ${y - 10.4} ${x + 5} ${y - 5.4}Z`,
          hairColour,
        ),
      ),
  };
  return turn(styles[hair]());
}

/** A person 100 units tall who looks to the right, with the feet near (0, 0). Mirror with a negative scale. */
export function person(who: Person): Art {
  const { top, legs, skin, garment = 'shirt', lean = 0, hip = 48, shoes = '#2b2328' } = who;
  const hipAt: Point = [0, -hip];
  const shoulder = toward(hipAt, -90 + lean, 33);
  const neck = toward(shoulder, -90 + lean, 6);
  const headAt = toward(shoulder, -90 + lean + (who.nod ?? 0) * 0.3, 14);

  const leg = ([upper, lower]: Limb, colour: string, offset: number): Art => {
    const start: Point = [hipAt[0] + offset, hipAt[1]];
    const knee = toward(start, upper, 23);
    const foot = toward(knee, lower, 23);
    const heel: Point = [foot[0] - 1, foot[1] + 0.5];
    return join(
      line(d2(start, knee, foot), colour, garment === 'skirt' || garment === 'dress' ? 6.4 : 9.4),
      line(`M${heel[0].toFixed(1)} ${heel[1].toFixed(1)}l6.4 0.6`, shoes, 5),
    );
  };
  const arm = ([upper, lower]: Limb, colour: string): Art => {
    const start: Point = [shoulder[0], shoulder[1] + 3];
    const elbow = toward(start, upper, 17);
    const hand = toward(elbow, lower, 16);
    return join(circle(...toward(hand, lower, 2), 3.4, skin), line(d2(start, elbow, hand), colour, 7));
  };
  const shaded = (art: Art, d: string): Art => join(art, { flat: `<path d="${d}" fill="none"/>`, light: '' });

  const legColour = garment === 'dress' || garment === 'skirt' ? skin : legs;
  const far = garment === 'coat' ? 3 : 2;
  const width = 10.5;
  const left: Point = [shoulder[0] - width, shoulder[1]];
  const right: Point = [shoulder[0] + width * 0.8, shoulder[1] + 1];
  const hem: Record<Garment, number> = { shirt: 4, coat: 22, skirt: 24, dress: 27 };
  const flare: Record<Garment, number> = { shirt: 8.5, coat: 13, skirt: 14, dress: 15 };
  const hemY = Math.min(hipAt[1] + hem[garment], -6);
  const trunk = `M${left[0]} ${left[1]}Q${shoulder[0]} ${shoulder[1] - 6} ${right[0]} ${right[1]}Q${hipAt[0] + width * 0.85} ${(shoulder[1] + hipAt[1]) / 2} ${hipAt[0] + flare[garment]} ${hemY}L${hipAt[0] - flare[garment]} ${hemY}Q${hipAt[0] - width} ${(shoulder[1] + hipAt[1]) / 2} ${left[0]} ${left[1]}Z`;
  const skirtFill = garment === 'skirt' ? legs : top;

  return join(
    arm(who.farArm ?? [100, 84], top),
    leg(who.farLeg ?? [92, 92], legColour, far),
    leg(who.nearLeg ?? [90, 90], legColour, -far),
    line(
      `M${shoulder[0].toFixed(1)} ${(shoulder[1] + 2).toFixed(1)}L${neck[0].toFixed(1)} ${neck[1].toFixed(1)}`,
      skin,
      5.4,
    ),
    shaded(path(trunk, garment === 'skirt' ? skirtFill : top, dark('left', 0.5, 0.35)), trunk),
    garment === 'skirt'
      ? path(
          `M${left[0]} ${left[1]}Q${shoulder[0]} ${shoulder[1] - 6} ${right[0]} ${right[1]}L${hipAt[0] + 8} ${hipAt[1] - 2}L${hipAt[0] - 8} ${hipAt[1] - 2}Z`,
          top,
          dark('left', 0.5, 0.35),
        )
      : join(),
    head(headAt, who),
    arm(who.nearArm ?? [96, 80], top),
  );
}

interface Bust {
  skin: string;
  hair: 'short' | 'bun' | 'bob' | 'long' | 'bald' | 'hat' | 'curls' | 'scarf' | 'beanie';
  hairColour: string;
  top: string;
  /** Seen from behind: no face. */
  back?: boolean;
  glasses?: boolean;
  beard?: string;
  /** A singing mouth. */
  sings?: boolean;
}

/** Head and shoulders from the front or from behind, about 80 wide, shoulders' foot at (0, 0), 100 tall. */
export function bust({
  skin,
  hair,
  hairColour,
  top,
  back = false,
  glasses = false,
  beard,
  sings = false,
}: Bust): Art {
  const shoulders = path(
    'M-40 4Q-40 -34 -14 -38L14 -38Q40 -34 40 4Z',
    top,
    dark('left', 0.55, 0.4),
    dark('down', 0.3, 0.3),
  );
  const neck = path('M-8 -52L8 -52L9 -36Q0 -28 -9 -36Z', skin, dark('down', back ? 0.3 : 0.7, 0.1));
  // Under a hat, seen from behind, there is hair.
  const nape = back
    ? path('M-17.4 -70Q-16 -50 0 -48Q16 -50 17.4 -70Z', '#4a342c', dark('left', 0.4, 0.4))
    : join();
  const skull = ellipse(0, -68, 17, 20, skin, dark('left', 0.4, 0.45));
  const ears = join(ellipse(-17, -66, 4, 5.5, skin), ellipse(17, -66, 4, 5.5, skin));
  const face: Art[] = back
    ? []
    : [
        line('M-8 -69h3.4M5 -69h3.4', '#241c22', 2.6),
        line('M0.6 -66L-1.6 -59.4H1.4', '#00000040', 1.8),
        sings ? ellipse(0, -53, 3.4, 4.2, '#5c1f2a') : line('M-4.6 -54.4Q0 -51.8 4.6 -54.4', '#7c3238', 2),
      ];
  if (beard !== undefined && !back) {
    face.unshift(
      path('M-17 -66Q-17 -44 0 -44Q17 -44 17 -66Q10 -58 0 -59Q-10 -58 -17 -66Z', beard, dark('down', 0.4)),
    );
    face.push(line('M-4 -54.4Q0 -52.4 4 -54.4', '#5b2026', 2));
  }
  if (glasses && !back)
    face.push(
      line(
        'M-13 -69a5.4 5.4 0 1 0 10.8 0a5.4 5.4 0 1 0 -10.8 0M2.2 -69a5.4 5.4 0 1 0 10.8 0a5.4 5.4 0 1 0 -10.8 0M-2.2 -69.6h4.4',
        '#20242c',
        1.7,
      ),
    );
  const cap = back
    ? path(
        'M-17.6 -62Q-20 -90 0 -90Q20 -90 17.6 -62Q14 -50 0 -49Q-14 -50 -17.6 -62Z',
        hairColour,
        dark('left', 0.5, 0.4),
      )
    : path(
        'M-18 -66Q-20 -90 0 -90Q20 -90 18 -66Q15 -79 4 -79Q-12 -79 -18 -66Z',
        hairColour,
        dark('left', 0.5, 0.4),
      );
  const styles: Record<Bust['hair'], () => Art> = {
    short: () => join(shoulders, neck, ears, skull, ...face, cap),
    bald: () =>
      join(
        shoulders,
        neck,
        ears,
        skull,
        ...face,
        back
          ? path('M-17.6 -64Q-14 -50 0 -49Q14 -50 17.6 -64Q0 -56 -17.6 -64Z', hairColour)
          : path('M-18.6 -62q-1 -10 2 -14q2 6 1 14zM18.6 -62q1 -10 -2 -14q-2 6 -1 14z', hairColour),
      ),
    bun: () => join(circle(0, -94, 9, hairColour, round3d()), shoulders, neck, ears, skull, ...face, cap),
    bob: () =>
      join(
        back ? join() : path('M-21 -70Q-24 -40 -15 -42L15 -42Q24 -40 21 -70Z', hairColour),
        shoulders,
        neck,
        skull,
        ...face,
        back
          ? path(
              'M-20 -70Q-20 -91 0 -91Q20 -91 20 -70Q23 -44 17 -43L-17 -43Q-23 -44 -20 -70Z',
              hairColour,
              dark('left', 0.5, 0.4),
            )
          : cap,
      ),
    long: () =>
      join(
        back ? join() : path('M-21 -74Q-28 -20 -22 -16L22 -16Q28 -20 21 -74Z', hairColour),
        shoulders,
        neck,
        skull,
        ...face,
        back
          ? path(
              'M-20 -70Q-20 -91 0 -91Q20 -91 20 -70Q25 -24 19 -18Q0 -12 -19 -18Q-25 -24 -20 -70Z',
              hairColour,
              dark('left', 0.5, 0.4),
            )
          : cap,
      ),
    curls: () =>
      join(
        ...[
          [-17, -74, 11],
          [17, -74, 11],
          [-11, -86, 12],
          [11, -86, 12],
          [0, -91, 11],
          [-19, -63, 9],
          [19, -63, 9],
        ].map(([x = 0, y = 0, r = 0]) => circle(x, y, r, hairColour, round3d())),
        shoulders,
        neck,
        skull,
        ...face,
        back
          ? path(
              'M-20 -70Q-20 -91 0 -91Q20 -91 20 -70Q22 -50 0 -48Q-22 -50 -20 -70Z',
              hairColour,
              dark('left', 0.5, 0.4),
            )
          : cap,
      ),
    hat: () =>
      join(
        shoulders,
        neck,
        ears,
        skull,
        nape,
        ...face,
        path('M-17 -78Q-16 -98 0 -98Q16 -98 17 -78Z', hairColour, dark('left', 0.5)),
        path('M-30 -76Q0 -86 30 -76Q0 -70 -30 -76Z', hairColour),
      ),
    beanie: () =>
      join(
        shoulders,
        neck,
        ears,
        skull,
        nape,
        ...face,
        path('M-18.6 -72Q-20 -95 0 -96Q20 -95 18.6 -72Z', hairColour, dark('left', 0.5)),
        path('M-19.4 -80Q0 -86 19.4 -80L19 -70Q0 -76 -19 -70Z', hairColour),
      ),
    scarf: () =>
      join(
        path(
          'M-22 -70Q-22 -92 0 -93Q22 -92 22 -70Q24 -44 30 -26Q0 -12 -30 -26Q-24 -44 -22 -70Z',
          hairColour,
          dark('left', 0.5, 0.4),
        ),
        shoulders,
        path('M-20 -58Q-26 -34 -28 -26Q0 -16 28 -26Q26 -34 20 -58Z', hairColour, dark('left', 0.4, 0.4)),
        back ? join() : join(ellipse(0, -67, 15, 18, skin), ...face),
        back
          ? path(
              'M-22 -70Q-22 -92 0 -93Q22 -92 22 -70Q23 -50 20 -40L-20 -40Q-23 -50 -22 -70Z',
              hairColour,
              dark('left', 0.5, 0.4),
            )
          : path('M-20 -60Q-22 -92 0 -92Q22 -92 20 -60Q19 -84 0 -84Q-19 -84 -20 -60Z', hairColour),
      ),
  };
  return styles[hair]();
}
