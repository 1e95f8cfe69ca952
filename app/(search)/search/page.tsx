import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import pageStyles from '#components/page/page-body.module.css';
import { Onward } from '#components/search/onward.tsx';
import { SearchForm } from '#components/search/search-form.tsx';
import { SearchResults } from '#components/search/search-results.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { isFiltered, longestQuery, searchPath, type SearchRequest } from '#lib/search/request.ts';
import { getLatest } from '#sanity/queries/latest.ts';
import { readSearch, type Answer } from './parts/answer.ts';
import styles from './parts/page.module.css';

// The whole page waits for the request: what arrives in parts can't be seen without JavaScript.
export const instant = false;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { request, answer } = await readSearch(await searchParams);
  if (answer.is === 'start' && searchPath(request) === '/search')
    return { alternates: { canonical: '/search' } };
  const page = request.page > 1 ? ` (page ${request.page})` : '';
  // The way in may be found by search engines; endless lists of what was looked for here are no use to anybody there.
  return { title: headingOf(answer) + page, robots: { index: false, follow: true } };
}

/** `?q=&section=&author=&when=&sort=&page=`: what readers look for. Each search has an address, and needs no script. */
export default async function SearchPage({ searchParams }: Props) {
  const { request, options, answer } = await readSearch(await searchParams);
  return (
    <div className={classNames(pageStyles.page, pageStyles.narrow)}>
      <h1 className={styles.title}>{headingOf(answer)}</h1>
      <SearchForm request={request} options={options} />
      <Notes request={request} answer={answer} />
      {answer.is === 'found' && request.page <= answer.pages ? (
        <div className={pageStyles.ruled}>
          <SearchResults
            request={{ ...request, query: answer.query }}
            results={answer.results}
            marks={answer.marks}
            pages={answer.pages}
          />
        </div>
      ) : (
        <Onward options={options} latest={answer.is === 'start' ? [] : await getLatest(6)} />
      )}
    </div>
  );
}

function headingOf(answer: Answer): string {
  if (answer.is === 'found') {
    const stories = answer.total === 1 ? '1 story' : `${answer.total.toLocaleString('en-GB')} stories`;
    return `${stories} for “${answer.query}”`;
  }
  return answer.is === 'none' ? `No stories found for “${answer.query}”` : headings[answer.is];
}

const headings = {
  start: 'Search',
  tooLong: 'That’s too long to look for',
  wordless: 'Nothing to look for yet',
  unavailable: 'Search can’t be reached just now',
};

/** What a reader should know about how their search went. */
function Notes({ request, answer }: { request: SearchRequest; answer: Answer }) {
  const notes = [...notesOf(request, answer)];
  if (isFiltered(request) && (answer.is === 'found' || answer.is === 'none'))
    notes.push(
      <>
        Filters are set.{' '}
        <a href={searchPath({ query: request.query, sort: request.sort })}>Search all stories</a>
      </>,
    );
  return notes.map((note, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- made once, and never reordered
    <p key={at} className={styles.note}>
      {note}
    </p>
  ));
}

function* notesOf(request: SearchRequest, answer: Answer): Generator<ReactNode> {
  if (answer.is === 'tooLong')
    yield `A search can be ${longestQuery} characters long. A few words that matter most will find more.`;
  if (answer.is === 'wordless')
    yield 'Type a word or a name that the story has. Signs and emoji alone can’t be looked for, nor can what it should not have.';
  if (answer.is === 'unavailable')
    yield 'That is our fault, and should pass soon: please try again in a minute. The stories themselves are all there.';
  if (answer.is === 'none') {
    if (answer.common.length > 0)
      yield `${list(answer.common)} ${answer.common.length > 1 ? 'are' : 'is'} in almost every story. Add a word that only a few have.`;
    else yield 'Check the spelling, try fewer words, or others that mean the same.';
  }
  if (answer.is === 'found' && request.page > answer.pages)
    yield (
      <>
        The list doesn’t go as far as this page.{' '}
        <a href={searchPath({ ...request, page: answer.pages })}>Go to its last one</a>
      </>
    );
  if (answer.is === 'found' && answer.by === 'corrected')
    yield `No story has “${request.query}”. These have “${answer.query}”.`;
  if (answer.is === 'found' && answer.by === 'any')
    yield 'No story has all of these words. These have some of them.';
}

const inWords = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const list = (words: readonly string[]): string => inWords.format(words.map((word) => `“${word}”`));
