import { randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { query as ask } from '../../support/database.ts';
import { addArticle, answerOf, wireTo, type Answer, type Sent } from '../../support/discussion.ts';
import { runningInstance, type Instance } from '../../support/instance.ts';
import { lakeOf } from '../../support/lake.ts';
import { createReader, type TestReader } from '../../support/reader.ts';

/**
 * What somebody hostile sends, to a whole instance. The answer is always one that says what is wrong, and nothing
 * else happened. What a single route refuses of its own is in http.test.ts.
 */

let instance: Instance;
let wire: ReturnType<typeof wireTo>;
let author: TestReader;
let moderator: TestReader;
/** A comment that readers see. */
let comment: string;
const run = Date.now().toString(36);
const article = `comments-attacks-${run}`;

beforeAll(async () => {
  instance = runningInstance();
  wire = wireTo(instance);
  [author, moderator] = await Promise.all([
    createReader(instance.databaseUrl),
    createReader(instance.databaseUrl, 'MODERATOR'),
  ]);
  await addArticle(instance, article);
  comment = (await wire.say(article, author)).id;
});

const query = (sql: string, values: unknown[] = []) => ask(instance.databaseUrl, sql, values);
const someone = () => createReader(instance.databaseUrl);
const pathOf = async (id: string) => {
  const [row] = await query('SELECT path FROM article_discussions WHERE article_id = $1', [id]);
  return String(row?.['path']);
};
/** What no attack may change: the comment, its count, and whatever else there is of it. */
const stateOf = (id: string) =>
  query(
    `SELECT c.status, c.version, c.revision_no, s.likes, s.open_reports,
      (SELECT count(*)::int FROM moderation_events e WHERE e.comment_id = c.id) AS events
    FROM comments c JOIN comment_stats s ON s.comment_id = c.id WHERE c.id = $1`,
    [id],
  );

/** Every route about comments and what it takes, read from the source, so that a new one is attacked as well. */
const routes = globSync('app/api/{comments,moderation}/**/route.ts').map((file) => ({
  path: file.replace(/^app/, '').replace(/\/route\.ts$/, ''),
  methods: Array.from(
    readFileSync(file, 'utf8').matchAll(/^export (?:const|(?:async )?function) ([A-Z]+)\b/gm),
    ([, method = '']) => method,
  ),
}));
const reads = routes.filter(({ methods }) => methods.includes('GET')).map(({ path }) => path);
const changes = routes.flatMap(({ path, methods }) =>
  methods.filter((method) => !['GET', 'HEAD'].includes(method)).map((method) => ({ path, method })),
);
const filled = (path: string) =>
  path.replace(/\[([^\]]+)\]/g, (_, name: string) => (name === 'id' ? comment : article));

test('the routes are found', () => {
  expect(changes).toContainEqual({ path: '/api/comments', method: 'POST' });
  expect(reads).toContain('/api/moderation/comments');
});

describe('another site with somebody’s session', () => {
  const hostile: Record<string, Record<string, string>> = {
    'another origin': { origin: 'https://evil.example' },
    'an origin that begins alike': { origin: 'SITE.evil.example' },
    'no origin to speak of': { origin: 'null' },
    'another site by Sec-Fetch-Site': { 'sec-fetch-site': 'cross-site' },
    'a sister site': { 'sec-fetch-site': 'same-site' },
  };
  test.each(changes)('is refused by $method $path', async ({ path, method }) => {
    const before = await stateOf(comment);
    const answers = await Promise.all(
      Object.values(hostile).flatMap((headers) =>
        ['application/json', 'text/plain', 'application/x-www-form-urlencoded'].map(async (type) =>
          answerOf(
            await wire.send(filled(path), {
              method,
              as: moderator,
              body: '{}',
              headers: {
                'content-type': type,
                ...headers,
                ...(headers['origin'] && { origin: headers['origin'].replace('SITE', instance.site) }),
              },
            }),
          ),
        ),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ status: 403, code: 'foreign_origin' })]),
    );
    expect(await stateOf(comment)).toEqual(before);
  });
});

describe('a session that isn’t one', () => {
  /** What anybody may do without an account. */
  const open = new Set([
    'POST /api/comments/[id]/reports',
    'POST /api/comments/guest',
    'POST /api/comments/guest/confirm',
  ]);
  const cookies = async () => {
    const expired = await someone();
    await query(`UPDATE sessions SET expires = now() - interval '1 second' WHERE user_id = $1`, [expired.id]);
    const [name = '', token = ''] = moderator.cookie.split('=');
    const flipped = token.startsWith('0') ? `1${token.slice(1)}` : `0${token.slice(1)}`;
    return [
      '',
      expired.cookie,
      `${name}=${flipped}`,
      `${name}=${token.slice(0, -1)}`,
      `${name}=${token.toUpperCase()}%00`,
      `${name}=' OR 1=1 --`,
      `${name}=${'x'.repeat(4000)}`,
      `__Secure-${name}=${token}`,
    ];
  };

  test.each(changes.filter(({ path, method }) => !open.has(`${method} ${path}`)))(
    'is sent to sign in by $method $path',
    async ({ path, method }) => {
      const answers = await Promise.all(
        (await cookies()).map(async (cookie) => {
          const response = await wire.send(filled(path), {
            method,
            body: '{}',
            headers: {
              'content-type': 'application/json',
              ...(cookie && { cookie }),
              'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
            },
          });
          // What a browser's form sends is answered with the way to sign in.
          return response.headers.get('location')?.startsWith('/sign-in?') ? 401 : response.status;
        }),
      );
      expect(new Set(answers)).toEqual(new Set([401]));
    },
  );

  test('gets nothing that is moderators’, nor does a reader, by any name of the address', async () => {
    const paths = reads.filter((path) => path.startsWith('/api/moderation')).map(filled);
    const variants = paths.flatMap((path) => [
      path,
      `${path}/`,
      `/${path}`,
      path.replace('/api/', '/api//'),
      path.replace('/api/', '/api/./'),
      path.replace('moderation', 'Moderation'),
      path.replace('moderation', '%6doderation'),
      path.replace('/moderation', '/comments/..%2fmoderation'),
      path.replace('/moderation', '\\moderation'),
      `${path}?_rsc=1`,
      `${path}.json`,
      `${path};x`,
    ]);
    const who: Sent[] = [
      {},
      { as: author },
      { headers: { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' } },
      { as: author, headers: { 'x-original-url': '/api/moderation/comments', 'x-forwarded-user': 'admin' } },
    ];
    const answers = await Promise.all(
      variants.flatMap((path) =>
        who.flatMap((sent) =>
          ['GET', 'HEAD'].map(async (method) => {
            const { status } = await wire.send(path, { ...sent, method });
            return { path, method, status };
          }),
        ),
      ),
    );
    expect(answers.filter(({ status }) => ![308, 400, 401, 403, 404].includes(status))).toEqual([]);
    for (const path of paths)
      expect(answers.filter((answer) => answer.path === path).map(({ status }) => status)).toEqual([
        401, 401, 403, 403, 401, 401, 403, 403,
      ]);
  });

  test('changes nothing by another method’s name', async () => {
    const before = await stateOf(comment);
    const statuses = await Promise.all(
      ['x-http-method-override', 'x-http-method', 'x-method-override'].flatMap((header) =>
        ['DELETE', 'PATCH'].map(async (method) => {
          const sent = { as: author, headers: { [header]: method } };
          const byPost = await wire.json(`/api/comments/${comment}`, { body: 'x', _method: method }, sent);
          const byGet = await wire.send(`/api/comments/${comment}?_method=${method}`, sent);
          return [byPost.status, byGet.status];
        }),
      ),
    );
    expect(new Set(statuses.flat())).toEqual(new Set([405, 200]));
    const head = await wire.send(`/api/comments/${comment}`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const method of ['HEAD', 'OPTIONS'])
      expect(
        (await wire.send(`/api/comments/${comment}/like`, { method, as: moderator })).status,
      ).toBeLessThan(500);
    expect(await stateOf(comment)).toEqual(before);
  });

  test('of somebody else, or of a role that doesn’t moderate, changes nothing', async () => {
    const before = await stateOf(comment);
    const [stranger, contributor] = await Promise.all([
      someone(),
      createReader(instance.databaseUrl, 'CONTRIBUTOR'),
    ]);
    const answers = await Promise.all([
      wire.json(`/api/comments/${comment}`, { body: 'Mine now' }, { method: 'PATCH', as: stranger }),
      wire.send(`/api/comments/${comment}`, { method: 'DELETE', as: stranger }),
      // Whoever moderates decides about others' comments, and doesn't put words into their mouths.
      wire.json(`/api/comments/${comment}`, { body: 'Mine now' }, { method: 'PATCH', as: moderator }),
      wire.send(`/api/comments/${comment}`, { method: 'DELETE', as: moderator }),
      wire.decide(comment, stranger, { action: 'approve', version: 1 }),
      wire.decide(comment, contributor, { action: 'reject', version: 1, reasonCode: 'spam' }),
      wire.decide(randomUUID(), contributor, { action: 'approve', version: 1 }),
    ]);
    expect(await Promise.all(answers.map(answerOf))).toEqual(
      answers.map(() => ({ status: 403, code: 'not_allowed' })),
    );
    expect(await stateOf(comment)).toEqual(before);
  });
});

describe('bodies that aren’t what is asked for', () => {
  const withBody = changes.filter(({ path, method }) =>
    ['/api/comments', '/api/comments/[id]', '/api/comments/[id]/reports', '/api/moderation/comments/[id]']
      .flatMap((known) => ['POST', 'PATCH'].map((verb) => `${verb} ${known}`))
      .includes(`${method} ${path}`),
  );
  const five = 'x'.repeat(5_000_000);
  const bodies: [string, BodyInit, Record<string, string>][] = [
    ['plain text', '{"body":"a"}', { 'content-type': 'text/plain' }],
    ['no type', '{"body":"a"}', { 'content-type': '' }],
    ['XML', '<body/>', { 'content-type': 'application/xml' }],
    ['5 MB', `{"body":"${five}"}`, {}],
    ['nothing', '', {}],
    ['a number', '1', {}],
    ['a list', '[{"body":"a"}]', {}],
    ['invalid UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), {}],
    ['half a character', '{"body":"\\ud800"}', {}],
    ['a prototype', '{"__proto__":{"body":"a"}}', {}],
    ['a constructor', '{"constructor":{"prototype":{"role":"ADMIN"}},"body":"a"}', {}],
    ['arrays for strings', '{"body":["a"],"reason":["spam"],"action":["approve"]}', {}],
    ['an object for a string', '{"body":{"$ne":null},"reason":{"$ne":null},"action":{"$ne":null}}', {}],
    ['100,000 levels', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, {}],
    ['a huge number', '{"body":"a","version":1e999,"action":"approve"}', {}],
  ];
  test.each(withBody)('$method $path refuses each', async ({ path, method }) => {
    const before = await stateOf(comment);
    const answers = await Promise.all(
      bodies.map(async ([name, body, headers]) => {
        const as = path.includes('moderation') ? moderator : author;
        const sent = { method, as, body, headers: { 'content-type': 'application/json', ...headers } };
        return { name, ...(await answerOf(await wire.send(filled(path), sent))) };
      }),
    );
    expect(answers.filter(({ status, code }) => status < 400 || status >= 500 || code === null)).toEqual([]);
    expect(await stateOf(comment)).toEqual(before);
  });

  test('a body without an end is cut off', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('x'.repeat(65_536))),
    });
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { origin: instance.site, 'content-type': 'application/json', cookie: author.cookie },
    };
    // The site may answer, or hang up on what is still being sent.
    const status = await fetch(`${instance.site}/api/comments`, init).then(
      (response) => response.status,
      () => 413,
    );
    expect(status).toBe(413);
    expect((await wire.send('/api/health')).status).toBe(200);
  });

  test('a key that comes twice makes one comment, of the last', async () => {
    const writer = await someone();
    const response = await wire.json(
      '/api/comments',
      `{"articleId":"nowhere","articleId":"${article}","body":"first ${run}","body":"last ${run}","clientKey":"${randomUUID()}"}`,
      { as: writer },
    );
    expect(response.status).toBe(201);
    const rows = await query(
      `SELECT r.source FROM comments c JOIN comment_revisions r ON r.comment_id = c.id WHERE c.author_id = $1`,
      [writer.id],
    );
    expect(rows).toEqual([{ source: `last ${run}` }]);
  });

  test('what nobody may say of a comment is refused, whatever else is right', async () => {
    const extra = {
      id: randomUUID(),
      status: 'APPROVED',
      authorId: moderator.id,
      authorName: 'The Editor',
      likes: 1000,
      listed: true,
      createdAt: '2020-01-01T00:00:00Z',
      featuredAt: '2020-01-01T00:00:00Z',
      rootId: comment,
      depth: 0,
      version: 9,
      importKey: 'x',
    };
    const answers = await Promise.all(
      Object.entries(extra).map(async ([name, value]) =>
        answerOf(await wire.post(article, author, { [name]: value })),
      ),
    );
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['bad_request']));
  });
});

describe('texts that would take a parser apart', () => {
  const repeat = (text: string, times: number) => text.repeat(times);
  test('are refused or kept as text, quickly enough that nobody waits for them', async () => {
    const texts = [
      repeat('>', 10_000),
      repeat('> ', 2_400),
      repeat('[', 10_000),
      repeat('[', 4_900),
      repeat('*_', 5_000),
      repeat('*_', 2_400),
      repeat('**a', 1_600),
      repeat('`', 4_999),
      repeat('[](', 1_600),
      repeat('[a](http://', 450),
      repeat('- ', 2_000),
      repeat('\\', 4_999),
      repeat('~~*', 1_600),
      repeat('https://a.example/ ', 5_000),
      repeat('h', 4_990),
      repeat('\n\n', 2_400),
      `e${repeat('\u0301', 10_000)}`,
      `https://a.example/${repeat('(', 4_900)}`,
    ];
    const answers = await Promise.all(
      texts.map(async (body) => answerOf(await wire.post(article, moderator, { body }))),
    );
    expect(answers.filter(({ status }) => status !== 201 && status !== 422)).toEqual([]);
    // What is kept can be read by everybody.
    const kept = answers.filter(({ status }) => status === 201).length;
    expect(kept).toBeGreaterThan(0);
    expect((await wire.send(`/api/comments?article=${article}`)).status).toBe(200);
    expect((await wire.send(await pathOf(article))).status).toBe(200);
  });
});

describe('markup and scripts', () => {
  const tag = `xss${run}`;
  const markup = [
    `<script>window.${tag}=1</script>`,
    `<img src=x onerror=${tag}()>`,
    `<svg/onload=${tag}()>`,
    `<math><mtext><img src=x onerror=${tag}()>`,
    `<xmp><img src=x onerror=${tag}()></xmp>`,
    `<noscript><p title="</noscript><img src=x onerror=${tag}()>">`,
    `</textarea></title></style></script><iframe srcdoc="<script>${tag}()">`,
    `"'><b onmouseover=${tag}()>`,
    `<!--<img src="--><img src=x onerror=${tag}()>`,
    `{{constructor.constructor('${tag}()')()}}`,
    `\u202e<plaintext>${tag}`,
  ];
  const targets = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript&#58;alert(1)',
    '&#106;avascript:alert(1)',
    'javascript%3Aalert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://a.example/x',
    'https://trusted.example@evil.example/',
  ];

  test('stay text on the page, and in what programs get', async () => {
    const where = `${article}-markup`;
    await addArticle(instance, where);
    const posted = await Promise.all(markup.map((body) => wire.say(where, moderator, { body })));
    const path = await pathOf(where);
    const html = await (await wire.send(path)).text();
    for (const { id } of posted) expect(html).toContain(`id="comment-${id}"`);
    for (const start of [
      '<script>window.',
      '<img src=x',
      '<svg/',
      '<math',
      '<xmp',
      '<iframe srcdoc',
      '<b on',
      '<plaintext',
    ])
      expect(html).not.toContain(start);
    expect(html).not.toContain('\u202e');
    for (const source of [`/api/comments?article=${where}`, `/api/comments/${posted[0]?.id}`]) {
      const response = await wire.send(source);
      expect(response.headers.get('content-type')).toMatch(/^application\/json/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('are no links, and links say where they lead', async () => {
    const answers = await Promise.all(
      targets.map(async (target) =>
        answerOf(await wire.post(article, moderator, { body: `[a link](${target}) of ${tag}` })),
      ),
    );
    expect(answers.filter(({ status }) => status !== 201 && status !== 422)).toEqual([]);
    const where = `${article}-links`;
    await addArticle(instance, where);
    await wire.say(where, moderator, {
      body: `[https://bank.example/login](https://evil.example/${tag}) and [x" onclick="${tag}()](https://a.example/"onclick="${tag}())`,
    });
    const pages = await Promise.all(
      [article, where].map(async (id) => (await wire.send(await pathOf(id))).text()),
    );
    for (const html of pages) {
      const hrefs = Array.from(html.matchAll(/\shref="([^"]*)"/g), ([, href = '']) => href);
      expect(hrefs.filter((href) => !/^(?:https?:\/\/|\/|#|mailto:)/.test(href))).toEqual([]);
      expect(html).not.toMatch(new RegExp(`<[^>]*\\son\\w+="?${tag}`));
    }
    expect(pages[1]).toContain(`>https://evil.example/${tag}</a>`);
    expect(pages[1]).not.toContain('>https://bank.example/login<');
  });

  test('in a name that got into the database all the same do nothing, to readers or moderators', async () => {
    const where = `${article}-name`;
    await addArticle(instance, where, { mode: 'premoderated' });
    const named = await someone();
    await query('UPDATE users SET display_name = $2 WHERE id = $1', [
      named.id,
      `"><img src=x onerror=${tag}()>\u202e`,
    ]);
    const { id } = await wire.say(where, named, { body: `<img src=x onerror=${tag}()>` });
    const held = await wire.send('/api/moderation/comments', { as: moderator });
    expect(held.headers.get('content-type')).toMatch(/^application\/json/);
    const desk = await (await wire.send('/moderation', { as: moderator })).text();
    expect((await wire.decide(id, moderator, { action: 'approve', version: 1 })).status).toBe(200);
    const html = await (await wire.send(await pathOf(where))).text();
    expect(html).toContain(`id="comment-${id}"`);
    for (const page of [desk, html]) expect(page).not.toContain('<img src=x');
  });

  test('are refused in a name, as are its direction and what takes it for another’s', async () => {
    const names = [
      '"><img src=x>',
      '\u202enimda',
      'Ada\0',
      'javascript:alert(1)',
      'evil.example',
      'Moderat0r',
    ];
    const kept = await Promise.all(
      names.map(async (name) => {
        const reader = await someone();
        const response = await wire.send('/api/auth/display-name', {
          method: 'POST',
          as: reader,
          body: new URLSearchParams({ displayName: name }).toString(),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        });
        const [row] = await query('SELECT display_name FROM users WHERE id = $1', [reader.id]);
        return [response.status < 500, row?.['display_name'] === reader.displayName];
      }),
    );
    expect(kept).toEqual(names.map(() => [true, true]));
  });
});

describe('addresses and places that were made up', () => {
  test('whoever invents addresses is counted as the one who sends', async () => {
    const octet = () => 1 + Math.floor(Math.random() * 254);
    const own = `203.0.${octet()}.${octet()}`;
    const block = `2001:db8:${octet().toString(16)}:${octet().toString(16)}`;
    const report = async (forwarded: string): Promise<Answer> =>
      answerOf(
        await wire.json(
          `/api/comments/${comment}/reports`,
          { reason: 'off_topic', website: 'filled in by a program' },
          { headers: { 'x-forwarded-for': forwarded, 'x-real-ip': forwarded, 'x-gazette-peer': '8.8.8.8' } },
        ),
      );
    // The proxy in front adds the true address last; everything before it is the sender's own invention.
    const invented = await Promise.all(
      Array.from({ length: 30 }, (_, index) => report(`198.51.100.${index}, 8.8.4.${index}, ${own}`)),
    );
    expect(invented.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(invented.filter(({ code }) => code === 'rate_limited')).toHaveLength(10);
    // One customer has a whole /64.
    const within = await Promise.all(
      Array.from({ length: 30 }, (_, index) => report(`${block}:${index}:1:2:3`)),
    );
    expect(within.filter(({ code }) => code === 'rate_limited')).toHaveLength(10);
  });

  test('whoever copies lists is told until when to stop, and nobody else is', async () => {
    const octet = () => 1 + Math.floor(Math.random() * 254);
    const [copier, neighbour] = [`203.0.${octet()}.${octet()}`, `192.0.2.${octet()}`];
    const read = (address: string) =>
      wire.send(`/api/comments/likes?ids=${comment}`, { headers: { 'x-forwarded-for': address } });
    const responses: Response[] = [];
    for (let batch = 0; batch < 14; batch += 1)
      responses.push(...(await Promise.all(Array.from({ length: 50 }, () => read(copier)))));
    const refused = responses.filter(({ status }) => status === 429);
    expect(responses.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(600);
    expect(refused.length).toBeGreaterThan(0);
    for (const response of refused) {
      const wait = Number(response.headers.get('retry-after'));
      expect(wait).toBeGreaterThanOrEqual(1);
      expect(wait).toBeLessThanOrEqual(60);
    }
    expect((await read(neighbour)).status).toBe(200);
  });

  test('a cursor that the site didn’t give is refused', async () => {
    const cursor = (text: string) => Buffer.from(text).toString('base64url');
    const forged = [
      'nope',
      '%00',
      'x'.repeat(5000),
      cursor(`1.queue.0.${comment}`),
      cursor(`1.replies.0.${comment}`),
      cursor(`1.newest.-1.${comment}`),
      cursor(`1.newest.99999999999.${comment}`),
      cursor(`1.newest.0.${comment}' OR 1=1 --`),
      cursor(`2.newest.0.${comment}`),
      cursor('{"id":{"$gt":""}}'),
    ];
    const answers = await Promise.all(
      forged.flatMap((value) =>
        [
          `/api/comments?article=${article}&cursor=`,
          `/api/comments?article=${article}&sort=liked&cursor=`,
        ].map(async (list) => answerOf(await wire.send(list + value))),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ status: 400, code: 'bad_cursor' })]),
    );
    const replies = await wire.send(
      `/api/comments/${comment}/replies?cursor=${cursor(`1.newest.0.${comment}`)}`,
    );
    expect(await answerOf(replies)).toEqual({ status: 400, code: 'bad_cursor' });
  });

  test('drafts and what isn’t published have no discussion, by any name', async () => {
    const lake = lakeOf(instance);
    const draft = `${article}-draft`;
    await lake.create({ _id: `drafts.${draft}`, _type: 'article', headline: 'Not yet' });
    const names = [
      `drafts.${draft}`,
      draft,
      `versions.r1.${draft}`,
      `drafts.${article}`,
      'section-city',
      '..',
    ];
    const answers = await Promise.all(
      names.flatMap(async (id) => [
        await answerOf(await wire.post(id, author)),
        await answerOf(await wire.send(`/api/comments?article=${encodeURIComponent(id)}`)),
      ]),
    );
    expect(answers.flat().map(({ status }) => status)).toEqual(answers.flat().map(() => 404));
    const rows = await query('SELECT article_id FROM article_discussions WHERE article_id = ANY($1)', [
      names,
    ]);
    expect(rows).toEqual([]);
  });

  test('ids of comments that are none are unknown everywhere', async () => {
    const ids = [randomUUID(), '0', '..', '%00', "1' OR '1'='1", `${comment}0`, 'x'.repeat(2000)];
    const answers = await Promise.all(
      ids.flatMap((id) => {
        const path = `/api/comments/${encodeURIComponent(decodeURIComponent(id))}`;
        return [
          wire.send(path),
          wire.send(`${path}/replies`),
          wire.send(path, { method: 'DELETE', as: author }),
          wire.send(`${path}/like`, { method: 'PUT', as: author }),
          wire.json(path, { body: 'x' }, { method: 'PATCH', as: author }),
          wire.json(`${path}/reports`, { reason: 'abuse' }, { as: author }),
        ];
      }),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => ![308, 400, 404, 405].includes(status))).toEqual([]);
  });
});
