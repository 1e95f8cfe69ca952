import { embed, h2, p, pull, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'the-type-in-the-river',
  headline: 'The type in the river',
  standfirst:
    'In 1916 an old man began to walk to Hammersmith Bridge at night, and drop the most beautiful typeface in England into the Thames. It took him the better part of half a year. Some of it has come back.',
  section: 'culture',
  kind: 'feature',
  by: ['elodie-marchetti'],
  hoursAgo: 24 * 4 + 8,
  picture: {
    picture: 'doves-type',
    caption: 'He went after dark, and worried about being seen, and about hitting a boat.',
  },
  body: [
    p(
      'He was seventy-five, and it was heavy. A page of type is metal, as dense as any; there’s a limit to how much of it a small man in a long coat can carry half a mile in a box, and lift over a parapet, without attracting the notice of a constable. So he made many journeys. By one reckoning it was about a hundred and seventy, from the end of August 1916 until January, to get rid of more than a ton.',
    ),
    p(
      'His name was Thomas James Cobden-Sanderson. He’d been a barrister until at forty he gave up the law, on the advice of the wife of William Morris, to bind books. In 1900, with Emery Walker, the best judge of printing in London, he had founded the Doves Press in Hammersmith, in order to show what a book might be. What they meant by it was next to nothing: no pictures, no borders, no ornament. There’d be good paper, black ink and, here and there, a line in red. And there was the type.',
    ),
    h2('One size, one face'),
    p(
      'They had it made for them. There was only one, roman, in a single size, with no italic. It was drawn after the letters of Nicolas Jenson, a Frenchman who printed in Venice in the 1470s, taken from enlarged photographs of his pages, with the blots and the wear of four hundred years made good; and it was cut by Edward Prince, who’d cut the types of Morris. Morris’s pages are a forest. The Doves page is a field with the gate open. The letters are open and light, set a little wide, and just irregular enough that the eye doesn’t slide. The dot of the *i* isn’t quite over the stem. A reader can be a good way into Genesis before noticing that it’s been printed at all.',
    ),
    p(
      'Their Bible came out in five volumes from 1903 to 1905. Its first page has one initial, a red *I*, that runs down the whole margin beside *In the beginning*. It’s among the most celebrated pages that have ever been printed in English, and there’s hardly anything on it.',
    ),
    pull('Morris’s pages are a forest. The Doves page is a field with the gate open.'),
    h2('The quarrel'),
    p(
      'They fell out. Walker had other businesses, and came in the evenings; Cobden-Sanderson thought of nothing else, and came to feel that it was his alone. In 1909 the partnership was ended. Walker was entitled by their agreement to a fount of the type, with which he could have gone on printing. His partner couldn’t bear it. He saw in his mind the letters, his letters, pressed into the service of who knew what, by machine. Friends found a way out: Cobden-Sanderson should have the use of it for as long as he lived, and it would go to Walker, who was some ten years younger, if he outlived him.',
    ),
    p(
      'He signed. But in his journal he made other arrangements. He wished that the Doves type should never be used in a press that was worked other than by hand. He would leave it to the river. In March 1913 he threw in the punches and matrices, the steel and copper originals from which new type could be cast, so there’d never be any more. Three years later he closed the press, and started on the type itself.',
    ),
    p(
      'What he set down in the journal about those nights is funny, and it’s dreadful. He waits for people to pass. He’s afraid of the police, and of the splash. Once a parcel lodges on a ledge of the bridge, out of reach, above the water, where it can be seen by day. He thinks about what the river will make of it, carried by the tide and wearing away into the sea. There isn’t any sign that he saw himself as doing wrong to somebody. He felt that he was keeping a promise, which was to the letters.',
    ),
    p(
      'Emery Walker found out. When Cobden-Sanderson died, in 1922, he brought a claim against the widow, and she settled it. There was nothing to be got back. For the best part of a century the Doves type existed only as ink.',
    ),
    h2('Low water'),
    p(
      'In about 2010 a designer, Robert Green, began to draw it anew from the printed pages. It isn’t as simple as it sounds. Ink spreads: no two *e*’s on a page are quite alike, and none is the shape of the metal that made it. He released a version in 2013, and wasn’t satisfied. He’d read the journal, and he worked out from it where on the bridge the old man must have stood. In the autumn of 2014 he went down to the foreshore there, when the tide was out, and looked. Before long he’d found some. It lay on the gravel.',
    ),
    embed(
      'https://www.openstreetmap.org/?mlat=51.4882&mlon=-0.2304#map=17/51.4882/-0.2304',
      'Hammersmith Bridge, in west London',
      'The bridge over the Thames from which the type was thrown.',
    ),
    p(
      'He came back with divers from the Port of London Authority. In two days they brought up a hundred and fifty pieces, from the mud under the bridge, where repairs to it had covered a good part of what was there in concrete. It is a small fraction of what went in. But it was enough to correct the drawing by. Half of it is with the museum in Emery Walker’s house, which still stands by the river a few minutes’ walk away; and so, after ninety-eight years and against one party’s clearly expressed wishes, a part of the legacy has been delivered.',
    ),
    p(
      'I’ve held one. It was a comma, in a museum, in a cotton glove. The face of it was sharp. It weighed less than the smallest coin, and I thought how many of those there are in a ton. Everyone who tells this story has to decide whether it’s about love or about spite, and I used to think that the answer was plain. Now I’d say that it’s about a man who’d made a perfect thing and couldn’t endure that it should be useful.',
    ),
  ],
  topics: ['design', 'history'],
  sources: [
    {
      title: 'The Journals of Thomas James Cobden-Sanderson, 1879–1922 (1926)',
      publisher: 'Richard Cobden-Sanderson',
    },
    {
      title: 'Emery Walker’s House',
      publisher: 'The Emery Walker Trust',
      url: 'https://www.emerywalker.org.uk',
    },
  ],
  discussion: { prompt: 'Does the maker of a beautiful thing have the right to destroy it?' },
};
