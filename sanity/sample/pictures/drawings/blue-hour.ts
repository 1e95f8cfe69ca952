import { birds, sky } from '../kit/nature.ts';
import { sheet, type Picture } from '../kit/print.ts';
import { seeded, type Random } from '../kit/random.ts';
import {
  box,
  circle,
  dark,
  faint,
  join,
  line,
  linear,
  lit,
  many,
  path,
  polygon,
  radial,
  type Art,
} from '../kit/shape.ts';

function roofs(random: Random, base: number, colour: string, low: number, high: number): Art[] {
  const parts: Art[] = [];
  for (let x = -40; x < 1240;) {
    const width = random.between(90, 190);
    const top = base - random.between(low, high);
    const peak = random.between(30, 70);
    const gable = random.chance(0.55);
    parts.push(
      gable
        ? polygon(
            [
              [x, 820],
              [x, top],
              [x + width / 2, top - peak],
              [x + width, top],
              [x + width, 820],
            ],
            colour,
          )
        : polygon(
            [
              [x, 820],
              [x, top],
              [x + width * 0.14, top - peak * 0.8],
              [x + width * 0.86, top - peak * 0.8],
              [x + width, top],
              [x + width, 820],
            ],
            colour,
          ),
    );
    const stack = x + width * random.between(0.2, 0.34);
    parts.push(
      box(stack, top - peak - 22, 26, 60, colour),
      box(stack + 3, top - peak - 32, 7, 12, colour),
      box(stack + 15, top - peak - 32, 7, 12, colour),
    );
    if (random.chance(0.45))
      parts.push(line(`M${x + width * 0.7} ${top - peak * 0.4}v-62m-16 8h32m-26 10h20`, colour, 2.6));
    x += width;
  }
  return parts;
}

/** The sky at the end of the day, when ozone makes it blue. */
export function blueHour(): Picture {
  const random = seeded('blue hour 2');
  return sheet(
    '#050a26',
    '#ffd9a0',
    sky('#0a1a5e', '#12308c', '#2257b4', '#5d8ecb', '#b9b6c4', '#ff9d55', '#ff7a3a', '#ff7a3a'),
    circle(900, 170, 60, radial('#cfe2ff77', '#cfe2ff00')),
    path('M900 140Q903 167 930 170Q903 173 900 200Q897 173 870 170Q897 167 900 140Z', '#f6f9ff'),
    path('M-20 -20H1220V330Q600 460 -20 330Z', linear('up', '#0a1a5e00', '#07103f88'), dark('up', 0.55, 0.2)),
    ...many(7, (i) =>
      faint(0.5, path(`M${random.between(-60, 900)} ${506 + i * 9}q120 -8 260 0q-140 8 -260 0Z`, '#7a4a68')),
    ),
    ...birds(random, 5, 330, 380, 80, '#101a44'),
    faint(0.85, ...roofs(random, 660, '#2a2f66', 30, 80)),
    ...roofs(random, 730, '#141a42', 20, 90),
    ...roofs(random, 830, '#090d26', 10, 90),
    join(
      box(368, 640, 34, 46, '#ffcf6e', lit('up', 0.6, 0.2)),
      line('M385 640v46M368 662h34', '#090d26', 3.4, 'butt'),
    ),
    circle(385, 662, 120, radial('#ffcf6e55', '#ffcf6e00')),
  );
}
