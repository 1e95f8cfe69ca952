import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { CookieJar, form, setUpSite, site } from './site.ts';

/** Signing in through an OpenID Connect provider: a small one that says whatever a test wants it to say. */

const browser = new CookieJar();
vi.mock('next/headers', () => browser.nextHeaders());

type Claims = { sub: string; email?: string; email_verified?: boolean; name?: string };

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pending = new Map<string, { claims: Claims; nonce: string; challenge: string }>();
let provider: Server;
let issuer: string;
let here: Awaited<ReturnType<typeof setUpSite>>;
let app: Awaited<ReturnType<typeof load>>;

async function load() {
  const { db } = await import('../../../lib/db.ts');
  const { POST: start } = await import('../../../app/api/auth/start/route.ts');
  const { GET: callback } = await import('../../../app/api/auth/[...nextauth]/route.ts');
  const { getReader } = await import('../../../lib/auth/reader.ts');
  return { db, start, callback, getReader };
}

beforeAll(async () => {
  provider = createServer((request, response) => {
    const answer = (body: unknown) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(body));
    };
    if (request.url === '/.well-known/openid-configuration') {
      answer({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    } else if (request.url === '/keys') {
      answer({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] });
    } else {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const asked = new URLSearchParams(body);
        const grant = pending.get(asked.get('code') ?? '');
        const verifier = createHash('sha256').update(asked.get('code_verifier') ?? '');
        if (!grant || verifier.digest('base64url') !== grant.challenge) {
          response.statusCode = 400;
          return answer({ error: 'invalid_grant' });
        }
        const now = Math.floor(Date.now() / 1000);
        const idToken = {
          iss: issuer,
          aud: 'gazette',
          iat: now,
          exp: now + 60,
          nonce: grant.nonce,
          ...grant.claims,
        };
        // Real providers add fields of their own to what they answer.
        return answer({
          access_token: 'x',
          token_type: 'Bearer',
          id_token: sign(idToken),
          'not-before-policy': 0,
        });
      });
    }
  });
  await new Promise<void>((done) => provider.listen(0, '127.0.0.1', done));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  here = await setUpSite({
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'gazette',
    OIDC_CLIENT_SECRET: 'secret',
    OIDC_NAME: 'Example ID',
  });
  app = await load();
});
afterAll(async () => {
  provider.close();
  await here.stop();
});
beforeEach(() => browser.clear());

function sign(payload: object): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const content = `${encode({ alg: 'RS256', kid: 'k' })}.${encode(payload)}`;
  return `${content}.${createSign('RSA-SHA256').update(content).sign(keys.privateKey, 'base64url')}`;
}

/** Presses the provider's button and comes back as the person of `claims`. Resolves with where the browser ends up. */
async function signInAs(
  claims: Claims,
  callbackUrl = '/',
  change: (back: URLSearchParams) => void = () => {},
): Promise<string> {
  const started = await app.start(form(browser, '/api/auth/start', { provider: 'oidc', callbackUrl }));
  browser.keep(started);
  const asked = new URL(started.headers.get('location') ?? '');
  expect(asked.origin).toBe(issuer);
  const code = randomUUID();
  pending.set(code, {
    claims,
    nonce: asked.searchParams.get('nonce') ?? '',
    challenge: asked.searchParams.get('code_challenge') ?? '',
  });
  const back = new URLSearchParams({ code, state: asked.searchParams.get('state') ?? '' });
  change(back);
  const response = await app.callback(
    new Request(`${site}/api/auth/callback/oidc?${back.toString()}`, { headers: browser.header() }),
    { params: Promise.resolve({ nextauth: ['callback', 'oidc'] }) },
  );
  browser.keep(response);
  expect(response.status).toBe(303);
  return response.headers.get('location') ?? '';
}

async function signedInByMail(email: string): Promise<string> {
  const user = await app.db.user.create({
    data: { email, emailVerified: new Date(), displayName: email, displayNameFolded: email },
  });
  const sessionToken = randomUUID();
  const expires = new Date(Date.now() + 20 * 86_400_000);
  await app.db.session.create({ data: { sessionToken, userId: user.id, expires } });
  browser.set('next-auth.session-token', sessionToken);
  return user.id;
}

describe('an identity provider', () => {
  test('makes an account for a proven address, and finds it again', async () => {
    const claims = { sub: 'new', email: 'New@Example.org', email_verified: true, name: 'New Person' };
    expect(await signInAs(claims, '/health')).toBe('/welcome?callbackUrl=%2Fhealth');
    const reader = await app.getReader();
    expect(reader).toMatchObject({ email: 'new@example.org', displayName: null, role: 'READER' });
    browser.clear();
    await signInAs({ ...claims, email: 'moved@example.org' });
    expect((await app.getReader())?.id).toBe(reader?.id);
    const account = await app.db.account.findFirstOrThrow({ where: { providerAccountId: 'new' } });
    expect(account).toMatchObject({ access_token: null, id_token: null });
  });

  test.each([
    ['does not vouch for the address', { sub: 'u1', email: 'unproven@example.org', email_verified: false }],
    ['says nothing about the address', { sub: 'u2', email: 'unproven@example.org' }],
    ['names none', { sub: 'u3' }],
    ['names something else', { sub: 'u4', email: 'x@y.example\nBcc: z@y.example', email_verified: true }],
  ])('that %s makes no account', async (_, claims) => {
    expect(await signInAs(claims)).toBe('/sign-in/error?error=EmailNotVerified');
    expect(await app.getReader()).toBeNull();
    expect(await app.db.user.count({ where: { email: { contains: 'unproven' } } })).toBe(0);
  });

  test('never takes over an account that is there already', async () => {
    await signedInByMail('owner@example.org');
    browser.clear();
    const claims = { sub: 'thief', email: 'owner@example.org', email_verified: true };
    expect(await signInAs(claims)).toBe('/sign-in/error?error=OAuthAccountNotLinked');
    expect(await app.getReader()).toBeNull();
    expect(await app.db.account.count({ where: { providerAccountId: 'thief' } })).toBe(0);
  });

  test('is connected by somebody who is signed in, and signs that account in from then on', async () => {
    const id = await signedInByMail('linker@example.org');
    const claims = { sub: 'linked', email: 'elsewhere@example.org', email_verified: true };
    expect(await signInAs(claims, '/account')).toBe('/account');
    browser.clear();
    await signInAs(claims);
    expect((await app.getReader())?.id).toBe(id);
  });

  test('that belongs to another account is not moved', async () => {
    await signInAs({ sub: 'first', email: 'first@example.org', email_verified: true });
    browser.clear();
    const id = await signedInByMail('second@example.org');
    expect(await signInAs({ sub: 'first', email: 'first@example.org', email_verified: true })).toBe(
      '/sign-in/error?error=OAuthAccountNotLinked',
    );
    expect((await app.getReader())?.id).toBe(id);
  });

  test('does not connect to a session that is over', async () => {
    const id = await signedInByMail('expired@example.org');
    await app.db.session.updateMany({
      where: { userId: id },
      data: { expires: new Date(Date.now() - 1000) },
    });
    await signInAs({ sub: 'after', email: 'after@example.org', email_verified: true });
    expect(await app.db.account.count({ where: { userId: id } })).toBe(0);
  });

  test.each([
    ['another state', (back: URLSearchParams) => back.set('state', 'x')],
    ['no state', (back: URLSearchParams) => back.delete('state')],
    ['another code', (back: URLSearchParams) => back.set('code', 'x')],
    ['a refusal', (back: URLSearchParams) => back.set('error', 'access_denied')],
  ])('that comes back with %s signs nobody in', async (_, change) => {
    const claims = { sub: 'forged', email: 'forged@example.org', email_verified: true };
    expect(await signInAs(claims, '/', change)).toMatch(/^\/sign-in\/error\?error=\w+$/);
    expect(await app.getReader()).toBeNull();
  });

  test('leads to no other site afterwards', async () => {
    const claims = { sub: 'open', email: 'open@example.org', email_verified: true };
    expect(await signInAs(claims, 'https://evil.example/')).toBe('/welcome?callbackUrl=%2F');
  });
});
