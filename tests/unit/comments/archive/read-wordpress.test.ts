import { expect, test } from 'vitest';
import { readWordPress } from '../../../../lib/comments/archive/read-wordpress.ts';

const noughts = '0000-00-00 00:00:00';

test('a comment without a date in UTC has its local one, and one without any has none', async () => {
  expect(await datesOf(noughts, '2024-01-02 03:04:05')).toEqual(['2024-01-02T03:04:05Z']);
  expect(await datesOf('2024-01-02 02:04:05', '2024-01-02 03:04:05')).toEqual(['2024-01-02T02:04:05Z']);
  expect(await datesOf(noughts, noughts)).toEqual(['']);
  expect(await datesOf('', '')).toEqual(['']);
});

async function datesOf(utc: string, local: string): Promise<string[]> {
  const dates: string[] = [];
  for await (const found of readWordPress(exported(utc, local)))
    if (found.kind === 'comment') dates.push(found.comment.createdAt);
  return dates;
}

async function* exported(utc: string, local: string) {
  yield `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>
    <wp:base_blog_url>https://blog.example</wp:base_blog_url>
    <item><wp:comment><wp:comment_id>1</wp:comment_id>
      <wp:comment_date>${local}</wp:comment_date><wp:comment_date_gmt>${utc}</wp:comment_date_gmt>
      <wp:comment_content>A thought</wp:comment_content><wp:comment_approved>1</wp:comment_approved>
    </wp:comment></item></channel></rss>`;
}
