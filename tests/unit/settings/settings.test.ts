import { describe, expect, test } from 'vitest';
import type { Secrets } from '#lib/secrets.ts';
import { parseEnv, SettingsError } from '#lib/settings.ts';

const secret = 'x'.repeat(64);
const secrets: Secrets = {
  authSecret: secret,
  webhookSecret: secret,
  lakeSecret: secret,
  lakeReadToken: secret,
  lakeWriteToken: secret,
  postgresPassword: secret,
};
const parse = (source: Record<string, string>) => parseEnv(source, () => secrets);

describe('settings', () => {
  test('none at all means everything embedded', () => {
    const env = parse({});
    expect(env.content.mode).toBe('embedded');
    expect(env.database).toMatchObject({ mode: 'embedded', port: 5499 });
    expect(env.mail.mode).toBe('folder');
    expect(env.siteUrl).toBe('http://localhost:3000');
    expect(env.redisUrl).toBeNull();
  });

  test('each part is switched by its own setting', () => {
    const env = parse({
      SANITY_PROJECT_ID: 'ab12cd34',
      DATABASE_URL: 'postgresql://u:p@db.example.org/news',
      SMTP_URL: 'smtps://u:p@smtp.example.org',
      SITE_URL: 'https://news.example.org/',
    });
    expect(env.content).toMatchObject({ mode: 'hosted', projectId: 'ab12cd34', dataset: 'production' });
    expect(env.database).toEqual({ mode: 'external', url: 'postgresql://u:p@db.example.org/news' });
    expect(env.mail).toMatchObject({ mode: 'smtp', from: 'Gazette <no-reply@news.example.org>' });
    expect(env.siteUrl).toBe('https://news.example.org');
  });

  test('search engines are told of changes only where a key is set', () => {
    expect(parse({}).indexNow).toBeNull();
    const key = 'abcdef0123456789';
    expect(parse({ INDEXNOW_KEY: key }).indexNow).toEqual({
      key,
      endpoint: 'https://api.indexnow.org/indexnow',
    });
  });

  test('an empty value is an unset one', () => {
    expect(parse({ SANITY_PROJECT_ID: '', DATABASE_URL: '' })).toMatchObject({
      content: { mode: 'embedded' },
      database: { mode: 'embedded' },
    });
  });

  test.each([
    [{ PORT: 'eighty' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://u:p@h/d' }, 'DATABASE_URL'],
    [{ SANITY_PROJECT_ID: 'Not An Id' }, 'SANITY_PROJECT_ID'],
    [{ AUTH_SECRET: 'short' }, 'AUTH_SECRET'],
    [{ INDEXNOW_KEY: '../x' }, 'INDEXNOW_KEY'],
    [{ SITE_URL: 'news' }, 'SITE_URL'],
    [{ TRUSTED_PROXIES: '10.0.0.0/8, proxy.example' }, 'TRUSTED_PROXIES'],
  ])('%o is refused by name', (source, name) => {
    expect(() => parse(source)).toThrow(SettingsError);
    expect(() => parse(source)).toThrow(name);
  });

  test('a hosted instance without AUTH_SECRET is told so, not given an empty one', () => {
    expect(() =>
      parseEnv({ SANITY_PROJECT_ID: 'ab12cd34', DATABASE_URL: 'postgresql://u:p@h/d' }, () => null),
    ).toThrow('AUTH_SECRET');
  });

  test('a sign-in provider needs both its id and its secret', () => {
    expect(parse({ GITHUB_CLIENT_ID: 'id' }).auth.github).toBeNull();
    expect(parse({ GITHUB_CLIENT_ID: 'id', GITHUB_CLIENT_SECRET: 's' }).auth.github).toEqual({
      clientId: 'id',
      clientSecret: 's',
    });
  });

  test('proxies are trusted as a list of networks', () => {
    expect(parse({}).trustedProxies).toBeNull();
    expect(parse({ TRUSTED_PROXIES: '10.0.0.0/8, ::1' }).trustedProxies).toEqual(['10.0.0.0/8', '::1']);
  });
});

describe('a public site', () => {
  const strong = 'e1c94f0b7a6d2835914cbd07f8a3e6523f9d10c7b8e4a5d6f7012c3b4d5e6f70';
  const hosted = {
    NODE_ENV: 'production',
    SITE_URL: 'https://news.example.org',
    AUTH_SECRET: strong,
    SANITY_PROJECT_ID: 'ab12cd34',
    SANITY_WEBHOOK_SECRET: strong,
    DATABASE_URL: 'postgresql://u:p@db.example.org/news',
  };

  test('starts with settings that are safe, and one that is tried out at home with fewer', () => {
    expect(parse(hosted).auth.secret).toBe(strong);
    for (const SITE_URL of ['http://localhost:3000', 'http://192.168.1.5:3000', 'http://[::1]:3000'])
      expect(parse({ NODE_ENV: 'production', SITE_URL }).siteUrl).toBe(SITE_URL);
  });

  test.each([
    [{ AUTH_SECRET: 'a'.repeat(64) }, 'AUTH_SECRET: can be guessed. Make one with: openssl'],
    [{ AUTH_SECRET: 'abc123'.repeat(8) }, 'AUTH_SECRET: can be guessed'],
    [{ AUTH_SECRET: 'change-me-e1c94f0b7a6d2835914cbd07f8a3e652' }, 'AUTH_SECRET: can be guessed'],
    [{ AUTH_SECRET: 'my-very-long-secret-that-nobody-will-find' }, 'AUTH_SECRET: can be guessed'],
    [{ SANITY_WEBHOOK_SECRET: 'webhook-webhook-webhook' }, 'SANITY_WEBHOOK_SECRET: can be guessed'],
    [{ METRICS_TOKEN: 'changemechangeme' }, 'METRICS_TOKEN: can be guessed'],
    [{ SANITY_WEBHOOK_SECRET: '' }, 'SANITY_WEBHOOK_SECRET: is not set'],
    [{ SITE_URL: 'http://news.example.org' }, 'SITE_URL: begins with http'],
  ])('with %o does not start, and says what to do', (changed, sentence) => {
    expect(() => parse({ ...hosted, ...changed })).toThrow(SettingsError);
    expect(() => parse({ ...hosted, ...changed })).toThrow(sentence);
    // Who builds or develops it serves nobody.
    expect(() => parse({ ...hosted, ...changed, NEXT_PHASE: 'phase-production-build' })).not.toThrow();
    expect(() => parse({ ...hosted, ...changed, NODE_ENV: 'development' })).not.toThrow();
  });
});
