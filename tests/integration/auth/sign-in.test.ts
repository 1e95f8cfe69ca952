import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { linkIn } from '../../support/mail.ts';
import { CookieJar, form as formOf, setUpSite, site } from './site.ts';

/** The sign-in routes and what is under them, over a real PostgreSQL. */

const browser = new CookieJar();
vi.mock('next/headers', () => browser.nextHeaders());

let here: Awaited<ReturnType<typeof setUpSite>>;
let app: Awaited<ReturnType<typeof load>>;

async function load() {
  const { db } = await import('../../../lib/db.ts');
  const { POST: start } = await import('../../../app/api/auth/start/route.ts');
  const { POST: confirm } = await import('../../../app/api/auth/confirm/route.ts');
  const { POST: signOut } = await import('../../../app/api/auth/sign-out/route.ts');
  const { POST: setName } = await import('../../../app/api/auth/display-name/route.ts');
  const { GET: callback } = await import('../../../app/api/auth/[...nextauth]/route.ts');
  const { GET: me } = await import('../../../app/api/me/route.ts');
  const { createOwnerLink } = await import('../../../lib/auth/owner-link.ts');
  const { countAttempt } = await import('../../../lib/auth/rate-limit.ts');
  const { setDisplayName } = await import('../../../lib/auth/set-display-name.ts');
  const { createSignInLink, tokenIsUsable } = await import('../../../lib/auth/one-time-token.ts');
  return {
    db,
    start,
    confirm,
    signOut,
    setName,
    callback,
    me,
    createOwnerLink,
    countAttempt,
    setDisplayName,
    createSignInLink,
    tokenIsUsable,
  };
}

beforeAll(async () => {
  here = await setUpSite({ OWNER_EMAIL: 'Owner@Example.org' });
  app = await load();
});
afterAll(() => here.stop());

const form = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  formOf(browser, path, fields, headers);
const keepCookies = (response: Response) => browser.keep(response);

/** Those that sign somebody in: the site sends others, too, whenever it likes. */
const mails = () =>
  readdirSync(join(here.dataDir, 'mail'))
    .filter((name) => name.endsWith('.eml'))
    .filter((name) => readFileSync(join(here.dataDir, 'mail', name), 'utf8').includes('/sign-in/confirm'))
    .toSorted();

function newestLink(): URL {
  const name = mails().at(-1) ?? '';
  return new URL(linkIn(readFileSync(join(here.dataDir, 'mail', name), 'utf8'), site));
}

const askForLink = (email: string, callbackUrl = '/') =>
  app.start(form('/api/auth/start', { provider: 'email', email, callbackUrl }));

const useLink = (link: URL) => app.confirm(form('/api/auth/confirm', Object.fromEntries(link.searchParams)));

const whoAmI = async () => {
  const response = await app.me();
  expect(response.headers.get('cache-control')).toContain('no-store');
  return ((await response.json()) as { reader: { displayName: string | null; role: string } | null }).reader;
};

describe('signing in by mail', () => {
  test('makes an account, asks for a name, and goes back to where the reader was', async () => {
    const asked = await askForLink('New.Reader@Example.org', '/health/sleep?a=b#discussion');
    expect(asked.status).toBe(303);
    expect(asked.headers.get('location')).toMatch(/^\/sign-in\/check-mail/);

    const link = newestLink();
    expect(link.pathname).toBe('/sign-in/confirm');
    expect(link.searchParams.get('callbackUrl')).toBe('/health/sleep?a=b#discussion');
    expect(statSync(join(here.dataDir, 'mail', mails().at(-1) ?? '')).mode & 0o777).toBe(0o600);

    const confirmed = await useLink(link);
    expect(confirmed.status).toBe(303);
    expect(confirmed.headers.get('location')).toBe(
      '/welcome?callbackUrl=%2Fhealth%2Fsleep%3Fa%3Db%23discussion',
    );
    const set = confirmed.headers.getSetCookie();
    expect(set.find((line) => line.startsWith('next-auth.session-token='))).toMatch(
      /HttpOnly.*SameSite=Lax/i,
    );
    expect(set.find((line) => line.startsWith('gazette.signed-in=1'))).not.toMatch(/HttpOnly/i);
    keepCookies(confirmed);
    expect(await whoAmI()).toMatchObject({ displayName: null, role: 'READER' });
    const user = await app.db.user.findUniqueOrThrow({ where: { email: 'new.reader@example.org' } });
    expect(user.emailVerified).not.toBeNull();

    const named = await app.setName(
      form('/api/auth/display-name', {
        displayName: ' Ada  L ',
        from: '/welcome',
        callbackUrl: '/health/sleep',
      }),
    );
    expect(named.headers.get('location')).toBe('/health/sleep');
    expect(await whoAmI()).toMatchObject({ displayName: 'Ada L' });

    keepCookies(await app.signOut(form('/api/auth/sign-out', {})));
    expect(browser.has('gazette.signed-in')).toBe(false);
    expect(await whoAmI()).toBeNull();
    expect(await app.db.session.count({ where: { userId: user.id } })).toBe(0);
  });

  test('works once, also when pressed twenty times at once', async () => {
    await askForLink('twice@example.org');
    const link = newestLink();
    const responses = await Promise.all(Array.from({ length: 20 }, () => useLink(link)));
    const locations = responses.map((response) => response.headers.get('location') ?? '');
    expect(locations.filter((location) => location.startsWith('/welcome'))).toHaveLength(1);
    expect(
      locations.filter((location) => location.startsWith('/sign-in/error?error=Verification')),
    ).toHaveLength(19);
    expect(await app.db.session.count({ where: { user: { email: 'twice@example.org' } } })).toBe(1);
  });

  test('is not used up by a program that follows links', async () => {
    await askForLink('scanned@example.org');
    const link = newestLink();
    const direct = new Request(`${site}/api/auth/callback/email${link.search}`);
    const params = Promise.resolve({ nextauth: ['callback', 'email'] });
    const followed = await app.callback(direct, { params });
    expect(followed.status).toBe(303);
    expect(followed.headers.get('location')).toBe(link.pathname + link.search);
    expect(followed.headers.getSetCookie()).toEqual([]);
    const email = link.searchParams.get('email') ?? '';
    const token = link.searchParams.get('token') ?? '';
    expect(await app.tokenIsUsable(email, token)).toBe(true);
    expect((await useLink(link)).headers.get('location')).toBe('/welcome?callbackUrl=%2F');
    expect(await app.tokenIsUsable(email, token)).toBe(false);
  });

  test.each([
    ['another address', (link: URL) => link.searchParams.set('email', 'victim@example.org')],
    ['another token', (link: URL) => link.searchParams.set('token', 'a'.repeat(64))],
    ['no token', (link: URL) => link.searchParams.delete('token')],
  ])('fails for %s', async (_, change) => {
    await askForLink('changed@example.org');
    const link = newestLink();
    change(link);
    const response = await useLink(link);
    expect(response.headers.get('location') ?? '').not.toMatch(/^\/welcome/);
    expect(response.headers.getSetCookie().join()).not.toContain('session-token');
    expect(
      await app.db.session.count({
        where: { user: { email: { in: ['victim@example.org', 'changed@example.org'] } } },
      }),
    ).toBe(0);
  });

  test('fails once the link has expired', async () => {
    const link = new URL(await app.createSignInLink('late@example.org', '/', -1));
    expect((await useLink(link)).headers.get('location')).toMatch(/^\/sign-in\/error\?error=Verification/);
    expect(await app.db.user.count({ where: { email: 'late@example.org' } })).toBe(0);
  });

  test('says the same whether or not there is an account', async () => {
    await app.db.user.create({ data: { email: 'known@example.org' } });
    const [known, unknown] = [await askForLink('known@example.org'), await askForLink('unknown@example.org')];
    expect(known.status).toBe(unknown.status);
    expect(known.headers.get('location')).toBe(unknown.headers.get('location'));
    expect(mails().length).toBeGreaterThan(1);
  });

  test('goes to no other site afterwards', async () => {
    await askForLink('redirected@example.org', 'https://evil.example/');
    const link = newestLink();
    expect(link.searchParams.get('callbackUrl')).toBe('/');
    link.searchParams.set('callbackUrl', '//evil.example');
    expect((await useLink(link)).headers.get('location')).toBe('/welcome?callbackUrl=%2F');
  });

  test('works while the browser still carries a session that was ended elsewhere', async () => {
    browser.set('next-auth.session-token', 'long-gone');
    await askForLink('returning@example.org');
    const response = await useLink(newestLink());
    browser.clear();
    expect(response.headers.get('location')).toBe('/welcome?callbackUrl=%2F');
  });

  test('keeps what was typed where it can’t be an address, out of the page’s address', async () => {
    const response = await askForLink('not an address', '/x');
    expect(response.headers.get('location')).toBe('/sign-in?callbackUrl=%2Fx&error=EmailInvalid#problem');
    expect(response.headers.getSetCookie().join()).toContain('gazette.form=not%20an%20address');
  });

  test('keeps of a text that is far too long what fits, also where the cut goes through a character', async () => {
    const response = await askForLink(`${'x'.repeat(499)}😀`);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toContain('error=EmailInvalid');
  });

  test('sends one address ten mails an hour and no more, however it is spelt', async () => {
    const before = mails().length;
    const answers = await Promise.all(
      Array.from({ length: 17 }, (_, index) =>
        askForLink(index % 2 ? 'FLOODED@example.org' : ' flooded@example.org'),
      ),
    );
    expect(mails().length - before).toBe(10);
    expect(
      answers.filter((answer) => answer.headers.get('location')?.includes('error=TooMany')),
    ).toHaveLength(7);
  });

  test('sends one client thirty mails an hour and no more, whatever it claims to be', async () => {
    const before = mails().length;
    for (let index = 0; index < 35; index += 1) {
      await app.start(
        form(
          '/api/auth/start',
          { provider: 'email', email: `spray${index}@example.org` },
          { 'x-gazette-peer': '203.0.113.50', 'x-forwarded-for': `198.51.100.${index}` },
        ),
      );
    }
    expect(mails().length - before).toBe(30);
  });
});

describe('a form from elsewhere', () => {
  test.each([
    ['another site', { Origin: 'https://evil.example' }, 403],
    ['nowhere', { Origin: 'null' }, 403],
    ['the content store’s port', { Origin: 'http://localhost:3333', 'Sec-Fetch-Site': 'same-site' }, 403],
    ['a page that sends plain text', { 'Content-Type': 'text/plain' }, 415],
    ['a page that sends JSON', { 'Content-Type': 'application/json' }, 415],
  ])('%s changes nothing', async (_, headers, status) => {
    const before = mails().length;
    const answers = await Promise.all([
      app.start(form('/api/auth/start', { provider: 'email', email: 'csrf@example.org' }, headers)),
      app.confirm(form('/api/auth/confirm', { email: 'csrf@example.org', token: 'x' }, headers)),
      app.signOut(form('/api/auth/sign-out', {}, headers)),
      app.setName(form('/api/auth/display-name', { displayName: 'Mallory', from: '/account' }, headers)),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(status);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    expect(mails().length).toBe(before);
  });

  test('of five megabytes is not read', async () => {
    const answer = await app.start(
      form('/api/auth/start', { provider: 'email', email: 'x'.repeat(5_000_000) }),
    );
    expect(answer.status).toBe(413);
  });

  test.each([[{}], [{ provider: 'evil' }], [{ provider: '__proto__' }]])(
    'of the fields %j is refused',
    async (fields) => {
      expect((await app.start(form('/api/auth/start', fields))).status).toBe(400);
    },
  );

  test('does not start a provider that is not set up', async () => {
    const answer = await app.start(form('/api/auth/start', { provider: 'github' }));
    expect(answer.headers.get('location')).toContain('error=ProviderUnknown');
  });

  test.each([
    ['csrf'],
    ['session'],
    ['providers'],
    ['signin'],
    ['signout'],
    ['callback', 'github'],
    ['callback', 'email', 'x'],
  ])('next-auth’s own /api/auth/%s is not there', async (...nextauth) => {
    const answer = await app.callback(new Request(`${site}/api/auth/${nextauth.join('/')}`), {
      params: Promise.resolve({ nextauth }),
    });
    expect(answer.status).toBe(404);
  });
});

describe('a session', () => {
  async function open(email: string, days: number) {
    const user = await app.db.user.upsert({ where: { email }, create: { email }, update: {} });
    const sessionToken = crypto.randomUUID();
    const expires = new Date(Date.now() + days * 86_400_000);
    await app.db.session.create({ data: { sessionToken, userId: user.id, expires } });
    browser.set('next-auth.session-token', sessionToken);
    return { user, sessionToken, expires };
  }

  test('that is over lets nobody in', async () => {
    await open('over@example.org', -0.001);
    expect(await whoAmI()).toBeNull();
  });

  test('that no browser was ever given is nobody’s, whatever the cookie holds', async () => {
    for (const value of ['\0', 'a\0b', '\ud83d', '../x', 'x'.repeat(10_000)]) {
      browser.set('next-auth.session-token', value);
      expect(await whoAmI()).toBeNull();
    }
  });

  test('lasts longer by being used', async () => {
    const { sessionToken, expires } = await open('used@example.org', 10);
    const answer = await app.me();
    const row = await app.db.session.findUniqueOrThrow({ where: { sessionToken } });
    expect(row.expires.getTime()).toBeGreaterThan(expires.getTime() + 19 * 86_400_000);
    expect(answer.headers.getSetCookie()).toHaveLength(2);
    expect((await app.me()).headers.getSetCookie()).toEqual([]);
  });

  test('ends on every device where the reader says so', async () => {
    const { user } = await open('devices@example.org', 20);
    await open('devices@example.org', 20);
    const other = await open('bystander@example.org', 20);
    await open('devices@example.org', 20);
    keepCookies(await app.signOut(form('/api/auth/sign-out', { everywhere: 'yes' })));
    expect(await app.db.session.count({ where: { userId: user.id } })).toBe(0);
    expect(await app.db.session.count({ where: { userId: other.user.id } })).toBe(1);
  });

  test('of an editor takes the Studio’s with it when it ends on every device', async () => {
    const { user } = await open('studio@example.org', 20);
    await app.db.user.update({ where: { id: user.id }, data: { role: 'EDITOR' } });
    const lake = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json({ ok: true }));
    try {
      keepCookies(await app.signOut(form('/api/auth/sign-out', { everywhere: 'yes' })));
      expect(lake).toHaveBeenCalledExactlyOnceWith(
        expect.stringMatching(new RegExp(`/gazette/sessions/${user.id}$`)),
        expect.objectContaining({ method: 'DELETE' }),
      );
    } finally {
      lake.mockRestore();
    }
  });

  test('shows a role that was taken away as taken away', async () => {
    const { user } = await open('demoted@example.org', 20);
    await app.db.user.update({ where: { id: user.id }, data: { role: 'EDITOR' } });
    expect(await whoAmI()).toMatchObject({ role: 'EDITOR' });
    await app.db.user.update({ where: { id: user.id }, data: { role: 'READER' } });
    expect(await whoAmI()).toMatchObject({ role: 'READER' });
    browser.clear();
  });
});

describe('the owner’s link', () => {
  test('signs in an administrator once', async () => {
    const link = new URL(await app.createOwnerLink());
    expect(link.searchParams.get('email')).toBe('owner@example.org');
    keepCookies(await useLink(link));
    expect(await whoAmI()).toMatchObject({ role: 'ADMIN' });
    browser.clear();
    expect((await useLink(link)).headers.get('location')).toMatch(/error=Verification/);
  });

  test('keeps the owner’s account, and an earlier link works beside a later one', async () => {
    const links = [new URL(await app.createOwnerLink()), new URL(await app.createOwnerLink())];
    for (const link of links) {
      keepCookies(await useLink(link));
      expect(await whoAmI()).toMatchObject({ role: 'ADMIN' });
      browser.clear();
    }
    expect(await app.db.user.count({ where: { email: 'owner@example.org' } })).toBe(1);
  });
});

describe('a display name', () => {
  const person = async (email: string) => app.db.user.create({ data: { email } });

  test('goes to one of twenty who want it at the same moment', async () => {
    const people = await Promise.all(
      Array.from({ length: 20 }, (_, index) => person(`rush${index}@example.org`)),
    );
    const spellings = ['Grace Hopper', 'grace hopper', 'Gracе Hopper', 'GraceHopper'];
    const results = await Promise.all(
      people.map((reader, index) => app.setDisplayName(reader, spellings[index % 4] ?? '')),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.error === 'taken')).toHaveLength(19);
  });

  test('that changes has every page that shows it made fresh', async () => {
    const reader = await person('renamed@example.org');
    const articleId = 'article-with-a-comment';
    const rules = { mode: 'OPEN', sensitivity: 'NORMAL', audience: 'SIGNED_IN', links: 'ALLOW' } as const;
    await app.db.articleDiscussion.create({
      data: { articleId, headline: 'An article', path: '/x/y', syncedAt: new Date(), ...rules },
    });
    const id = crypto.randomUUID();
    const hash = Buffer.alloc(32);
    await app.db.comment.create({
      data: {
        id,
        rootId: id,
        articleId,
        authorId: reader.id,
        depth: 0,
        status: 'PUBLISHED',
        listed: true,
        clientKey: 'key',
        requestHash: hash,
        bodyHash: hash,
        createdAt: new Date(),
      },
    });
    await app.setDisplayName(reader, 'Rosalind');
    expect(await app.db.outbox.findMany({ select: { kind: true, payload: true, doneAt: true } })).toEqual([
      { kind: 'comments.changed', payload: { articleId }, doneAt: null },
    ]);
  });

  test('can be changed to another spelling of itself, and ten times a day', async () => {
    const reader = await person('fickle@example.org');
    expect(await app.setDisplayName(reader, 'katherine')).toMatchObject({ ok: true });
    expect(await app.setDisplayName(reader, 'Katherine')).toMatchObject({ ok: true });
    for (let change = 0; change < 8; change += 1) {
      expect(await app.setDisplayName(reader, `Katherine ${'abcdefgh'[change]}`)).toMatchObject({ ok: true });
    }
    expect(await app.setDisplayName(reader, 'Katherine z')).toEqual({ ok: false, error: 'often' });
  });
});

describe('a limit', () => {
  test('counts attempts at the same moment each, and begins again when its time is over', async () => {
    const limit = { scope: 'test', max: 10, seconds: 3600 };
    const results = await Promise.all(Array.from({ length: 40 }, () => app.countAttempt(limit, 'somebody')));
    expect(results.filter(({ ok }) => ok)).toHaveLength(10);
    expect(await app.countAttempt(limit, 'somebody else')).toEqual({ ok: true });
    await app.db.rateLimit.updateMany({ data: { resetsAt: new Date(Date.now() - 1000) } });
    expect(await app.countAttempt(limit, 'somebody')).toEqual({ ok: true });
  });

  test('keeps no address', async () => {
    await app.countAttempt({ scope: 'test', max: 1, seconds: 60 }, 'secret@example.org');
    expect(JSON.stringify(await app.db.rateLimit.findMany())).not.toContain('example.org');
  });
});
