import { collar, garment, glasses, lapels, portrait } from '../kit/portrait.ts';
import type { Picture } from '../kit/print.ts';
import { seeded } from '../kit/random.ts';
import {
  box,
  circle,
  dark,
  ellipse,
  faint,
  join,
  line,
  lit,
  many,
  path,
  place,
  rounded,
  round3d,
} from '../kit/shape.ts';

export function ruthAdeyemiClarke(): Picture {
  const random = seeded('ruth');
  const curls = many(90, (i) => {
    const a = Math.PI * (1.04 + 0.92 * -1 * (i / 90)) + Math.PI;
    const r = 128 + random.about(26);
    return circle(
      400 + Math.cos(a) * r * 1.02,
      300 + Math.sin(a) * r * 0.98,
      random.between(15, 23),
      random.pick(['#b9b4b0', '#9d9894', '#d0cbc4', '#86827f']),
      dark('downRight', 0.5, 0.3),
    );
  });
  return portrait({
    backdrop: ['#2f7f84', '#1f5a6a'],
    skin: '#7d4c34',
    blush: '#a8483c',
    brows: '#5a4a46',
    age: 0.7,
    laughs: true,
    hairBehind: join(...curls),
    hairBefore: path(
      'M280 300Q280 204 400 200Q520 204 520 300Q506 236 400 232Q294 236 280 300Z',
      '#a9a4a0',
      dark('down', 0.4),
    ),
    clothes: join(
      garment('#d9a02e', ...many(22, (i) => line(`M${40 + i * 34} 590V830`, '#b98322', 5))),
      path('M318 568Q400 700 482 568L462 830H338Z', '#f7efe0', dark('down', 0.3)),
      path('M318 562Q336 680 352 830H316Q300 680 286 578Z', '#c48f26'),
      path('M482 562Q464 680 448 830H484Q500 680 514 578Z', '#c48f26'),
      ...[700, 764].map((y) => circle(334, y, 8, '#5c3a1c')),
    ),
    worn: join(glasses('#2a1c24', 47, 9), circle(272, 408, 9, '#e6c06a'), circle(528, 408, 9, '#e6c06a')),
  });
}

export function tomaszWren(): Picture {
  return portrait({
    backdrop: ['#e6b878', '#c98a52'],
    skin: '#f0c4a2',
    blush: '#d9786a',
    brows: '#a8502a',
    broad: true,
    hairBehind: join(),
    hairBefore: join(
      path(
        'M270 350Q262 460 310 520Q356 574 400 574Q444 574 490 520Q538 460 530 350Q520 400 486 420Q440 404 400 424Q360 404 314 420Q280 400 270 350Z',
        '#c0602f',
        dark('downRight', 0.6, 0.35),
        lit('upLeft', 0.35, 0.6),
      ),
      ...many(13, (i) =>
        line(`M${316 + i * 14} ${500 + (i % 2) * 14}q4 20 ${(i - 6) * 1.6} 34`, '#9c4a22', 3.4),
      ),
      path('M356 440Q400 428 444 440Q424 462 400 462Q376 462 356 440Z', '#7a2c30'),
      path('M340 432Q372 408 400 424Q428 408 460 432Q430 440 400 436Q370 440 340 432Z', '#ac5428'),
      path(
        'M262 288Q252 130 400 122Q548 130 538 288Q400 244 262 288Z',
        '#34566a',
        dark('right', 0.6, 0.4),
        lit('left', 0.3, 0.6),
      ),
      ...many(15, (i) =>
        line(
          `M${282 + i * 17} ${246 - Math.sin((i / 14) * Math.PI) * 20}Q${300 + i * 14} 180 ${340 + i * 8.6} 132`,
          '#27455a',
          4,
        ),
      ),
      path(
        'M252 298Q400 236 548 298L544 246Q400 190 256 246Z',
        '#3f6a80',
        dark('right', 0.6, 0.4),
        lit('left', 0.3, 0.6),
      ),
      ...many(17, (i) =>
        line(`M${270 + i * 16.4} ${282 - Math.sin((i / 16) * Math.PI) * 30}v-40`, '#2c4f64', 4),
      ),
    ),
    clothes: join(
      garment('#4a5c38', line('M150 640L190 830M650 640L610 830', '#37462a', 6)),
      path('M314 566Q400 640 486 566L470 620Q400 690 330 620Z', '#8a6a4a', dark('down', 0.4)),
      path('M312 556L252 606L336 730L400 660Z', '#6f5030', dark('down', 0.4)),
      path('M488 556L548 606L464 730L400 660Z', '#5f4428', dark('down', 0.5)),
      line('M400 664V830', '#2c3820', 7),
      ...[716, 780].map((y) => circle(418, y, 8, '#c9a45a')),
    ),
  });
}

export function priyaRaghavanMoss(): Picture {
  return portrait({
    backdrop: ['#f2c9a0', '#e0936a'],
    skin: '#b67c52',
    blush: '#b5483f',
    brows: '#221820',
    hairBehind: path(
      'M262 330Q246 160 400 152Q554 160 538 330Q548 440 520 520H280Q252 440 262 330Z',
      '#231a22',
      dark('right', 0.5),
    ),
    hairBefore: join(
      path(
        'M276 340Q262 180 400 172Q538 180 524 340Q516 250 412 214Q300 240 276 340Z',
        '#2a1f28',
        dark('right', 0.5, 0.4),
        lit('upLeft', 0.25, 0.6),
      ),
      line('M402 176Q408 196 410 214', '#1a1218', 4),
    ),
    clothes: join(
      garment('#2a8a88'),
      collar('#37a09c'),
      line('M400 668V830', '#1f6a6a', 6),
      ...[716, 776].map((y) => circle(400, y, 7, '#e6f0ea')),
    ),
    worn: join(
      // The plait falls over her shoulder.
      ...many(15, (i) => {
        const side = i % 2 === 0 ? 1 : -1;
        return place(
          path(
            'M-30 -30Q14 -34 30 4Q20 34 -8 30Q-34 8 -30 -30Z',
            i % 2 === 0 ? '#2a1f28' : '#3a2c36',
            dark('downRight', 0.5),
            lit('upLeft', 0.35, 0.5),
          ),
          540 + Math.sin(i / 5) * 18 + side * 9,
          456 + i * 25,
          [side * (1.1 - i * 0.03), 1],
        );
      }),
      circle(274, 402, 7, '#e6c06a'),
    ),
  });
}

export function miriamHalloran(): Picture {
  return portrait({
    backdrop: ['#9fb8a8', '#6a8f88'],
    skin: '#f3cdb2',
    blush: '#d97a78',
    brows: '#b9b0a8',
    age: 0.9,
    hairBehind: path(
      'M246 330Q236 150 400 146Q564 150 554 330Q566 450 536 494H264Q234 450 246 330Z',
      '#e6e2da',
      dark('right', 0.5),
      dark('down', 0.3),
    ),
    hairBefore: join(
      path(
        'M252 456Q236 170 396 160Q566 166 548 456Q520 470 506 440Q526 300 470 236Q400 300 296 300Q284 380 294 440Q276 470 252 456Z',
        '#f4f1ea',
        dark('right', 0.5, 0.4),
        lit('upLeft', 0.3, 0.6),
      ),
      ...many(6, (i) =>
        line(
          `M${300 + i * 8} ${284 - i * 8}Q${370 + i * 10} ${270 - i * 12} ${440 + i * 6} ${214 - i * 8}`,
          '#cfcac0',
          3,
        ),
      ),
    ),
    clothes: join(
      garment('#3a3f52'),
      path(
        'M286 560Q400 640 514 560Q560 600 536 650Q400 730 264 650Q240 600 286 560Z',
        '#7a3560',
        dark('down', 0.6, 0.3),
        lit('up', 0.35, 0.6),
      ),
      path('M430 672Q500 660 516 690Q500 770 520 840H420Q440 760 430 672Z', '#8a4070', dark('right', 0.6)),
      ...many(5, (i) =>
        line(`M${300 + i * 44} ${604 + Math.sin((i / 4) * Math.PI) * 50}q30 20 56 10`, '#5f2449', 4),
      ),
    ),
    worn: join(circle(268, 430, 8, '#cfd8de'), circle(532, 430, 8, '#cfd8de')),
  });
}

export function kwabenaAsanteReid(): Picture {
  const random = seeded('kwabena');
  const locs = many(24, (i) => {
    const a = Math.PI + (Math.PI * i) / 23;
    const x = 400 + Math.cos(a) * 118;
    const y = 286 + Math.sin(a) * 104;
    const reach = 50 + random.between(0, 26);
    return line(
      `M${x} ${y}Q${x + Math.cos(a) * reach * 0.7} ${y + Math.sin(a) * reach} ${x + Math.cos(a) * reach * 1.05 + random.about(16)} ${y + Math.sin(a) * reach * 0.6 + 26}`,
      i % 2 === 0 ? '#241a20' : '#35262a',
      23,
    );
  });
  return portrait({
    backdrop: ['#e8c05a', '#d98f3a'],
    skin: '#5f3a28',
    blush: '#8a3a34',
    brows: '#1c1218',
    laughs: true,
    broad: true,
    hairBehind: join(...locs),
    hairBefore: join(
      path(
        'M272 312Q268 196 400 190Q532 196 528 312Q516 244 400 236Q284 244 272 312Z',
        '#241a20',
        dark('right', 0.4),
      ),
      ...many(10, (i) =>
        line(
          `M${296 + i * 23} ${252 - Math.sin((i / 9) * Math.PI) * 22}q${(i - 4.5) * 4} -34 ${(i - 4.5) * 6} -60`,
          i % 2 === 0 ? '#35262a' : '#1c1218',
          20,
        ),
      ),
      faint(
        0.55,
        path('M300 430Q340 520 400 522Q460 520 500 430Q470 496 400 502Q330 496 300 430Z', '#1c1218'),
      ),
    ),
    clothes: join(
      garment('#26365c', line('M170 636L196 830M630 636L604 830', '#1a2747', 5)),
      path('M318 568Q400 668 482 568L470 830H330Z', '#f4efe4', dark('down', 0.3)),
      path('M318 556L262 600L318 700L352 840H290Q270 700 240 620Z', '#2f4270', dark('down', 0.3)),
      path('M482 556L538 600L482 700L448 840H510Q530 700 560 620Z', '#21305a', dark('down', 0.4)),
      rounded(540, 716, 86, 90, 6, '#21305a', dark('down', 0.4)),
    ),
  });
}

export function elodieMarchetti(): Picture {
  return portrait({
    backdrop: ['#d8a0a0', '#b5606c'],
    skin: '#f3d2ba',
    blush: '#dd8a80',
    brows: '#2c1e22',
    lips: '#c0222f',
    hairBehind: path(
      'M252 330Q240 150 400 144Q560 150 548 330Q556 460 566 560Q500 600 400 580Q300 600 234 560Q244 460 252 330Z',
      '#2c1e24',
      dark('right', 0.5),
      dark('down', 0.4),
    ),
    hairBefore: join(
      path(
        'M270 400Q250 168 400 162Q550 168 530 400Q516 380 514 300Q460 314 400 312Q340 314 286 300Q284 380 270 400Z',
        '#33242a',
        dark('right', 0.5, 0.4),
        lit('upLeft', 0.25, 0.6),
      ),
      ...many(12, (i) => line(`M${300 + i * 18} 306Q${320 + i * 14.4} 250 ${356 + i * 8} 184`, '#241820', 4)),
    ),
    clothes: join(
      garment('#1d1b24'),
      path(
        'M324 520Q400 572 476 520L496 610Q400 660 304 610Z',
        '#24222c',
        dark('right', 0.5),
        lit('left', 0.4, 0.6),
      ),
      ...[0, 1, 2].map((i) =>
        line(
          `M${318 - i * 3} ${552 + i * 22}Q400 ${602 + i * 20} ${482 + i * 3} ${552 + i * 22}`,
          '#14121a',
          4,
        ),
      ),
    ),
    worn: join(circle(272, 414, 10, '#e6c06a', round3d()), circle(528, 414, 10, '#e6c06a', round3d())),
  });
}

export function samQuill(): Picture {
  return portrait({
    backdrop: ['#8ac0c8', '#4a8aa8'],
    skin: '#f0c8aa',
    blush: '#dc8676',
    brows: '#a8865a',
    hairBehind: path('M268 320Q262 170 400 166Q538 170 532 320Z', '#e9d59a'),
    hairBefore: join(
      path(
        'M274 318Q256 214 320 176Q350 128 426 146Q520 140 534 230Q540 280 526 318Q516 262 480 246Q430 266 380 238Q330 262 296 250Q278 280 274 318Z',
        '#f4e4b0',
        dark('right', 0.5, 0.4),
        lit('upLeft', 0.4, 0.5),
      ),
      ...many(9, (i) => line(`M${316 + i * 22} ${236 + (i % 2) * 6}q${-8 + i * 2} -40 16 -76`, '#d9c080', 4)),
      path('M272 330Q270 290 284 270L292 330Z', '#b9985a'),
      path('M528 330Q530 290 516 270L508 330Z', '#a8884c'),
    ),
    clothes: join(
      garment('#46709a', line('M190 640Q210 720 214 830M610 640Q590 720 586 830', '#dfb45a', 4)),
      path('M318 568Q400 668 482 568L470 830H330Z', '#fbf4e4', dark('down', 0.3)),
      path('M316 554L250 606L320 704L366 840H300Q284 740 232 620Z', '#5484b0', dark('down', 0.35)),
      path('M484 554L550 606L480 704L434 840H500Q516 740 568 620Z', '#4a78a4', dark('down', 0.45)),
      line('M322 566Q350 680 392 760M478 566Q450 680 408 760', '#d8432f', 11),
      rounded(356, 752, 92, 80, 8, '#fffaf0', dark('down', 0.3)),
      box(356, 752, 92, 20, '#d8432f'),
      circle(384, 798, 15, '#f0c8aa'),
      box(408, 786, 30, 6, '#8a8490'),
      box(408, 800, 24, 6, '#8a8490'),
    ),
    worn: join(circle(268, 392, 5, '#cfd8de'), circle(266, 376, 5, '#cfd8de')),
  });
}

export function nadiaHaddadLowe(): Picture {
  const random = seeded('nadia');
  const curls = many(120, () => {
    const a = random.between(Math.PI * 0.82, Math.PI * 2.18);
    const r = random.between(120, 196);
    return circle(
      400 + Math.cos(a) * r,
      340 + Math.sin(a) * r * 1.08,
      random.between(17, 30),
      random.pick(['#3a2620', '#2a1a1a', '#4a3028', '#5a3c2e']),
      dark('downRight', 0.5, 0.3),
    );
  });
  return portrait({
    backdrop: ['#e6d3ac', '#c9a878'],
    skin: '#d9a67c',
    blush: '#c9645a',
    brows: '#2a1a1a',
    lips: '#b5484a',
    hairBehind: join(...curls),
    hairBefore: join(
      ...many(34, (i) => {
        const a = Math.PI * 1.04 + (Math.PI * 0.92 * i) / 33;
        return circle(
          400 + Math.cos(a) * 124 + random.about(8),
          300 + Math.sin(a) * 104 + random.about(8),
          random.between(15, 25),
          random.pick(['#3a2620', '#4a3028', '#2a1a1a']),
          dark('downRight', 0.5, 0.3),
        );
      }),
    ),
    clothes: join(garment('#2f558c'), lapels('#3a66a4', '#f7efe0')),
    worn: join(
      ...[270, 530].map((x) =>
        join(
          line(`M${x} 392v20`, '#c9903a', 4),
          path(
            `M${x} 408Q${x + 20} 440 ${x} 462Q${x - 20} 440 ${x} 408Z`,
            '#e69a2a',
            lit('upLeft', 0.6, 0.3),
          ),
        ),
      ),
    ),
  });
}

export function joPenhallow(): Picture {
  return portrait({
    backdrop: ['#5f7fa0', '#34507a'],
    skin: '#eec2a4',
    blush: '#d9786e',
    brows: '#a8a29c',
    age: 1,
    laughs: true,
    hairBehind: join(
      // The chair's back and its handles.
      rounded(96, 560, 608, 280, 40, '#1c2230', lit('up', 0.3, 0.6)),
      line('M128 600V540H84M672 600V540H716', '#2a3242', 22),
      rounded(48, 526, 60, 30, 14, '#c8402f'),
      rounded(692, 526, 60, 30, 14, '#c8402f'),
      path('M268 316Q262 178 400 172Q538 178 532 316Z', '#c4c4c4'),
    ),
    hairBefore: join(
      path(
        'M274 322Q262 240 300 204Q330 166 400 168Q480 162 510 208Q538 244 526 322Q520 270 496 250Q470 268 440 246Q410 264 380 242Q350 262 318 246Q284 268 274 322Z',
        '#d9d9d6',
        dark('right', 0.5, 0.4),
        lit('upLeft', 0.4, 0.5),
      ),
      ...many(10, (i) => line(`M${300 + i * 22} ${246 + (i % 2) * 6}q4 -30 ${14 - i} -56`, '#b3b3b0', 3.6)),
    ),
    clothes: join(
      garment(
        '#f7f2e6',
        ...many(9, (i) => box(20, 610 + i * 38, 760, 17, '#2f5a86', dark('right', 0.6, 0.3))),
      ),
      collar('#fbf7ee'),
    ),
    worn: glasses('#e8742a', 50, 11),
  });
}

export function desmondAchterberg(): Picture {
  const random = seeded('tweed');
  return portrait({
    backdrop: ['#a8a07a', '#6f7a5c'],
    skin: '#a8714c',
    blush: '#b5564a',
    brows: '#e6e0d6',
    age: 0.9,
    broad: true,
    hairBefore: join(
      ellipse(350, 232, 46, 22, '#ffffff22'),
      path(
        'M330 438Q340 412 382 416Q400 420 418 416Q460 412 470 438Q476 456 462 460Q430 440 400 444Q370 440 338 460Q324 456 330 438Z',
        '#f4efe6',
        dark('down', 0.4),
      ),
      path('M266 350Q258 320 270 296L282 320L278 360Z', '#e6e0d6'),
      path('M534 350Q542 320 530 296L518 320L522 360Z', '#cfc8bc'),
    ),
    clothes: join(
      garment(
        '#7a6a4c',
        ...many(260, () =>
          line(
            `M${random.between(40, 760)} ${random.between(580, 820)}l6 9`,
            random.pick(['#94835f', '#5f5238', '#a8784a', '#6a7250']),
            3,
          ),
        ),
      ),
      lapels('#86754f', '#f0e9da'),
      path('M318 562L300 610L372 690L400 650Z', '#fffaf0', dark('down', 0.3)),
      path('M482 562L500 610L428 690L400 650Z', '#fffaf0', dark('down', 0.4)),
      path('M376 652H424L416 690L434 830H366L384 690Z', '#8a3440', dark('right', 0.4)),
      ...many(9, (i) => line(`M376 ${700 + i * 15}L400 ${708 + i * 15}L424 ${700 + i * 15}`, '#6a2430', 4)),
    ),
  });
}
