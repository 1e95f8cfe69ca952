import {
  audio,
  bullets,
  download,
  embed,
  facts,
  gallery,
  h2,
  h3,
  numbers,
  p,
  pic,
  pull,
  questions,
  quote,
  stars,
  table,
  timeline,
  type SampleArticle,
} from '../write.ts';

export const article: SampleArticle = {
  slug: 'depression-plainly',
  headline: 'Depression, plainly: what it is, what helps, and how to stand by someone who has it',
  standfirst:
    'It is common, it is an illness, and most people who have it get better. A guide to recognising it, to the treatments that work, and to the conversations that are worth having even when they go badly.',
  section: 'health',
  kind: 'explainer',
  by: ['priya-raghavan-moss', ['miriam-halloran', 'medicalReviewer']],
  hoursAgo: 24 * 4,
  updatedHoursAgo: 24 * 2,
  picture: {
    picture: 'depression-window',
    caption: 'Recovery tends to begin in small, dull, repeatable things.',
  },
  contentNotice:
    'This article is about depression. One part speaks, without detail, of suicidal thoughts and what to do about them. Take it in pieces if you like, or go straight to the help lines at the end.',
  keyPoints: [
    'Depression is more than sadness: it lasts for weeks, flattens interest, and changes sleep, appetite and thinking.',
    'Talking therapies and antidepressants both work. For more severe depression they work best together.',
    'Treatment is a search. If the first thing does not help, that is a reason to try the second.',
    'Asking someone directly about suicide does not put the idea in their head.',
  ],
  body: [
    p(
      'People who have been depressed often say that the hardest part to explain is how little it resembled sadness. Sadness is about something. It moves; it lets in a joke. What they describe is nearer to a change in the weather of a whole life. Food tastes of its texture. A friend’s name lights up on the phone, and they watch it ring. The washing-up acquires the proportions of a mountain, and then they despise themselves for being unable to climb a sink.',
    ),
    p(
      'If you recognise that, two facts come before any others. Depression is a **common illness**, known to medicine in every country in the world. And it’s **treatable**: most people who have it recover, many of them fully, though it may take longer than they were told. Neither fact is much comfort on a bad afternoon. Both are true on that afternoon too.',
    ),
    h2('What it is, and what it isn’t'),
    p(
      'Doctors speak of a depressive episode when low mood, or a loss of interest and pleasure, is there for *most of the day, nearly every day, for at least two weeks*, with several other changes that get in the way of ordinary life. These are the usual ones.',
    ),
    bullets(
      'Sleeping badly, or waking long before dawn; or sleeping a great deal, and waking tired.',
      'Eating much less than usual, or much more.',
      [
        'A change in pace, which other people may notice first:',
        'feeling slowed down, as if under water;',
        'or so restless that it’s hard to sit.',
      ],
      'Poor concentration: reading the same paragraph four times, dithering over small choices.',
      'A harsh inner commentary of guilt, failure and being a burden.',
      'Hopelessness, sometimes with thoughts of death or of suicide.',
    ),
    p(
      'Nobody has all of them. In men it may show as irritability or drink more than as tears. In older people it may look like forgetfulness, and in teenagers like a closed door. Many go to the doctor about back pain, headaches or exhaustion, and are taken aback by the question of how they feel.',
    ),
    p(
      'It isn’t weakness, nor ingratitude, nor a failure to count one’s blessings. Nor is it simply a “chemical imbalance”. That phrase did some good in its day, by telling people that they were ill and not idle, but it promised a simplicity that the research has not borne out. Depression comes about in different people by different mixtures: what they inherited, what happened to them early and late, illness, pain, isolation, money, childbirth, winter. Two people with the same diagnosis may have arrived by roads that never cross.',
    ),
    h3('Things that can look like it'),
    p(
      'A doctor will usually want to rule out some physical causes, since an underactive thyroid, anaemia and certain medicines can all produce the same grey exhaustion. They should also ask whether you’ve ever had spells of the reverse: days of racing energy, little sleep and unwise confidence. That may point to bipolar disorder, which is treated differently, and it’s worth mentioning even if it felt like the best week of your year. Grief, too, can have nearly every symptom on the list. It isn’t an illness, though an illness can grow in it.',
    ),
    embed(
      'https://www.youtube.com/watch?v=XiCrniLQGYc',
      'I had a black dog, his name was depression',
      'The World Health Organization made this short film with the writer and illustrator Matthew Johnstone.',
    ),
    h2('What helps'),
    p(
      'There are several treatments with good evidence behind them, and no way yet to tell beforehand which will suit you. In England the body that weighs that evidence, NICE, sets them out as a [menu to be discussed](https://www.nice.org.uk/guidance/ng222), and says that the choice should be shared between you and whoever is treating you. It’s a sound principle anywhere.',
    ),
    table(
      'Some of what the guidance offers for less severe depression',
      'NICE guideline NG222, 2022. More severe depression usually takes more: sixteen sessions of cognitive behavioural therapy, for instance.',
      ['Treatment', 'How', 'Usually'],
      ['Guided self-help', 'A book or an online programme, with somebody who checks in', '6 to 8 sessions'],
      ['Cognitive behavioural therapy', 'In a group, or alone with a therapist', '8 sessions'],
      ['Behavioural activation', 'In a group, or alone with a therapist', '8 sessions'],
      ['Group exercise', 'Led by somebody trained, more than once a week', '10 weeks'],
      ['Interpersonal therapy', 'Alone with a therapist', '8 sessions'],
      ['An SSRI', 'A tablet a day, with reviews', 'At least 6 months after recovery'],
    ),
    h3('Talking therapies'),
    p(
      '**Cognitive behavioural therapy** looks at the loop between thoughts, feelings and actions, and gives you tools to interrupt it. **Behavioural activation** is plainer, and in trials does about as well. It starts from what you *do*, on the grounds that mood tends to follow activity rather than the other way round. **Interpersonal therapy** works on the relationships in which the depression lives: a loss, a conflict, a change of role. All of them are meant to be practical, and take weeks or months rather than years. It is reasonable to ask a therapist what they practise, and how you’ll both know whether it is working.',
    ),
    h3('Medicines'),
    p(
      'The antidepressants most often tried first are the SSRIs, sertraline and fluoxetine among them. They work better than a placebo, on average, and the difference is clearest where the depression is more severe. “On average” hides a good deal: some people do very well, some feel little, and a good few find the third one right after two that weren’t. If the depression is mild, they’re generally not the first thing to reach for, unless you would rather.',
    ),
    p(
      'Three things are better known at the start than found out later. Side effects such as nausea, poor sleep or jitters tend to come *before* the benefit, and commonly ease within a week or two; the lift, if there is one, usually begins within about four weeks. In the early days some people, particularly the young, become more agitated or find that dark thoughts grow stronger. So under-25s should be seen again within about a week, and anybody to whom it happens should ring their doctor at once. And when you’ve recovered, it is usual to carry on for at least six months, and then to come off **slowly and with advice**. Stopping all at once can bring on withdrawal symptoms that are unpleasant, and are easily mistaken for the illness.',
    ),
    timeline(
      'A course of antidepressants, as it often goes',
      [
        'Before the first',
        'A talk about what to expect, what else you take, and whom to ring. It’s fair to ask for all three.',
      ],
      [
        'The first two weeks',
        'Side effects, if they come, tend to come now. You should be seen again within two weeks; within **one**, if you’re under 25 or there has been any thought of suicide.',
      ],
      [
        'By week four',
        'Something has usually begun to lift. If nothing has, the dose or the medicine is looked at again.',
      ],
      [
        'Feeling well',
        'The same dose goes on for at least six months. It is the part that people are most tempted to skip.',
      ],
      [
        'Coming off',
        'In steps, over weeks or months, with somebody to ring. If it gets rough, the last step can be taken back.',
      ],
    ),
    pull(
      'Some people do very well, some feel little, and a good few find the third one right after two that weren’t.',
    ),
    h3('The body’s part'),
    p(
      'Exercise has a real effect, especially when it’s regular and with others. It need not be a gym. Alcohol is a depressant which sells itself as the opposite, and cutting down often does more than people expect. A regular time of getting up steadies sleep better than an early night. Be careful with St John’s wort: it is sold without prescription, and interferes with a long list of medicines, the contraceptive pill and blood thinners among them. Ask a pharmacist first.',
    ),
    p(
      'For depression that is severe, or has not shifted, there is more that specialists can do: combinations of medicines, and brain stimulation, including electroconvulsive therapy, which is given today under a general anaesthetic and can be remarkably effective. Being referred isn’t a sign that you’re a hopeless case. It means that the first part of the menu has been tried.',
    ),
    facts(
      'Before you see a doctor',
      'Write down three things that have changed, and since when. It is easy to say “fine” out of habit.',
      'List every medicine, herbal ones included.',
      'Say if you have been drinking more than you used to. They have heard it before.',
      'Take someone with you, if that would help. You are allowed to.',
      'If you have had thoughts of suicide, say so in the first five minutes.',
    ),
    download(
      'appointment-notes',
      'Notes for the appointment',
      'A sheet to fill in beforehand, and to hand over if the words won’t come.',
    ),
    h2('On a bad day'),
    p(
      'While you wait for treatment to work, or to begin, the aim is modest: to give the day a shape. Therapists who use behavioural activation suggest something like this.',
    ),
    numbers(
      'Choose **one thing** that can be finished within ten minutes. Strip the bed. Walk to the post box.',
      'Decide when, and say it to someone, or write it down.',
      'Do it in whatever state you’re in. You needn’t want to.',
      'Afterwards, notice how you feel by even one point in ten. That is your evidence, and it’s better than any argument.',
      'Tomorrow, the same again, or something next to it.',
    ),
    p(
      'It sounds almost insulting. It’s the opposite: an answer to an illness that argues brilliantly and always for staying still. The advice is not new, either. It closes one of the strangest long books in English, by a clergyman who had spent his life with what he called melancholy, and went on adding to his book for as long as he lived, to keep it at bay.',
    ),
    quote('Give not way to solitariness and idleness. “Be not solitary, be not idle.”', {
      attribution: 'Robert Burton',
      source: 'The Anatomy of Melancholy',
    }),
    gallery(
      'Four small errands, all of them done',
      { picture: 'hedge', caption: 'To the end of the hedge, to see who lives in it.' },
      { picture: 'bench-at-last', caption: 'To the new bench, which turned out to be full.' },
      { picture: 'ferry-board', caption: 'To the landing stage, and back without getting on.' },
      { picture: 'blue-hour', caption: 'To the back step, for as long as the blue lasted.' },
    ),
    p(
      'When even that is too much, there’s a smaller thing. Breathing out for longer than you breathe in slows the heart a little. It treats nothing; it may take the edge off a tight quarter of an hour, and it can be done lying down.',
    ),
    audio(
      'three-slow-breaths',
      'Three slow breaths: half a minute',
      'There are no words. A soft low note rises for four seconds: breathe in. It falls for six, and fades: breathe out.\n\nIt does this three times. Then it’s quiet, and you can begin again, or not.',
    ),
    h2('If it is someone else'),
    p(
      'You can’t talk anybody out of depression, and aren’t required to. What seems to count is that you’re there, and keep being there. “You don’t have to be good company. I’m walking at ten. Come or don’t, and I’ll ask again on Sunday” does more than an hour of reasons to be cheerful. Walking is good for it. You look ahead and not at each other, and silences have somewhere to go.',
    ),
    pic('two-walking', 'Side by side, there is less need to find the right face.'),
    p(
      'Offer things with edges. “Let me know if there’s anything” hands the work to the person with the least strength for it. “I’ve made too much soup, and I’ll be on your step at six” doesn’t. Help with the call to the surgery, if they’d like that, and with the form. Don’t take silence or crossness personally, or not out loud. And look after yourself. You’re one of the people holding the rope, and it is easier with more than two hands.',
    ),
    h3('Asking about suicide'),
    p(
      'Some people with depression have thoughts of ending their lives. Most of them don’t act on it, and the thoughts can pass entirely. If you’re worried, **ask, and use the word**: “Are you having thoughts of suicide?” Research has found again and again that the question doesn’t plant the idea. More often it’s a relief. Then listen, without arguing and without promising to keep it secret.',
    ),
    p(
      'If they say yes, stay with them, or make sure that somebody does, and help them to reach a doctor or a crisis line today. If they’re in **immediate danger**, or have already hurt themselves, ring the emergency number where you are, and don’t leave them alone.',
    ),
    p(
      'And if the thoughts are yours: tell one person, today. You don’t need the right words. “I’m not safe on my own with this” is enough. The intensity of such hours passes, though it tells you that it won’t. There are people at the other end of the numbers below at four in the morning, who will not be shocked, and would much rather that you rang.',
    ),
    h2('What getting better is like'),
    p(
      'Rarely a dawn. More often, people say, they notice after the fact: they had hummed something in the kitchen; they’d been annoyed about a thing that deserved it; a whole hour had gone by without commentary. The line wobbles. A bad week in the third month isn’t the beginning again.',
    ),
    p(
      'Depression does come back for a good many people, which is a reason for knowing your own first signs, and for agreeing with somebody what you will both do about them. There’s nothing defeated in that. It’s what sailors do.',
    ),
    questions(
      'What people ask',
      [
        'Are antidepressants addictive?',
        'Not as alcohol or nicotine are: they bring no craving, and no need for ever more. But the body gets used to them. Stopping all at once can bring on withdrawal, so they’re reduced in steps.',
      ],
      [
        'Must I talk about my childhood?',
        'Not unless you want to. Cognitive behavioural therapy and behavioural activation deal mostly with this week and the next.',
      ],
      [
        'Do I have to see a doctor first?',
        'It depends on where you live. In England an adult can [ask for talking therapy directly](https://www.nhs.uk/service-search/mental-health/find-an-nhs-talking-therapies-service). Elsewhere a doctor is usually the way in, and is the right one anyway if you’re ill in other ways, or not safe.',
      ],
      [
        'What if the wait is months?',
        'Say at once if you get worse while you’re on the list: it can change your place in it. Ask what there is in the meantime, such as guided self-help, which often starts sooner.',
      ],
    ),
    stars(),
    p(
      '*Gazette’s sample edition gives general information and no medical advice. Its writers, the medical reviewer among them, are invented, and no clinician has checked this text; the services and guidance that it names are real.*',
    ),
  ],
  topics: ['mental-health', 'patients'],
  helpLines: [
    {
      name: 'Samaritans',
      description:
        'Someone to talk to in the UK and Ireland, day or night, about anything that is troubling you. Free.',
      phone: '116 123',
      url: 'https://www.samaritans.org',
    },
    {
      name: '988 Suicide & Crisis Lifeline',
      description: 'Call or text in the United States, day or night. Free and confidential.',
      phone: '988',
      url: 'https://988lifeline.org',
    },
    {
      name: 'Find A Helpline',
      description: 'Free, confidential help lines in many countries, by place and by subject.',
      url: 'https://findahelpline.com',
    },
  ],
  related: ['write-the-letter-to-me', 'borrow-a-blood-pressure-cuff'],
  sources: [
    {
      title: 'Depression in adults: treatment and management (NG222)',
      publisher: 'National Institute for Health and Care Excellence',
      url: 'https://www.nice.org.uk/guidance/ng222',
    },
    {
      title: 'Depressive disorder (depression): fact sheet',
      publisher: 'World Health Organization',
      url: 'https://www.who.int/news-room/fact-sheets/detail/depression',
    },
    {
      title: 'Depression',
      publisher: 'National Institute of Mental Health',
      url: 'https://www.nimh.nih.gov/health/topics/depression',
    },
  ],
  discussion: {
    prompt: 'If you feel like sharing: what helped, or what did somebody do that made a hard day easier?',
    mode: 'open',
    sensitivity: 'sensitive',
    links: 'hold',
  },
  seo: {
    title: 'Depression: what it is, what helps, how to support someone',
    description:
      'How to recognise depression, which treatments work, what to do on a bad day, and how to stand by someone who has it. With help lines.',
  },
};
