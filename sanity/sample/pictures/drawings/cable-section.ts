import { glow } from '../kit/nature.ts';
import { sheet, type Picture } from '../kit/print.ts';
import {
  box,
  dark,
  ellipse,
  faint,
  join,
  line,
  linear,
  lit,
  many,
  path,
  place,
  toward,
  type Art,
} from '../kit/shape.ts';

/** A length of one layer lying along x, from `from` to its cut end at `to`, as thick as 2 `r`. */
const layer = (
  from: number,
  to: number,
  r: number,
  colours: readonly [string, string, string],
  end: string,
): Art =>
  join(
    path(
      `M${from} ${-r}H${to}A${r * 0.36} ${r} 0 0 1 ${to} ${r}H${from}Z`,
      linear('down', ...colours),
      dark('down', 0.7, 0.45),
      lit('up', 0.5, 0.55),
    ),
    ellipse(to, 0, r * 0.36, r, end, dark('downLeft', 0.4)),
  );

/** What lies on the floor of every ocean, layer by layer. */
export function cableSection(): Picture {
  const wires = (r: number, from: number, to: number, count: number): Art[] =>
    many(count, (i) => {
      const a = -90 + ((i + 0.5) * 180) / count;
      const y = Math.sin((a * Math.PI) / 180) * r * 0.92;
      const thick = Math.max(5, ((r * 3) / count) * Math.cos((a * Math.PI) / 180));
      return join(
        line(`M${from} ${y}L${to} ${y}`, '#525a68', thick, 'butt'),
        line(`M${from} ${y - thick * 0.2}L${to} ${y - thick * 0.2}`, '#a9b4c0', thick * 0.5, 'butt'),
      );
    });
  const wireEnds = (x: number, r: number, count: number, size: number): Art[] =>
    many(count, (i) => {
      const [dx, dy] = toward([0, 0], (i * 360) / count, r);
      return ellipse(x + dx * 0.36, dy, size * 0.5, size, '#c9d2da', dark('down', 0.6));
    });
  const fibres = ['#ff5a4a', '#ffb02e', '#ffe65a', '#6fe08a', '#4ac4ff', '#7a8aff', '#d27aff', '#ff8ac4'];
  const cable = join(
    faint(0.5, ellipse(-240, 300, 640, 46, '#02040f')),
    layer(-900, -330, 232, ['#3a3f4c', '#1c1f2a', '#0c0e16'], '#14161f'),
    line('M-900 -150H-360M-900 -136H-364', '#4a5060', 5),
    // Steel wires in tar.
    layer(-420, -70, 196, ['#3f4652', '#2a303c', '#181c26'], '#22262f'),
    ...wires(190, -330, -76, 13),
    ellipse(-70, 0, 70, 196, '#22262f', dark('downLeft', 0.5)),
    ...wireEnds(-70, 168, 26, 19),
    layer(-120, 120, 132, ['#f7f4ea', '#d9d6cc', '#a9a8a4'], '#e9e6dc'),
    // Copper, with the fibres inside it.
    layer(60, 270, 82, ['#ffb07a', '#d9703a', '#8a3a20'], '#5c2414'),
    ellipse(270, 0, 22, 62, '#2a100c'),
    ...fibres.map((colour, i) => {
      const y = -38 + i * 11;
      const end = -236 + i * 67;
      return join(
        line(`M270 ${y}C370 ${y} 420 ${end * 0.5} 560 ${end * 0.9}`, `${colour}44`, 20),
        line(`M270 ${y}C370 ${y} 420 ${end * 0.5} 560 ${end * 0.9}`, colour, 7),
        line(`M300 ${y - 1}C380 ${y} 430 ${end * 0.5} 556 ${end * 0.9 - 1}`, '#ffffffaa', 2),
        glow(562, end * 0.9, 52, colour, 'cc'),
        ellipse(561, end * 0.9, 7, 7, '#ffffff'),
      );
    }),
  );
  return sheet(
    '#040618',
    '#fff2d8',
    box(-10, -10, 1220, 820, linear('downRight', '#0e4a5c', '#0c2f4a', '#0a1a36')),
    glow(900, 400, 560, '#2f9ab0', '66'),
    ...many(14, (i) =>
      faint(
        0.12,
        line(`M-10 ${40 + i * 60}Q300 ${10 + i * 60} 600 ${44 + i * 60}T1210 ${36 + i * 60}`, '#8fd8e0', 3),
      ),
    ),
    place(cable, 480, 424, 1, -9),
  );
}
