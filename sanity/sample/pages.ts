import { bullets, h2, numbers, p, type SamplePage } from './write.ts';

/** The pages about the publication, in the order of the footer. */
export const pages = [
  {
    slug: 'about',
    title: 'About Gazette',
    standfirst:
      'A sample edition, written to be read. What is invented in it, what isn’t, and what to do with it.',
    body: [
      p(
        'You’re reading the sample edition that comes with **Gazette**, software for publishing news: a newsroom built on Sanity, a site built on Next.js, and a place for discussion under each article. It’s here so that you can see the whole of it at work before you have written a word.',
      ),
      h2('What is invented'),
      p(
        'Port Ellery isn’t on any map. Its people, its council, its ferry and its swan were made up for this edition, and so was everybody who signs an article, among them the medical reviewer: the health pages have been written with care from published guidance, and no clinician has checked them. The readers whose comments came with it are invented too, and the pictures were drawn for it by a program.',
      ),
      h2('What isn’t'),
      p(
        'The science, the history and the guidance are meant to be right. Where an article leans on a study, a treaty or a body of advice, it names it. The help lines are real, and they’re there for anybody.',
      ),
      h2('Make it yours'),
      numbers(
        'Sign in with the link that was printed when the site started. It makes you the owner.',
        'Open the [Studio](/studio), where each article, picture, page and setting of this edition can be changed.',
        'Write one of your own, and press Publish. It’ll be on the site within moments.',
        'When you’re ready, take down what you don’t need, and delete it. What the front page names has to be taken off it first; from every other list an article goes by itself.',
      ),
      p(
        'Before you publish under your own name, please rewrite this page and the five beside it. They describe the software truthfully, but only you can say who you are.',
      ),
    ],
  },
  {
    slug: 'contact',
    title: 'Contact',
    standfirst: 'How to reach the newsroom, and what helps us to answer.',
    body: [
      p(
        'The addresses on this page end in *.example*, a name that’s set aside for examples. Mail to them goes nowhere. A newsroom that publishes with Gazette puts its own here.',
      ),
      bullets(
        '**News and tips:** [newsdesk@gazette.example](mailto:newsdesk@gazette.example)',
        '**Corrections:** [corrections@gazette.example](mailto:corrections@gazette.example). Give the headline and the sentence; it saves a day.',
        '**Discussions:** [moderators@gazette.example](mailto:moderators@gazette.example), with a link to the comment.',
        '**Your data:** [privacy@gazette.example](mailto:privacy@gazette.example), from the address of your account.',
        '**Letters:** [letters@gazette.example](mailto:letters@gazette.example). Desmond reads them on Thursdays.',
      ),
      p(
        'If you’re in distress, a newspaper is the wrong place to write to, since nobody here can answer at once. [Find A Helpline](https://findahelpline.com) lists free and confidential services in many countries. In an emergency ring the emergency number where you are.',
      ),
    ],
  },
  {
    slug: 'editorial-standards',
    title: 'Editorial standards',
    standfirst: 'The rules that this edition was written by. They’re short enough to be kept.',
    body: [
      h2('Getting it right'),
      p(
        'We say what we know, and how. Sources that a reader could look up are listed at the end of the article. What is uncertain is said to be, in the sentence where it matters and not in a footnote.',
      ),
      h2('Kinds of article'),
      p(
        'News reports what happened. **Analysis** argues from it, **opinion** argues, and both are labelled. An **explainer** assumes that you’re clever, and new to the matter. A **feature** takes its time. Whoever made a piece is named at the top, with what they did: wrote, reported, edited, reviewed.',
      ),
      h2('Getting it wrong'),
      p(
        'A mistake of fact is corrected in the text, and the correction is printed with the article, dated, saying both what was wrong and what’s right. We don’t take an error out quietly. A misspelled word we simply mend. “Updated” at the head of an article means that it changed in a way which readers ought to know of, and not that somebody moved a comma. [All corrections](/corrections) are on one page, the newest first.',
      ),
      p(
        'Now and then a story shouldn’t have been published at all. Then it’s **withdrawn**: text, pictures and discussion go, and its address says that it was withdrawn, when, and as a rule why. We don’t leave readers to think that they dreamt it.',
      ),
      h2('Care'),
      p(
        'On suicide and self-harm we follow the advice that has been shown to save lives. We give no methods and draw no simple causes; we say that help works, and where it is. Stories that may be hard to read say so first. Discussions beneath them are marked as sensitive, and the first comments of people who are new here are read before they appear.',
      ),
      p('We name people in trouble only where the public has a need to know, and children hardly ever.'),
      h2('Independence'),
      p(
        'Nobody pays for a place in these pages. Were that to change, what’s paid for would be labelled in the same size of type as the headline.',
      ),
    ],
  },
  {
    slug: 'community-guidelines',
    title: 'Community guidelines',
    standfirst:
      'What the discussions are for, what isn’t welcome in them, and exactly what happens to a comment.',
    body: [
      p(
        'Under most articles there’s a question, and room to answer. The best comments here tell the rest of us something: what you saw, what you do for a living, where the article is wrong. You needn’t agree with anybody. You do need to write as if they could read it, because they can.',
      ),
      h2('Please'),
      bullets(
        'Argue with what was said, not with who said it.',
        'Say how you know. “I drove that route for ten years” is worth more than a link.',
        'If something in the article is mistaken, say which sentence. It will be looked at.',
        'On sensitive subjects, assume that someone who’s going through it is reading.',
      ),
      h2('Not here'),
      bullets(
        'Abuse, harassment and threats; contempt for people because of what they are.',
        'Other people’s private details.',
        'Advertising, and the same text posted over and over.',
        'Methods of suicide or self-harm, or encouragement to either.',
        'Things that you know to be untrue, told as fact.',
      ),
      h2('What happens to a comment'),
      p(
        'To post you sign in, and choose a name. As a rule your comment appears **at once**. It’s checked first, by rules which are the same for all: it must have something in it and be no longer than the form says; you can’t post the same text again, or a great many comments in a minute. If one of those stops you, you’re told which, and what you wrote is kept.',
      ),
      p(
        'Some comments **wait for a moderator**, who’s a person. That’s so for every comment where the discussion says that it is moderated first; for your first few where the subject is sensitive; for links from people who are new, and for any link under our health articles; for words that are hardly ever used except by spam; for e-mail addresses, telephone and account numbers; for what several accounts say almost alike; and for a while after several of your comments have been taken down. While yours is waiting you can see it, marked as such, and apart from you only moderators can.',
      ),
      p(
        'A moderator may take a comment down, and has to give a reason when doing so, which is recorded with who did it and when. If it had replies, a note stays in its place, so that they still make sense. An account that goes on breaking these guidelines can be made to wait for a moderator each time, or barred from posting for a while.',
      ),
      h2('Your own words'),
      p(
        'You can **withdraw** a comment of yours whenever you like. Its text is deleted at once, and no copy stays in the discussion’s records. (Backups, where a site makes them, keep what they have until they run out.) You can use a little Markdown: *emphasis*, **strong**, lists, quotations and links. HTML is shown as you typed it.',
      ),
      p(
        'Discussions may be closed, by an editor or on a date. What’s been said stays readable, unless the article itself is withdrawn: then its discussion goes with it.',
      ),
      p(
        'See something that shouldn’t be here? Write to [moderators@gazette.example](mailto:moderators@gazette.example), with a link to it. Nobody is told who wrote.',
      ),
    ],
  },
  {
    slug: 'privacy',
    title: 'Privacy',
    standfirst: 'What this site knows about you. If you only read, it’s next to nothing.',
    body: [
      p(
        'This page describes what the software does as it comes. Whoever runs a site with it should add what they do beyond that: how long their servers keep logs, who hosts them, and whom to write to.',
      ),
      h2('If you read'),
      p(
        'You get pages. No cookie is set, there’s no advertising, and the software has no analytics or trackers in it. Type and scripts come from this site. Pictures do too, except where the newsroom keeps its content with Sanity’s own service, from whose servers they’re then fetched. As with any website, the server sees the address that a request comes from.',
      ),
      p(
        'We count **how often** an article is read, and not by whom. When one has been in front of you for a few seconds, your browser tells this site so. To know a second look from a second reader, the server remembers a scrambled form of the address and the browser’s name, in its memory alone; within the hour that’s forgotten, and so is the key it was scrambled with. What is stored is a number for each article.',
      ),
      p(
        'Where an article shows something that another service holds, such as a film, nothing is fetched from there before you ask for it.',
      ),
      h2('If you sign in'),
      bullets(
        'We keep your **e-mail address**, in order to send you the sign-in link, and when your account was made. It’s never shown to other readers.',
        'We keep the **name** that you choose, which is shown beside what you write.',
        'If you sign in with another service, we also keep what it tells us so that you can do so again: its number for you, and its tokens.',
        'A cookie holds your **session**, for thirty days after your last visit, or until you sign out. A second says only that there is a session, and nothing about whose.',
        'While you’re signing in, a few more keep the form safe, remember where you came from, and may for some minutes hold what you typed, so that you needn’t type it again.',
      ),
      p(
        'Sign-in links work once, and for a day at most. So that nobody can send them by the thousand, attempts are counted under a scrambled form of the address or network that they came from, for a short time.',
      ),
      h2('If you comment'),
      bullets(
        'Your comment is stored with your account, and the time. The text is public once it appears.',
        'While you’re writing, the draft is kept **in your own browser**. If scripts are off, and you’ve still to sign in, it’s kept on the server for up to 24 hours, under a cookie.',
        'When you withdraw a comment the text is deleted at once. That there was one, and when it was withdrawn, is kept.',
        'If a moderator takes a comment down, the text stays on record for moderators, with the reason.',
        'If a comment is refused before it’s posted, we don’t keep its text. We keep which rule refused it, and what the rule objected to, such as the address of a link, for 30 days, so that the rules can be judged.',
      ),
      h2('What you can ask for'),
      p(
        'You can see your address, your name and your role on [your account page](/account), and change the name there. To have a copy of what is held about you, or your account removed, write to [privacy@gazette.example](mailto:privacy@gazette.example). In this sample edition that address leads nowhere; on a real one, somebody must answer.',
      ),
    ],
  },
  {
    slug: 'accessibility',
    title: 'Accessibility',
    standfirst: 'Everybody should be able to read, sign in and take part. Where that isn’t so, it’s a fault.',
    body: [
      p(
        'The site is built to meet level AA of the [Web Content Accessibility Guidelines](https://www.w3.org/WAI/standards-guidelines/wcag/), version 2.2. It’s tested by machine as it’s developed, in light and dark, at the width of a telephone and that of a desk. It hasn’t been audited by people who rely on assistive technology, and until it has we wouldn’t claim more than that.',
      ),
      h2('What you can count on'),
      bullets(
        'Articles, and the first page of a discussion, can be read **with scripts turned off**. So can the form be used to write a comment.',
        'Everything works from the keyboard, and you can see where you are.',
        'Pictures are described. The Studio asks editors for a description of each.',
        'Headings are in order, so that you can go through an article by its parts.',
        'Text follows your browser’s size, and can be enlarged to twice that without loss.',
        'Dark mode follows your system’s setting, and so does reduced motion. Nothing on a page moves or plays by itself.',
        'News that can’t wait stands in a line at the head of every page. It doesn’t break in on what you’re listening to.',
        'When a page can’t be shown, you’re told why, by a page that needs no scripts.',
      ),
      h2('What isn’t as good as it should be'),
      bullets(
        'The Studio, where editors work, is Sanity’s software. It has limits of its own which we can’t put right from here.',
        'Some illustrations carry detail that one sentence can’t. What matters in them is in the text.',
      ),
      p(
        'If something stands in your way, write to [newsdesk@gazette.example](mailto:newsdesk@gazette.example), and say which page, which browser and what you use to read it. On a site of your own, put a name here, and a time within which that person will answer.',
      ),
    ],
  },
] as const satisfies readonly SamplePage[];
