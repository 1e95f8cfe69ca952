import { cloud, grass, heightAt, land, ridge, roundTree, sky } from '../kit/nature.ts';
import { sheet, type Picture } from '../kit/print.ts';
import { seeded } from '../kit/random.ts';
import {
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
  type Art,
} from '../kit/shape.ts';

const wren = (): Art =>
  join(
    path('M-40 2L-66 -40L-54 -42L-26 -10Z', '#7a4a2c', dark('left', 0.4)),
    ellipse(-2, 4, 38, 30, '#9a6238', dark('down', 0.3, 0.4), lit('up', 0.3, 0.5)),
    ellipse(8, 13, 25, 19, '#e6cfa8'),
    circle(26, -14, 20, '#9a6238'),
    path('M44 -16L66 -20L45 -9Z', '#4a3424'),
    path('M16 -22Q30 -28 42 -20L40 -16Q28 -22 16 -17Z', '#f3e6cc'),
    circle(32, -14, 3.4, '#1a1418'),
    path('M-30 -6Q-4 -20 12 4Q-8 22 -30 10Z', '#6f4226', dark('down', 0.4)),
    line('M-22 2Q-8 0 2 6M-20 9Q-8 8 0 12', '#b9844f', 2.4),
    line('M2 33V48M12 33V48', '#5c3a24', 3),
  );

function hedgehog(): Art {
  const random = seeded('hedgehog');
  return join(
    path(
      'M-62 30Q-72 -30 -8 -40Q44 -40 58 2Q78 8 92 24Q90 34 74 34H-50Q-60 34 -62 30Z',
      '#5a4034',
      dark('down', 0.4),
    ),
    path('M34 -14Q62 -8 92 24Q90 34 74 34H36Q22 10 34 -14Z', '#d9b48a', dark('down', 0.35)),
    ...many(90, () => {
      const t = random.between(0.02, 0.98);
      const angle = Math.PI * (1 - t);
      const r = random.between(18, 46);
      const x = -12 + Math.cos(angle) * r * 1.15;
      const y = 26 - Math.sin(angle) * r * 1.3;
      return line(
        `M${x} ${y}l${-10 - random.next() * 6} ${-12 + Math.cos(angle) * 4}`,
        random.pick(['#e6d3b0', '#8a6a50', '#3a2822', '#b99a78']),
        2.4,
      );
    }),
    circle(90, 24, 5.4, '#1a1418'),
    circle(60, 10, 4, '#1a1418'),
    ellipse(34, -4, 8, 9, '#b98a64'),
    line('M-30 34v8M-8 34v8M40 34v8M60 34v7', '#4a3028', 6),
  );
}

/** A laid hedge, with all that lives in it. */
export function hedge(): Picture {
  const random = seeded('hedge');
  const far = ridge(random, 330, 26, 0.5, 2);
  const roots = many(16, (i) => {
    const x = 40 + i * 76;
    return join(
      ...many(4, () =>
        line(
          `M${x + random.about(6)} 690q${random.about(26)} ${random.between(20, 40)} ${random.about(44)} ${random.between(50, 100)}`,
          '#c99a6c',
          random.between(2, 6),
        ),
      ),
    );
  });
  const blossom = many(330, () => {
    const x = random.between(-10, 1210);
    const y = 300 + random.next() ** 1.4 * 300 + Math.sin(x / 70) * 14;
    const r = random.between(3, 7);
    return join(
      ...[0, 72, 144, 216, 288].map((a) =>
        circle(
          x + Math.cos((a * Math.PI) / 180) * r * 0.8,
          y + Math.sin((a * Math.PI) / 180) * r * 0.8,
          r * 0.62,
          '#fff6f2',
        ),
      ),
      circle(x, y, r * 0.4, '#e8a08c'),
    );
  });
  const leaves = many(560, () => {
    const x = random.between(-20, 1220);
    const y = 296 + random.next() ** 1.2 * 350 + Math.sin(x / 80) * 16;
    return place(
      path(
        'M0 0C6 -9 17 -9 24 0C17 8 6 8 0 0Z',
        random.pick(['#7fae4a', '#5f9440', '#a3c45a', '#4a7c3a']),
        dark('down', 0.4),
      ),
      x,
      y,
      random.between(0.7, 1.4),
      random.between(0, 360),
    );
  });
  return sheet(
    '#2a2038',
    '#fff6c8',
    sky('#8ccbd8', '#cfe6d6', '#f7ecc4'),
    cloud(random, 120, 150, 280, '#fdf8ea'),
    cloud(random, 760, 110, 330, '#fdf8ea'),
    land(ridge(random, 250, 30, 0.6, 2), '#a9c4a0'),
    land(far, linear('down', '#b3c86a', '#8fb04e'), lit('up', 0.4, 0.7)),
    ...many(26, (i) =>
      faint(0.5, line(`M${i * 50 - 40} ${heightAt(far, i * 50) + 10}q-10 60 -60 140`, '#7a9c44', 3)),
    ),
    ...[90, 260, 820, 1010, 1120].map((x, i) =>
      place(
        roundTree(random, '#6f9a54', '#5c4a3a'),
        x,
        heightAt(far, x) + 6,
        [0.8, 0.6, 0.7, 1, 0.65][i] ?? 0.8,
      ),
    ),
    // Soil, then roots in the cut.
    path(
      'M-10 664Q300 650 620 668T1210 660V820H-10Z',
      linear('down', '#7a4c30', '#5a3424', '#3f241c'),
      dark('down', 0.5),
    ),
    ...roots,
    ...many(60, () =>
      ellipse(
        random.between(0, 1200),
        random.between(705, 795),
        random.between(3, 12),
        random.between(2, 7),
        random.pick(['#8a5c40', '#a87c58', '#4a2c22']),
      ),
    ),
    line('M820 744q20 -16 36 0t36 0', '#e0938a', 9),
    faint(0.75, path('M-20 330Q300 296 600 322T1220 310V650H-20Z', '#3f6a3a', dark('down', 0.7, 0.2))),
    ...leaves.slice(0, 300),
    // Stems laid over, woven round the stakes.
    ...many(19, (i) => {
      const x = -150 + i * 72;
      return join(
        line(`M${x} 676Q${x + 20} 600 ${x + 80} 560T${x + 260} ${400 + (i % 3) * 12}`, '#4a3028', 17),
        line(`M${x + 1} 672Q${x + 22} 597 ${x + 82} 556T${x + 258} ${396 + (i % 3) * 12}`, '#8a5c3e', 9),
        path(`M${x - 8} 676q4 -30 18 -50l8 6q-6 20 -8 46Z`, '#f0d3a0'),
      );
    }),
    ...many(10, (i) =>
      join(
        line(`M${40 + i * 128} 690V${312 + (i % 2) * 12}`, '#3f2a24', 17, 'butt'),
        line(`M${38 + i * 128} 690V${312 + (i % 2) * 12}`, '#b98a5c', 8, 'butt'),
      ),
    ),
    ...many(3, (i) =>
      line(
        curve(many(21, (k) => [k * 64 - 40, 330 + i * 13 + (k % 2 === 0 ? -9 : 9)])),
        ['#a8744a', '#8a5c3e', '#c49464'][i] ?? '#a8744a',
        10,
      ),
    ),
    ...leaves.slice(300),
    ...blossom,
    place(wren(), 470, 268, 1.35),
    inside(
      'M0 560H1200V760H0Z',
      ...grass(random, 190, -20, 1220, () => 682, 52, ['#6f9a44', '#8fb656', '#4f7c38']),
    ),
    place(hedgehog(), 860, 650, 1.25),
    ...grass(random, 60, 700, 1010, () => 694, 26, ['#6f9a44', '#8fb656']),
  );
}
