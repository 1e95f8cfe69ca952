import { facts, h2, p, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'why-old-films-hurry',
  headline: 'Why everyone in old films is in such a hurry',
  standfirst:
    'They weren’t. The jerky, scampering past is an accident of machinery, and it has changed how we imagine the people in it.',
  section: 'culture',
  kind: 'explainer',
  by: ['elodie-marchetti'],
  hoursAgo: 24 * 14,
  picture: {
    picture: 'hand-crank',
    caption: 'Two turns a second, more or less, for as long as the arm holds out.',
  },
  keyPoints: [
    'Silent films were cranked by hand, at no fixed speed, often somewhere between 16 and 20 frames a second.',
    'Sound fixed the standard at 24. Run at that, earlier films go too fast.',
    'Some of the hurry was intended. Comedies were shot slowly in order to be shown fast.',
  ],
  body: [
    p(
      'Soldiers of 1916 bob to the front like clockwork. A crowd on a pavement, in straw hats, twitches past. A statesman gets out of a carriage as if the seat were hot. We’ve seen it so often that we take it for a quality of the time: people were smaller, quainter and faster then, and went about their wars and weddings at a trot.',
    ),
    p(
      'They walked just as you do. What we’re looking at is a mistake, made long afterwards, and for the most part quite easily avoided.',
    ),
    h2('The arm'),
    p(
      'Until about the end of the 1920s there was in most film cameras no motor. There was a handle. A turn of it took, as a rule, eight frames, and the cameraman learned to turn it twice a second, which gives sixteen. That’s the rate which one finds in the textbooks as *silent speed*. It’s true much as it’s true that people are five foot seven. In practice an arm gets tired, a scene gets exciting, the light fails and the operator slows down to get more of it on the film. By the 1920s, when pictures had become long and ambitious, twenty and more were common. Rates change from one shot to another in one film.',
    ),
    p(
      'Nor did it run in the cinema at the speed at which it was taken. The projectionist had a handle too, or a motor with a lever. Many were told to hurry, by owners who wanted another house in before the last tram. Studios sent out cue sheets, with the music, that gave the speed for each reel: this one at so many feet a minute, and the next a little faster. What was *right*, then, isn’t a number. It was a performance, given each night by two people, one in the pit and one in the box.',
    ),
    h2('The motor'),
    p(
      'Sound put a stop to that. The ear is far less forgiving than the eye: vary the speed of a voice by a few parts in a hundred, and everybody notices. So film had to run at one rate, always, and the one which the industry took up, as the talkies arrived, was twenty-four. It was close to what was by then usual in the better cinemas, and fast enough to give a passable sound.',
    ),
    p(
      'From that day on, almost every machine in the world ran at twenty-four, and a film shot at sixteen, when put through it, goes half as fast again. A walk turns into a scurry. It was known that it was wrong; there was just no way to slow the projector down. When broadcasters began to fill their archives with old reels, after the war, they were copied at the speed of the machine that was there, and copied again from the copies.',
    ),
    p(
      'Another trick made it smoother and not much better. If you print every second frame twice, then sixteen become twenty-four. The pace is right. But one frame in three is a repeat, and a figure who should glide goes forward with a limp.',
    ),
    h2('What it did to them'),
    p(
      'The historian of film Kevin Brownlow, who’s done more than anyone to have these pictures shown as they were meant to be, put the question as long ago as 1980 in an article with the title *Silent Films: What Was the Right Speed?* His answer was that you must look. Find the speed at which people seem to have weight. It sounds unscientific, and it’s quite hard to do it any better.',
    ),
    p(
      'Weight is the word. What goes, when you speed somebody up, is effort. A man who lifts a stretcher at the proper rate is tired. He shifts his grip. At half as fast again he’s a man in a farce. We’ve got whole decades on film in which nobody’s tired, and it does something to sympathy that no caption can mend. When in 2018 Peter Jackson’s *They Shall Not Grow Old* put footage of the First World War into colour, many remarked on the colour. What had changed, before any of that was laid on, was that each shot had been brought to its own natural pace, with new frames calculated in between; and the men looked into the camera as one does when something’s new and there’s time to see.',
    ),
    h2('When they did mean it'),
    p(
      'There’s one exception, and it’s the one that people know best. Slapstick was undercranked deliberately. Chaplin and Keaton and their cameramen knew precisely what a shot at fourteen would look like when shown at twenty: a chase snaps, a fall doesn’t hurt. It was done by eye, one shot at a time, to the beat of a joke. To slow these down in the name of accuracy would be as silly as speeding up the rest.',
    ),
    facts(
      'How to tell',
      'Look at water, smoke, or cloth that falls. Gravity keeps the best time of all.',
      'Watch a horse. Most of us know without being told how a horse trots.',
      'If people limp on every third or so frame, it has been stretched.',
      'If the actors are walking normally, and the carriages behind them fly, somebody did it for a laugh.',
    ),
    p(
      'Next time that some scrap of a street goes by, in 1902 or thereabouts, with its trams and bowler hats, find the setting for speed, and take it down to three quarters. It’s in most players now. There’ll be a moment when nothing happens. Then a woman who had been twitching across the road slackens, and sets her foot down on the kerb, and looks round to see if the child’s coming; and she has all the time in the world.',
    ),
  ],
  topics: ['performance', 'history', 'time'],
  sources: [
    {
      title: 'Kevin Brownlow, “Silent films: what was the right speed?”, summer 1980',
      publisher: 'Sight and Sound',
    },
  ],
  discussion: { prompt: 'Which old film made the people in it suddenly real to you?' },
};
