import { p, pull, type SampleArticle } from '../write.ts';

export const article: SampleArticle = {
  slug: 'a-city-may-be-inconvenient',
  headline: 'A city is allowed to be inconvenient',
  standfirst:
    'I learned to drive on Corn Quay and I have parked there all my life. That is the only reason I can think of to keep the cars on it.',
  section: 'city',
  kind: 'opinion',
  by: ['nadia-haddad-lowe'],
  hoursAgo: 27,
  picture: { picture: 'corn-quay', caption: 'Bay 14, Corn Quay, on the day the meters were switched off.' },
  body: [
    p(
      'For one Saturday in October the parking meters on Corn Quay were out of order, and the council, unable to charge, closed the bays rather than let people have them free. I know of no pettier reason for what followed. By eleven somebody from the chandlery had carried out a table. By noon there were fourteen. A man whom I have seen every working day for ten years, and had taken for a solicitor, turned out to own an accordion.',
    ),
    p(
      'I was there because I had driven down to park, and could not. I said some things under my breath about the council. Then I left the car up by the gasworks, walked back in a temper, and had the best afternoon I have spent in this city since I was nineteen.',
    ),
    p(
      'So I’m going to argue against myself. There are eighty-two parking places on the quay. I’ve used them for as long as I have had a licence, and I know exactly what they are worth to me: seven minutes. That is the walk from the gasworks. Everything that has been said in this month’s consultation about access, vitality and footfall comes down, in my own case, to seven minutes that I would rather not spend, most of them along the river.',
    ),
    p(
      'Not everyone has seven minutes’ walk in them. My mother doesn’t. That is an argument for six bays at the flat end, wide ones, kept for people with a badge, with somebody who cares whether others park in them. It isn’t an argument for me. I notice that those of us who are quickest to mention the old and the infirm in this matter are rarely either, and have rarely asked them. My mother, when I did ask, said that what she missed on the quay was somewhere to sit.',
    ),
    pull('I know exactly what they are worth to me: seven minutes.'),
    p(
      'The traders are the harder question. When the fish market says that it fears for its customers, it should be believed about the fear. But look at who parks. I spent two lunch hours last week walking the line with a notebook, which is a fine way to be taken for a warden. Of the eighty-two cars, thirty-eight were there when I arrived and there when I left. They weren’t buying fish. They belonged to people like me, who work near by, and are storing a wardrobe-sized object all day on the loveliest street we have because it costs less than lunch.',
    ),
    p(
      'The word that comes up most in the letters to this desk is convenience, and it is always used as if it settled things. It’s a fine quality in a tin opener. In a city it needs to be asked: whose? A street where it is convenient to stop the car is one where it’s awkward to cross the road, to hold a child’s hand loosely, to hear the person beside you. We have arranged the quay for the first of these and called the result natural, because it was like that when we came.',
    ),
    p(
      'But it was not always like that. In the Exchange there’s a photograph of the quay in 1931: barrows, nets, a dog asleep in the middle of the carriageway, and a boy with a hoop looking straight at the camera. There is no reason to be soft about 1931. People were poor and the water stank. Yet nobody in that picture is looking over a shoulder.',
    ),
    p(
      'I will miss my parking place. I mean it; I’ve loved few things so regularly. There’s a bollard that I can reverse to within an inch of, in the dark, in the rain. It’s a small and useless skill, and I would like to be allowed to lose it in exchange for a table, an accordion, and seven minutes by the river twice a day.',
    ),
  ],
  topics: ['neighbourhoods', 'transport'],
  discussion: {
    prompt: 'Which street would you empty of cars tomorrow, and what would you miss?',
  },
};
