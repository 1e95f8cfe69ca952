import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi, type Mock } from 'vitest';
import type { Role } from '../../../lib/comments/policy/types.ts';
import { linkIn } from '../../support/mail.ts';
import { CookieJar, form, setUpSite, site } from '../auth/site.ts';

/** Who works here: the routes and what is under them, over a real PostgreSQL. The content store is an answer. */

const browser = new CookieJar();
vi.mock('next/headers', () => browser.nextHeaders());
vi.mock('next/cache', () => ({ revalidateTag: () => {} }));
// Where there is no request, nothing is left for after its answer.
vi.mock('next/server', async (original) => ({ ...(await original<object>()), after: () => {} }));
vi.mock('../../../sanity/queries/search-options.ts', () => ({
  getSearchOptions: async () => ({ authors: [{ id: 'author-ines', slug: 'ines', name: 'Ines' }] }),
}));
vi.mock('../../../sanity/queries/discussion.ts', () => ({ getDiscussionFacts: async () => null }));

let here: Awaited<ReturnType<typeof setUpSite>>;
let app: Awaited<ReturnType<typeof load>>;
let lake: Mock<typeof fetch>;

async function load() {
  const { db } = await import('../../../lib/db.ts');
  const { POST: add } = await import('../../../app/api/newsroom/people/route.ts');
  const { POST: change } = await import('../../../app/api/newsroom/people/role/route.ts');
  const { POST: byline } = await import('../../../app/api/newsroom/people/byline/route.ts');
  const { POST: confirm } = await import('../../../app/api/auth/confirm/route.ts');
  const { GET: enterStudio } = await import('../../../app/api/studio/sign-in/route.ts');
  const { listPeople } = await import('../../../lib/people/list.ts');
  const { changeRole } = await import('../../../lib/people/change-role.ts');
  return { db, add, change, byline, confirm, enterStudio, listPeople, changeRole };
}

beforeAll(async () => {
  here = await setUpSite();
  app = await load();
});
afterAll(() => here.stop());
beforeEach(async () => {
  browser.clear();
  await app.db.user.deleteMany();
  lake = vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async () => Response.json({ ok: true, sid: 'a-sid' }));
});
afterEach(() => lake.mockRestore());

const person = (email: string, role: Role) =>
  app.db.user.create({ data: { email, role, displayName: email, displayNameFolded: email } });

/** Somebody at this browser. */
async function signedIn(email: string, role: Role) {
  const user = await person(email, role);
  const sessionToken = `session-of-${email.replaceAll(/\W/g, '-')}`;
  await app.db.session.create({
    data: { userId: user.id, sessionToken, expires: new Date(Date.now() + 86_400_000) },
  });
  browser.set('next-auth.session-token', sessionToken);
  return user;
}

const add = (email: string, role: string, headers = {}) =>
  app.add(form(browser, '/api/newsroom/people', { email, role }, headers));
const change = (id: string, role: string, headers = {}) =>
  app.change(form(browser, '/api/newsroom/people/role', { person: id, role }, headers));
const enterStudio = () =>
  app.enterStudio(new Request(`${site}/api/studio/sign-in?origin=${encodeURIComponent(`${site}/studio`)}`));
const where = (response: Response) => response.headers.get('location');
const roleOf = async (email: string) =>
  (await app.db.user.findUnique({ where: { email }, select: { role: true } }))?.role;
const closed = () =>
  lake.mock.calls
    .filter(([, init]) => init?.method === 'DELETE')
    .map(([url]) => (typeof url === 'string' ? url : null));

/** The newest session that was asked for. */
function openedAs(): unknown {
  const body = lake.mock.calls.at(-1)?.[1]?.body;
  return typeof body === 'string' ? JSON.parse(body) : null;
}

function newestMail(): string {
  const dir = join(here.dataDir, 'mail');
  const name = readdirSync(dir).toSorted().at(-1) ?? '';
  return readFileSync(join(dir, name), 'utf8');
}

describe('for everybody but administrators', () => {
  test.each(['nobody', 'READER', 'MODERATOR', 'CONTRIBUTOR', 'EDITOR'] as const)(
    '%s finds nothing to send a form to, and changes nothing',
    async (who) => {
      const admin = await person('admin@example.org', 'ADMIN');
      await person('other@example.org', 'ADMIN');
      if (who !== 'nobody') await signedIn('me@example.org', who);
      expect((await add('me@example.org', 'ADMIN')).status).toBe(404);
      expect((await add('friend@example.org', 'ADMIN')).status).toBe(404);
      expect((await change(admin.id, 'READER')).status).toBe(404);
      expect(await roleOf('admin@example.org')).toBe('ADMIN');
      expect(await roleOf('friend@example.org')).toBeUndefined();
    },
  );

  test('another site’s form does nothing with an administrator’s session', async () => {
    await signedIn('admin@example.org', 'ADMIN');
    const editor = await person('editor@example.org', 'EDITOR');
    for (const headers of [{ Origin: 'https://evil.example' }, { Origin: 'null' }]) {
      expect((await add('friend@example.org', 'ADMIN', headers)).status).toBe(403);
      expect((await change(editor.id, 'READER', headers)).status).toBe(403);
    }
    expect(await roleOf('editor@example.org')).toBe('EDITOR');
    expect(await app.db.user.count()).toBe(2);
  });
});

describe('adding somebody', () => {
  beforeEach(() => signedIn('admin@example.org', 'ADMIN'));

  test('makes an account, and mails a link that works for a week and leads to the Studio', async () => {
    const added = await add(' New.Person@Example.org ', 'CONTRIBUTOR');
    expect(added.status).toBe(303);
    expect(where(added)).toBe('/newsroom/people?saved=added#saved');
    expect(await app.listPeople()).toMatchObject([
      { email: 'admin@example.org', role: 'ADMIN' },
      { email: 'new.person@example.org', role: 'CONTRIBUTOR', isInvited: true, since: expect.any(Date) },
    ]);

    const mail = newestMail();
    expect(mail).toContain('You are a contributor at localhost:3999 now.');
    const token = await app.db.verificationToken.findFirstOrThrow({
      where: { identifier: 'new.person@example.org' },
    });
    expect((token.expires.getTime() - Date.now()) / 86_400_000).toBeCloseTo(7, 1);
    browser.clear();
    const link = new URL(linkIn(mail, site));
    const confirmed = await app.confirm(
      form(browser, '/api/auth/confirm', Object.fromEntries(link.searchParams)),
    );
    expect(where(confirmed)).toBe('/welcome?callbackUrl=%2Fstudio');
    browser.keep(confirmed);
    expect(where(await enterStudio())).toBe(`${site}/studio#sid=a-sid`);
    expect(openedAs()).toMatchObject({ role: 'contributor' });
    expect(await app.listPeople()).toContainEqual(
      expect.objectContaining({ email: 'new.person@example.org', isInvited: false }),
    );
  });

  test('gives a reader’s account the role, and mails once more whoever is added once more', async () => {
    const reader = await person('reader@example.org', 'READER');
    expect(where(await add('reader@example.org', 'MODERATOR'))).toMatch(/saved=added/);
    expect(where(await add('reader@example.org', 'MODERATOR'))).toMatch(/saved=added/);
    expect(await app.db.user.findUnique({ where: { id: reader.id } })).toMatchObject({ role: 'MODERATOR' });
    expect(await app.db.verificationToken.count({ where: { identifier: 'reader@example.org' } })).toBe(2);
  });

  test('changes nobody’s role, and takes addresses and roles only', async () => {
    await person('editor@example.org', 'EDITOR');
    expect(where(await add('editor@example.org', 'CONTRIBUTOR'))).toMatch(/error=AlreadyHere/);
    expect(await roleOf('editor@example.org')).toBe('EDITOR');
    expect(where(await add('somebody@somewhere', 'EDITOR'))).toMatch(/error=EmailInvalid/);
    expect((await add('somebody@example.org', 'READER')).status).toBe(400);
    expect((await add('somebody@example.org', 'OWNER')).status).toBe(400);
  });

  test('at the same moment as somebody else does makes one account', async () => {
    const locations = await Promise.all(
      ['EDITOR', 'CONTRIBUTOR', 'EDITOR', 'CONTRIBUTOR'].map((role) => add('wanted@example.org', role)),
    );
    expect(locations.filter((response) => where(response)?.includes('saved=added'))).toHaveLength(2);
    expect(await app.db.user.count({ where: { email: 'wanted@example.org' } })).toBe(1);
  });
});

describe('changing a role', () => {
  test('works at once, and ends what the person has open in the Studio', async () => {
    await signedIn('admin@example.org', 'ADMIN');
    const editor = await person('editor@example.org', 'EDITOR');
    expect(where(await change(editor.id, 'CONTRIBUTOR'))).toBe('/newsroom/people?saved=changed#saved');
    expect(where(await change(editor.id, 'READER'))).toBe('/newsroom/people?saved=removed#saved');
    expect(await roleOf('editor@example.org')).toBe('READER');
    expect(closed()).toEqual(
      [1, 2].map(() => expect.stringMatching(new RegExp(`/gazette/sessions/${editor.id}$`))),
    );
    // There is nothing more to end.
    await change(editor.id, 'READER');
    expect(closed()).toHaveLength(2);
  });

  test('changes nothing where the Studio can’t be closed', async () => {
    await signedIn('admin@example.org', 'ADMIN');
    const editor = await person('editor@example.org', 'EDITOR');
    lake.mockRejectedValue(new TypeError('fetch failed'));
    vi.spyOn(console, 'error').mockImplementationOnce(() => {});
    expect(where(await change(editor.id, 'READER'))).toMatch(/error=StudioUnavailable#problem$/);
    expect(await roleOf('editor@example.org')).toBe('EDITOR');
  });

  test('of nobody is answered, and so is a made-up role', async () => {
    await signedIn('admin@example.org', 'ADMIN');
    expect(where(await change(crypto.randomUUID(), 'EDITOR'))).toMatch(/error=Gone/);
    expect((await change('nobody', 'EDITOR')).status).toBe(400);
    expect((await change(crypto.randomUUID(), 'OWNER')).status).toBe(400);
  });

  test('never takes the last administrator away; of two who demote each other one stays', async () => {
    const me = await signedIn('admin@example.org', 'ADMIN');
    expect(where(await change(me.id, 'EDITOR'))).toMatch(/error=LastAdministrator/);
    for (let round = 0; round < 10; round += 1) {
      const other = await person(`other-${round}@example.org`, 'ADMIN');
      await Promise.all([app.changeRole(me.id, 'READER'), app.changeRole(other.id, 'READER')]);
      expect(await app.db.user.count({ where: { role: 'ADMIN' } })).toBe(1);
      await app.db.user.update({ where: { id: me.id }, data: { role: 'ADMIN' } });
      await app.db.user.delete({ where: { id: other.id } });
    }
  });

  test('of one’s own leads away from the page that is no longer there', async () => {
    const me = await signedIn('admin@example.org', 'ADMIN');
    await person('other@example.org', 'ADMIN');
    expect(where(await change(me.id, 'EDITOR'))).toBe('/account');
    expect((await change(me.id, 'ADMIN')).status).toBe(404);
  });
});

describe('the Studio', () => {
  test.each([
    ['ADMIN', 'administrator'],
    ['EDITOR', 'editor'],
    ['CONTRIBUTOR', 'contributor'],
    ['MODERATOR', 'viewer'],
  ] as const)('opens for %s as %s', async (role, inStudio) => {
    await signedIn('me@example.org', role);
    expect(where(await enterStudio())).toBe(`${site}/studio#sid=a-sid`);
    expect(openedAs()).toMatchObject({ role: inStudio });
  });

  test('stays closed for readers, and is out of reach where the content store is', async () => {
    await signedIn('reader@example.org', 'READER');
    expect(where(await enterStudio())).toBe('/sign-in/error?error=NewsroomOnly');
    expect(lake).not.toHaveBeenCalled();
    await signedIn('editor@example.org', 'EDITOR');
    lake.mockResolvedValue(new Response('no', { status: 500 }));
    vi.spyOn(console, 'error').mockImplementationOnce(() => {});
    expect(where(await enterStudio())).toBe('/sign-in/error?error=StudioUnavailable');
  });

  test('that opens while the role is taken away is closed again', async () => {
    const editor = await signedIn('editor@example.org', 'EDITOR');
    const order: string[] = [];
    let openNow = () => {};
    const isOpening = new Promise<void>((started) => {
      lake.mockImplementation(async (_, init) => {
        if (init?.method === 'POST') {
          started();
          await new Promise<void>((resolve) => (openNow = resolve));
        }
        order.push(init?.method ?? '');
        return Response.json({ ok: true, sid: 'a-sid' });
      });
    });
    await person('admin@example.org', 'ADMIN');
    const entering = enterStudio();
    await isOpening;
    const leaving = app.changeRole(editor.id, 'READER');
    await new Promise((resolve) => setTimeout(resolve, 300));
    openNow();
    await Promise.all([entering, leaving]);
    expect(order).toEqual(['POST', 'DELETE']);
  });
});

test('an invitation that can’t be mailed is said, and the role is given', async () => {
  await signedIn('admin@example.org', 'ADMIN');
  rmSync(join(here.dataDir, 'mail'), { recursive: true, force: true });
  writeFileSync(join(here.dataDir, 'mail'), 'not a folder');
  vi.spyOn(console, 'error').mockImplementationOnce(() => {});
  expect(where(await add('far@example.org', 'EDITOR'))).toMatch(/error=MailFailed/);
  expect(await roleOf('far@example.org')).toBe('EDITOR');
});

describe('a byline', () => {
  const setByline = (id: string, byline: string) =>
    app.byline(form(browser, '/api/newsroom/people/byline', { person: id, byline }));
  const bylineOf = async (id: string) => (await app.db.user.findUniqueOrThrow({ where: { id } })).bylineId;

  test('is one account’s, of the authors that there are, and goes again', async () => {
    await signedIn('admin@example.org', 'ADMIN');
    const ines = await person('ines@example.org', 'CONTRIBUTOR');
    const other = await person('other@example.org', 'EDITOR');
    const reader = await person('reader@example.org', 'READER');
    const error = async (id: string, byline: string) =>
      /error=(\w+)/.exec((await setByline(id, byline)).headers.get('location') ?? '')?.[1];
    expect(await error(ines.id, 'author-ines')).toBeUndefined();
    expect(await bylineOf(ines.id)).toBe('author-ines');
    expect(await error(other.id, 'author-ines')).toBe('BylineTaken');
    expect(await error(other.id, 'author-nobody')).toBe('BylineUnknown');
    expect(await error(reader.id, 'author-ines')).toBe('Gone');
    expect(await error(ines.id, '')).toBeUndefined();
    expect(await error(other.id, 'author-ines')).toBeUndefined();
    expect([await bylineOf(ines.id), await bylineOf(other.id)]).toEqual([null, 'author-ines']);
  });

  test('is no editor’s to give', async () => {
    const editor = await signedIn('editor@example.org', 'EDITOR');
    expect((await setByline(editor.id, 'author-ines')).status).toBe(404);
    expect(await bylineOf(editor.id)).toBeNull();
  });
});
