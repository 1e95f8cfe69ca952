/** An end that is still to come would be told as if it had happened. */
export function notYet(endedAt: string | undefined, now: Date): true | string {
  return endedAt && Date.parse(endedAt) > now.getTime()
    ? 'This is still to come. Set it when the blog has ended.'
    : true;
}

/** An entry that belongs to an article which is no live blog, so that no reader would find it. */
export function belongsToLiveBlog(kind: string | null): true | string {
  return kind === null || kind === 'live'
    ? true
    : 'This article is no live blog, so no reader will find the entry. Choose another one.';
}

/** A key event is listed by its headline. */
export function keyEventWithoutHeadline(
  isKeyEvent: boolean | undefined,
  headline: string | undefined,
): true | string {
  return isKeyEvent && !headline?.trim()
    ? 'A key event needs a headline: readers find it in a list of headlines.'
    : true;
}

type TextDraft = readonly { _type?: string; children?: readonly { text?: string }[] }[];

/** An entry with nothing in it to read or look at. */
export function nothingToRead(body: TextDraft | undefined): true | string {
  const hasSomething = (body ?? []).some(
    ({ _type, children }) => _type !== 'block' || children?.some(({ text }) => text?.trim()),
  );
  return hasSomething || 'There is nothing in this entry yet.';
}

/** The first words of an entry, to name it by where it has no headline; at most `limit` characters, cut between words. */
export function firstWords(body: TextDraft | undefined, limit = 80): string {
  const text = (body ?? [])
    .flatMap(({ children }) => children ?? [])
    .map((span) => span.text ?? '')
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return text.length <= limit ? text : `${text.slice(0, limit).replace(/\s+\S*$/u, '')}…`;
}
