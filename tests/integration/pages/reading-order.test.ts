import { expect, test } from 'vitest';
import { runningInstance } from '../../support/instance.ts';
import { lakeOf } from '../../support/lake.ts';

const instance = runningInstance();

/** A page as a browser without styles and scripts reads it out: its words, from the first to the last. */
function words(html: string): string {
  return html
    .replace(/<head>.*?<\/head>|<(script|style|template|svg)\b.*?<\/\1>/gs, ' ')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<\/?(?:a|em|strong|span|cite|b|i|mark|abbr|sup|sub)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

test('an article is read in its order: what it is, who wrote it, the text, what follows, the discussion', async () => {
  const slug = 'depression-plainly';
  const article = await lakeOf(instance).fetch<{
    section: string;
    path: string;
    headline: string;
    standfirst: string;
    author: string;
    caption: string;
    notice: string;
    keyPoint: string;
    paragraphs: string[];
    helpLine: string;
    source: string;
    topic: string;
    prompt: string;
  }>(
    `*[_type == "article" && slug.current == $slug && !(_id in path("drafts.**"))][0]{
      "section": section->title, "path": "/" + section->slug.current + "/" + slug.current, headline, standfirst,
      "author": bylines[0].author->name, "caption": mainPicture.caption, "notice": contentNotice,
      "keyPoint": keyPoints[0], "paragraphs": body[_type == "block" && style == "normal" && !defined(listItem)]{
        "text": array::join(children[].text, "")
      }.text, "helpLine": helpLines[0].name, "source": sources[0].title, "topic": topics[0]->title,
      "prompt": discussion.prompt
    }`,
    { slug },
  );
  const text = words(await (await fetch(instance.site + article.path)).text());
  const order = [
    'Skip to the content',
    article.section,
    article.headline,
    article.standfirst,
    article.author,
    'minutes to read',
    article.caption,
    article.notice,
    article.keyPoint,
    ...article.paragraphs,
    article.helpLine,
    article.source,
    article.topic,
    article.prompt,
    'Community guidelines',
  ];
  let at = 0;
  for (const part of order) {
    const found = text.indexOf(part.replace(/\s+/g, ' ').trim(), at);
    expect(
      found,
      `“${part.slice(0, 60)}” after “${text.slice(Math.max(0, at - 60), at)}”`,
    ).toBeGreaterThanOrEqual(at);
    at = found + 1;
  }
  expect(article.paragraphs.length).toBeGreaterThan(20);
});
