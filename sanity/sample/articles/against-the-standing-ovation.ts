import { p, pull, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'against-the-standing-ovation',
  headline: 'Sit down. You’re spoiling it',
  standfirst:
    'We now get to our feet for everything: for the good, the long and the merely expensive. I’d like us to keep something back.',
  section: 'culture',
  kind: 'opinion',
  by: ['elodie-marchetti'],
  hoursAgo: 9,
  picture: { picture: 'ovation', caption: 'Row F, seat 14, on Tuesday.' },
  body: [
    p(
      'At the Playhouse on Tuesday, when the lights went down at the end of a perfectly decent comedy about a caravan, the man in front of me was up before it was dark. I don’t believe that he had decided to be. He had his coat half on. His neighbour saw him, and rose; she was seen from the row behind; and there it went, up through the stalls like a hand through the nap of velvet, till four hundred and six people were standing to applaud something that they’d enjoyed in moderation. I counted. There were seven of us who sat. Four were asleep or infirm. I couldn’t see the actors.',
    ),
    p(
      'It’s a small thing to be cross about, and I’ve been cross about it for ten years. Hear me out, from where I’m sitting.',
    ),
    p(
      'An ovation on one’s feet used to be news. You could live for a long time as a regular playgoer in this town, and be in on two or three. My first was in 1998, for a Winnie in *Happy Days* who was standing in for somebody, and had had nine days. At the end there was a silence of a kind that I’d never heard, as if we had all been asked a question. And then, in no order and without looking round, people got up, since it had become impossible to stay down. I remember that I found I was crying, and that I’d dropped my bag. Nobody thought: it’s time to stand.',
    ),
    p(
      'Now it’s time to stand. It comes after the second bow. It’s given to the touring musical, and the pantomime, and the amateur *Messiah*; it’s given to men who have been on the television. And the trouble isn’t that it’s insincere. I’m sure that it’s kind. It’s that if everything gets it, there isn’t anything left to give. We’ve used up the top of the scale. The actress who did the thing of a lifetime on Wednesday gets exactly what the caravan did on Tuesday, and she knows it. So do we. We haven’t a gesture.',
    ),
    pull('If everything gets it, there isn’t anything left to give. We’ve used up the top of the scale.'),
    p(
      'I’ve asked people why they do it. They say, most often, that the person in front stood up and they couldn’t see. That’s honest, and it’s physics. Some say that the tickets cost so much that it must have been good. One woman told me, and I’ve thought about her since, that it’s the only moment in the week when she’s part of a thing that everybody does together. I’ve no answer to that one. I merely think that there is another such moment to be had, and that it comes a little earlier, and it’s the silence.',
    ),
    p(
      'An audience isn’t there to approve. It’s half of what’s happening. A joke isn’t funny in rehearsal; it’s a shape that’s waiting for four hundred people to complete it. They do that by laughing, and also by not laughing, by getting restless in the second act, by a particular thickness in the air when it’s going well. Actors read this as sailors do the wind. It’s information, the only honest kind they’ll get, and the one thing it has to be, if it is to be of any use to them, is capable of being bad. The house that rises to everything has stopped telling them anything. It’s like talking to somebody who says “amazing”.',
    ),
    p(
      'So I would like to suggest a voluntary code. Clap, by all means; clap until it stings. Shout, if you’re the kind that shouts. If you must go for the last bus, then go; nobody minds a bus. But stay in your seat while you can. And then on the night, one in fifty, when you find that you can’t, that you’re up, and don’t know how, with your bag all over the floor, you’ll have the means to say so. And the people on the stage, who’ve seen ten thousand of us rise like toast, will for once see us stand.',
    ),
  ],
  topics: ['performance'],
  discussion: { prompt: 'What was the last thing that truly got you to your feet?' },
};
