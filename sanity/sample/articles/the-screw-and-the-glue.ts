import { p, pull, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'the-screw-and-the-glue',
  headline: 'The screw is a promise. The glue is a shrug',
  standfirst:
    'You can tell what a maker thinks of you by how the thing is held together. I opened eleven of them to find out.',
  section: 'technology',
  kind: 'opinion',
  by: ['kwabena-asante-reid'],
  hoursAgo: 31,
  picture: { picture: 'glue-and-screw', caption: 'One of these can be undone.' },
  body: [
    p(
      'My grandfather’s radio has four screws in the back. They’re brass, the slots are clean, and under the lid somebody has pasted a diagram of the circuit, with the values of the parts, and the words *In case of difficulty consult your dealer*. It was made in 1957. I’ve had it open three times. It isn’t that I’m good with radios. It’s that I was invited.',
    ),
    p(
      'Last month I spent a Saturday at the repair café in the old customs house, and helped, or got in the way of, people who mend things for strangers. Eleven objects came over my end of the table. I kept a list of how each was held together. Toaster: screws. Lamp: screws. Sewing machine, 1960s: screws, and a little drawer with the screwdriver in it. Hairdryer: one screw, of a shape that I’d never seen, and two clips which broke. Earphones: glue. Toothbrush: glue. Tablet: glue. Speaker: glue, and under that foam, and below it screws, as if somebody there had put up a fight.',
    ),
    p(
      'The screw and the glue do the same job. They keep two parts together, and cost next to nothing. What distinguishes them is an opinion about the future. A screw says: some day, somebody may want to get in here, and that’s all right. Glue says: nobody will. A screw takes it that the owner is a person with a table, some patience and a Saturday. Glue takes it that the owner is a customer.',
    ),
    p(
      'I should be fair to glue; I worked with engineers. It keeps out water. It saves a millimetre, and we’ve shown with our wallets what we will give for a millimetre. It spreads the load, it doesn’t rattle loose, and a robot can put it on in a second and a half. There’s hardly ever a villain. There’s a meeting in which nobody is for repair, because the person who’ll do it, in four years’ time, at a folding table, wasn’t asked to come.',
    ),
    pull(
      'There’s a meeting in which nobody is for repair, because the person who’ll do it, in four years’ time, at a folding table, wasn’t asked to come.',
    ),
    p(
      'But watch what it does to the battery. A rechargeable battery is the one part of a gadget which is certain to wear out; a few hundred charges, a thousand, and it has lost a good share of what it held. It’s a consumable, like the tread of a tyre. To glue it in, in an object which would otherwise last for a decade, is to sell a car with the tyres welded on. Of the eleven things on my table, four were perfectly sound, but for that. For two of them we got it out, with a hairdryer, a plectrum and bad language. The other two went home in their bags to be thrown away, by people who said sorry to *us*.',
    ),
    p(
      'That sorry has stayed with me. They’d been brought to think that it was their doing. They had let it run flat, or bought cheap, or were the kind of people who break things. A closed case makes a small moral claim. It says that what’s inside is beyond you. And people who’ve been told so by every object in the house come to believe it in general: of the boiler, the by-law, the form.',
    ),
    p(
      'The law has begun to take notice. France has since 2021 made the makers of some appliances show a score for repairability at the point of sale, out of ten, next to the price. The European Union passed a directive on the right to repair in 2024, and has written rules for batteries by which, in most portable things, the owner must be able to take them out. Several American states have acts of their own. I’m glad of them. They’ll be fought clause by clause, and there’ll be a screw with a patented head.',
    ),
    p(
      'I would add one thing that needs no law. It’s what the radio had: the paper in the lid. Let every product over the price of a decent lunch carry inside it, where you see it when you’ve got it open, a picture of how it comes apart and the names of three things that are apt to go wrong. It would cost a fraction of a penny. It would mean that somebody in the building had to know the answers. And it’d be the first words that the maker ever said to whoever has the thing in pieces at eleven at night, looking for a reason to keep it: *oh, good, it’s you*.',
    ),
  ],
  topics: ['design'],
  discussion: {
    prompt: 'What is the oldest thing you own that you have mended yourself, and how was it held together?',
  },
};
