import { h2, p, pull, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'the-treaty-that-worked',
  headline: 'The treaty that worked, and why it is so hard to copy',
  standfirst:
    'The ozone layer is healing because of an agreement that was too weak when it was signed. That was the clever part.',
  section: 'environment',
  kind: 'analysis',
  by: ['tomasz-wren'],
  hoursAgo: 24 * 16,
  picture: {
    picture: 'ozone-hole',
    caption: 'Over Antarctica, recovery to the level of 1980 is expected in the 2060s.',
  },
  body: [
    p(
      'Whenever the world fails to agree about its climate somebody says “Montreal”. It is meant as a reproach. In September 1987, in that city, governments signed a protocol against the gases that were destroying the ozone layer. Since 2009 every member of the United Nations has belonged to it. About ninety-nine per cent of the controlled substances are no longer made for the uses it controls, and the ozone is on the mend. The last full scientific assessment expected it to be back where it stood in 1980 by around 2040 over most of the world, by 2045 over the Arctic and by about 2066 over the Antarctic.',
    ),
    p(
      'So it can be done. But how? The usual answer is that people saw the danger and acted. It’s only about half true. The half that isn’t is the more useful one.',
    ),
    h2('What they knew'),
    p(
      'Chlorofluorocarbons were a triumph of safety. Refrigerators of the 1920s ran on gases that poisoned or burned. The new compounds did neither; they did nothing at all, and that was what was wrong with them. In 1974 Mario Molina and Sherwood Rowland asked where a gas goes that reacts with nothing. Up, they answered, in the course of decades, until ultraviolet light breaks it and sets free an atom of chlorine, which can destroy ozone by the thousand molecules and come out unchanged.',
    ),
    p(
      'It was a calculation. Several countries took it seriously enough to ban spray cans, which were easy to do without. Then, for a decade, not much happened. In May 1985 three scientists of the British Antarctic Survey, Joseph Farman, Brian Gardiner and Jonathan Shanklin, reported that over their station the ozone of spring had fallen by something like a third, most of it within ten years. Nobody’s model had a hole in it. Within a few seasons, the reason was clear: in the polar cold, on the surface of thin clouds of ice, the chemistry ran far faster than anyone had supposed.',
    ),
    p(
      'But note the order. When the Protocol was signed the cause of the hole was still in dispute. The proof came in just as the ink was drying.',
    ),
    h2('A weak beginning'),
    p(
      'What was signed would not have saved the ozone layer. It asked rich countries to halve their CFCs by the end of the century. Chlorine in the stratosphere would have gone on rising.',
    ),
    p(
      'It did something more important than to be sufficient: it could be changed. Every few years panels of scientists and engineers were to report on what was known, and what could be done instead, and the parties were to meet and adjust the figures. They did so in London in 1990, in Copenhagen in 1992, and on down the years; and each time the cuts grew deeper, because each time it had turned out to be easier than the industry had said. By then the industry had begun to say so itself. Firms that feared a ban had put money into substitutes, and once they had, a ban became a market.',
    ),
    pull('It did something more important than to be sufficient: it could be changed.'),
    p(
      'There were two further pieces. Members might not trade in these substances with countries that stayed outside, so that nobody could grow fat by refusing to sign. And from 1990 a fund, paid into by the rich, covered what the change cost the poor, who were given ten years longer. It met what was asked of it, with receipts. That fund is perhaps the least famous and most imitated thing about it, and the imitations have mostly been promised larger and paid smaller.',
    ),
    h2('Why it doesn’t simply carry over'),
    p(
      'All this is true, and it’s fair to ask why carbon dioxide hasn’t gone the same way. The plain answer is that fridges are a smaller thing than fire. CFCs were made by a few dozen companies, in a handful of plants, for uses in which hardly anyone cared what was in the pipe. You could swap the gas and keep the fridge. Fossil carbon comes with nearly all we do, and some states have little else to sell.',
    ),
    p(
      'Nor was it free of cheating. In 2018 scientists who’d been keeping watch on the air reported that one banned gas, CFC-11, was not declining as it should; somebody had begun to make it again. Within a year the measurements had led to eastern China, and soon afterwards the emissions fell. It was a breach, and also a demonstration. The treaty could tell, from samples of air taken at the ends of the Earth, that it was being broken, and it had friends enough to see that it stopped.',
    ),
    p(
      'And it has done more for the climate than most of what was designed to. CFCs trap heat, thousands of times as effectively as carbon dioxide, weight for weight. Getting rid of them has spared the world a good part of a degree. The gases that came after them spare the ozone, but trap heat too; so in 2016, in Kigali, the parties did what they’d been doing for thirty years. They had learned something, and they changed the list.',
    ),
    p(
      'That, I think, is what ought to be copied. Not the year of resolve, which was mostly luck, but the habit: a promise small enough to be made, a date to come back to it, someone with no stake to measure the air, and money that arrives. The countries that signed in 1987 didn’t know enough and didn’t do enough. They had merely arranged to be told.',
    ),
  ],
  topics: ['atmosphere', 'history'],
  sources: [
    {
      title: 'Scientific Assessment of Ozone Depletion: 2022',
      publisher: 'World Meteorological Organization and others',
      url: 'https://wmo.int',
    },
    {
      title: 'The Montreal Protocol on Substances that Deplete the Ozone Layer',
      publisher: 'UNEP Ozone Secretariat',
      url: 'https://ozone.unep.org',
    },
    {
      title:
        'J. C. Farman, B. G. Gardiner and J. D. Shanklin, “Large losses of total ozone in Antarctica reveal seasonal ClOx/NOx interaction”, 1985',
      publisher: 'Nature',
    },
  ],
  discussion: {
    prompt: 'Is a weak agreement that can be strengthened better than a strong one that never gets signed?',
  },
};
