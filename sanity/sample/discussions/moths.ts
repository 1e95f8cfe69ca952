import type { SampleDiscussion } from './write.ts';

export const discussion: SampleDiscussion = {
  slug: 'moths-have-lost-the-sky',
  comments: [
    {
      by: 'sparrowhawk',
      at: 22,
      pick: true,
      likes: 16,
      text: `Thirty years of running a moth trap in the garden and I’ve been explaining it wrong to children for all thirty. I went out last night with the phone on slow motion, as you suggest. It’s *exactly* that: they bank, like a motorbike on a wall of death. I had watched it thousands of times and never seen it.`,
      replies: [
        {
          by: 'tomasz',
          at: 49,
          likes: 7,
          text: `This is my favourite kind of message. If the clip is any good I’d love to see it. And I shouldn’t worry about the children: the moon explanation was the best one going, and you were honest about what was known.`,
        },
        {
          by: 'sparrowhawk',
          at: 63,
          likes: 4,
          text: `It is forty seconds of a large yellow underwing being very confused, and my own breathing.`,
        },
      ],
    },
    {
      by: 'liwen',
      at: 37,
      likes: 8,
      text: `If it’s a reflex to keep the back to the *brightest* thing, why don’t they go over on their backs under a full moon on a clear night? The moon is brighter than the sky around it.`,
      replies: [
        {
          by: 'tomasz',
          at: 71,
          likes: 13,
          text: `Good question, and I’ll separate what the study shows from what I think. It shows the tilt close to lamps. As to the moon: it’s small, far away, and above the horizon with the rest of the sky, so keeping your back to that whole half keeps you more or less level, and it doesn’t move as you fly past it. A lamp two metres off is at your shoulder in one wingbeat and behind you in the next. That’s my reading, not a result.`,
        },
        {
          by: 'farida',
          at: 104,
          likes: 5,
          text: `Fish people have a name for it, the dorsal light response. You can put a goldfish in a tank with the lamp at the side, and it swims at a slant all day long without appearing to mind. I have a photograph somewhere that always gets a laugh.`,
        },
        {
          by: 'liwen',
          at: 120,
          likes: 2,
          text: `Thank you both. I’ll be thinking about slanting goldfish all day.`,
        },
      ],
    },
    {
      by: 'hesper',
      at: 58,
      likes: 6,
      text: `To the question. The car park behind the library has six lamps that light the sky, a wall, and a hedge, in that order. Who would mind if they were off after eleven? Me, five years ago, walking back to my car alone. So: hooded and on a sensor, please, and *not* just off. I’d like the hedge to be dark and the path not to be.`,
      replies: [
        {
          by: 'alasdair',
          at: 92,
          likes: 9,
          text: `Hood, warm lamp, sensor at the gate end: half a day’s work for the six, and it would pay for itself in about two winters. The commonest reason that it isn’t done is that the person who pays for the electric isn’t the person who pays for the electrician.`,
        },
        {
          by: 'tomasz',
          at: 139,
          likes: 6,
          text: `Hesper puts it better than I did. Safety and dark hedges aren’t opposites; a glaring lamp makes the shadows worse. I’ll ask the library who has the switch.`,
        },
      ],
    },
    {
      by: 'brian',
      at: 115,
      likes: 1,
      text: `I’ve got a bug zapper in the garden. Sounds like I’ve been tilting them to death.`,
      replies: [
        {
          by: 'lucia',
          at: 147,
          likes: 8,
          text: `In the studies I’ve seen, hardly any of what they kill bites. It’s mostly midges that don’t, small beetles and moths. A fan on the table does more against mosquitoes, and you get the breeze.`,
        },
        {
          by: 'brian',
          at: 166,
          likes: 9,
          text: `Unplugged it. The garden’s a lot quieter. I think I’d got to like the noise, which says something about me.`,
        },
      ],
    },
    {
      by: 'venkat',
      at: 190,
      likes: 5,
      text: `A note of caution from a retired optician. "Amber is seen by fewer of them" is true, and much repeated, and it has been used by at least one manufacturer to sell amber lamps of twice the output. A dim white one that points down will beat a bright amber one that doesn’t. You say so, but in that order people stop reading.`,
      replies: [
        {
          by: 'tomasz',
          at: 244,
          likes: 7,
          text: `Fair, and I’ve kept the order (aim, less, warmer, off) for that reason, though *off* ought perhaps to come first. Thank you.`,
        },
      ],
    },
    {
      by: 'petra',
      at: 275,
      likes: 11,
      text: `We did the "try it" with my son (eight, owns a watch). He counted to nine before the last one had gone. Then he asked if we could leave it off. So we’re people who sit in the dark now.`,
    },
    {
      by: 'celeste',
      at: 402,
      likes: 4,
      text: `"On business of their own" is a lovely place to stop.`,
    },
  ],
};
