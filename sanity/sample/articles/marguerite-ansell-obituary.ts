import { p, pull, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'marguerite-ansell-obituary',
  headline: 'Marguerite Ansell, who kept the foghorns when nobody else would',
  standfirst:
    'She tended the horn on Gannet Head for nineteen years, and recorded forty-three others before they were switched off. “A lighthouse says where,” she used to say. “A foghorn says who.”',
  section: 'culture',
  kind: 'obituary',
  by: ['desmond-achterberg'],
  hoursAgo: 24 * 2 + 6,
  picture: {
    picture: 'foghorn',
    caption: 'Marguerite Ansell at Gannet Head in the winter of 1974, waiting for it to go off.',
  },
  body: [
    p(
      'Marguerite Ansell, who has died at the age of ninety-one, liked to point out that she’d been deaf in one ear since she was thirty-four, and that it was the horn’s ear. She bore it no grudge. “I was standing in the wrong place,” she told a visitor from the sound archive in the capital, who had come to ask how her tapes should be catalogued. “It was standing where it always stood.”',
    ),
    p(
      'For nineteen years she was attendant to the fog signal on Gannet Head, seven miles from Port Ellery: a black iron trumpet as long as a bus, driven by compressed air, that could be heard on a still day at the back of the Saltmarket. It gave two blasts of four seconds in each minute and a half, and between them a silence, which she timed with an egg timer when the clockwork failed. The longest spell of fog in her log is ninety-one hours. She slept, she wrote, “in the gaps”.',
    ),
    p(
      'She was born above her parents’ bakery in Tanner’s Row, the third of five, and was intended for it. At fifteen she was found to have been setting her alarm for the middle of the night in thick weather, in order to open the window. A brother remembered that she could tell from her bed which of the coast’s horns were going, and in what order, and so where the fog lay and which way it was drifting. The bakery had the forecast from her. So, before long, did most of the quay.',
    ),
    p(
      'The lighthouse service didn’t employ women on stations. It did employ cleaners, and in 1959 she was taken on as one. In 1961 the attendant at Gannet Head broke his hip in the engine house on the second night of a fog. When the relief got through, forty hours later, he found the signal on time to the second, and Miss Ansell in the chair, with a line in the log in her round hand for each hour. She was regularised, as the file has it, five years after that, at two thirds of the rate.',
    ),
    pull('A lighthouse says where. A foghorn says who.', 'Marguerite Ansell'),
    p(
      'By then they’d begun to be shut. Radar had made them a courtesy, and the big ones drank oil. One after another the great low voices were replaced by an electric tone that carried two miles, or by nothing. It struck her, as it did hardly anyone at the time, that a sound leaves no ruin. In 1968 she bought on hire purchase a portable tape recorder, Swiss, which cost as much as a small car, and gave up her leave for the next eighteen years to getting there first.',
    ),
    p(
      'There are forty-three horns on the tapes. She recorded each of them three times: beside it, from a mile off, and from wherever the nearest person lived who had known it all their life. It’s the third kind that are loved now. You hear a kitchen; a clock; someone lays down a knife. Then far away, through the wall, a note so low that it’s felt before it is heard. “There she is,” says an old man’s voice on the tape from Skerrow, with a tenderness that he may never have used to anybody’s face.',
    ),
    p(
      'She was not a sentimentalist, and was short with people who came to her about loneliness. It was noisy work, she’d tell them, greasy, and mostly a matter of gaskets. She disliked poems on the subject. What interested her was that no two of them were alike. “A lighthouse says where. A foghorn says who.” Each had been built to be told from its neighbours by a man in a small boat, in fear, who couldn’t see his own hand; and so a coast was given, by accident and for about a century, a kind of music which was perfectly serious.',
    ),
    p(
      'The horn on Gannet Head was stopped on the last day of 1980. There wasn’t any ceremony. She sounded it for the usual four seconds, logged it, drained the tanks, swept up, and handed in her keys and the egg timer, for which she was given a receipt. Afterwards she worked for sixteen years in the box office of the Ellery Playhouse, where she’s remembered for being able to say, from the noise that came through the wall, to the minute how long the first half had to run.',
    ),
    p(
      'The tapes went to the archive in 2003. Since then they’ve been used by composers, by makers of films, and by an engineer who was writing a thesis on how sound bends over cold water, and who found in her notes, kept for each recording, of wind, temperature and the state of the tide, a set of measurements that he couldn’t have afforded to make. She read what he wrote with a pencil, and sent it back with eleven corrections. He dedicated it to her.',
    ),
    p(
      'In 2016 the volunteers who look after the engine house at Gannet Head got the compressor to run. They asked if she’d do the honours. She was eighty, or a bit over. She walked all round it, had them tighten two things, waved everybody back behind the wall, and gave it four seconds. In Port Ellery people came out on their steps. She’d turned her good ear to it, those present recall, and her face to the sea; when it was over she looked at her watch. They took it for emotion. “You’re to do two,” she said.',
    ),
    p(
      'She never married. She is survived by a sister, Yvette, by nieces and nephews, and by a recording of every horn on four hundred miles of coast, with the gaps.',
    ),
    p('*Marguerite Ansell, attendant of fog signals and recordist. She died at home, in clear weather.*'),
  ],
  topics: ['sound', 'harbour', 'history'],
  discussion: {
    prompt: 'Which sound from the place where you grew up has gone, and who else remembers it?',
    mode: 'premoderated',
  },
};
