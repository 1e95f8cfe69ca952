import { facts, h2, p, pull, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'sugar-salt-water',
  headline: 'Sugar, salt, water',
  standfirst:
    'One of the great medicines of the last century can be mixed in a kitchen. Its discovery took a laboratory bench, a war and ten million visits to front doors.',
  section: 'health',
  kind: 'feature',
  by: ['priya-raghavan-moss'],
  hoursAgo: 33,
  picture: {
    picture: 'salt-sugar-water',
    caption: 'In the proportions that matter, the whole of the treatment.',
  },
  body: [
    p(
      'Cholera kills by drought. The bacterium makes a toxin, the toxin jams open a channel in the wall of the gut, and water pours out of the body through it, in the worst cases a litre in an hour. There’s no fever to speak of, and no wound. A grown man who walked to work in the morning may be dead by night, of nothing but the lack of something that stands all round him in jars.',
    ),
    p(
      'For it does no good to give him plain water. That was the cruelty of the disease for as long as anybody had known it. What is drunk runs straight out. You could put fluid back through a needle, and by the middle of the twentieth century hospitals that had sterile drips, trained staff and money did so, and saved nearly everyone. Cholera doesn’t much frequent places with those.',
    ),
    h2('A door in the gut'),
    p(
      'The way round was found by people who weren’t looking for it. In 1960, at a meeting in Prague, the American biochemist Robert Crane proposed an explanation for how the intestine takes up sugar. It doesn’t soak through, he said: each molecule of glucose is carried across the wall by a kind of gate, and the gate will turn only if sodium, from salt, goes through it too. They enter as a pair. And where they go, water follows.',
    ),
    p(
      'As a piece of physiology it was elegant. What made it momentous was something that turned up soon after: cholera leaves this gate alone. The toxin throws open one door, and has no interest in the other. So if you drink water with nothing in it, it passes through you. Put in salt and sugar, in about the right proportion, and the gut will pull it in, by the same wall that’s letting it out.',
    ),
    p(
      'At the end of the 1960s young doctors in Dacca and Calcutta showed that it worked in people who were very ill. Patients who drank such a solution needed only a fraction of the intravenous fluid that the others did. It was published. Few who ran hospitals believed it; medicine had spent half a century learning to trust the needle, and here was something that you gave with a spoon.',
    ),
    h2('Bongaon, 1971'),
    p(
      'In 1971 war broke out in what was to become Bangladesh, and millions of people fled over the border into India. With the rains, cholera got into the camps. At a hospital in the border town of Bongaon a doctor from Calcutta, Dilip Mahalanabis, found two rooms with patients lying in their own waste on the floor, and within days saw that his supply of drips would not last.',
    ),
    p(
      'He made the choice that the textbooks had not. In a library room in Calcutta his team weighed out salt, baking soda and glucose into bags, sealed them with an iron, and sent them up the road by the thousand. At the camp they were tipped into drums of clean water. There were nothing like enough nurses, so mothers, brothers and friends were given the cup, and told to keep it filled.',
    ),
    p(
      'Under the old conditions perhaps three in ten of such patients had been dying. In the wards that used the drums it was fewer than four in a hundred. The paper appeared in 1973, and five years later *The Lancet* wrote that the discovery behind it was “potentially the most important medical advance this century”.',
    ),
    pull(
      'Medicine had spent half a century learning to trust the needle, and here was something that you gave with a spoon.',
    ),
    h2('A pinch and a fist'),
    p(
      'An advance isn’t a cure until somebody can get it at two in the morning, in a village, with a child going limp. The powder could be put in packets, and was, by the hundred million. But packets run out. In Bangladesh an organisation called BRAC asked whether mothers could be taught to do without.',
    ),
    p(
      'They had no scales, and few had a measuring jug. They had hands. A recipe was found that anybody could keep in her fingers: a pinch of salt taken with three fingers, a fistful of *gur*, the brown sugar that is in every kitchen, and half a litre of boiled water. From 1980, for ten years, women walked from house to house to teach it, to one mother at a time. They were paid according to how well she remembered, when somebody else came by a month later to ask. That detail was the making of it. The teachers soon found what was forgotten and why, and changed the lesson. More than ten million households were visited.',
    ),
    p(
      'It didn’t go smoothly. Husbands objected. Some mothers knew the recipe by heart and never used it, till it was noticed that the teachers themselves, when they got ill, sent out for pills; from then on they were taken into the laboratory, and shown how it worked, until they believed it too.',
    ),
    facts(
      'How it works',
      'Glucose and sodium enter the cells of the small intestine together, through a carrier that needs both.',
      'Water follows them. Cholera’s toxin does not disable the carrier.',
      'Too much sugar draws water the wrong way. Since the early 2000s the World Health Organization has recommended a weaker solution than the first one.',
      'It replaces what is lost, and does not itself stop the diarrhoea. In children zinc, given with it, shortens that.',
      'Sachets from a pharmacy are safer than guesswork. The amount of water on the packet matters.',
    ),
    h2('What is left to do'),
    p(
      'Oral rehydration is credited with tens of millions of lives, most of them children’s, and not from cholera alone: any diarrhoea that dries out a small body will answer to it. Few things that human beings have ever done come near. It earned no fortune, since there’s nothing in it to own.',
    ),
    p(
      'And it’s still not everywhere. A large share of the children who need it don’t get it. Partly it is a matter of supply, and partly a more stubborn one. It’s cheap, it doesn’t look like medicine, and it does not make the symptoms stop; a mother who has walked a day to a clinic and is given a sachet may well feel that she has been fobbed off, and a doctor who would like to be thought well of gives her an antibiotic that the child doesn’t need. Those who brought it to the doors of Bangladesh would have known what to do. You sit down on the step, and you explain about the gate.',
    ),
  ],
  topics: ['public-health', 'history', 'how-science-works'],
  sources: [
    {
      title: 'D. Mahalanabis and others, “Oral fluid therapy of cholera among Bangladesh refugees”, 1973',
      publisher: 'Johns Hopkins Medical Journal',
    },
    { title: '“Water with sugar and salt”, editorial, 5 August 1978', publisher: 'The Lancet' },
    {
      title: 'Diarrhoeal disease: fact sheet',
      publisher: 'World Health Organization',
      url: 'https://www.who.int',
    },
  ],
  discussion: { prompt: 'Which simple remedy or habit deserves to be far better known than it is?' },
};
