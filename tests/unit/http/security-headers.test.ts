import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { joinScripts, knownScriptsHeader, scriptHashes } from '#lib/cache/known-scripts.ts';
import {
  answerKind,
  headersOfBuild,
  personalParts,
  securityHeaders,
  type AnswerKind,
  type HeaderSettings,
} from '#lib/http/security-headers.ts';
import { sendSecurityHeaders } from '#lib/http/security-hook.ts';

const settings: HeaderSettings = {
  production: true,
  siteUrl: 'https://gazette.example',
  content: { mode: 'embedded' },
  auth: { github: null, google: null, oidc: null },
};

/** The policy of an answer, by directive. */
function policyOf(kind: AnswerKind, changed: Partial<HeaderSettings> = {}, scripts: string[] = []) {
  const headers = securityHeaders(kind, '/', scripts, { ...settings, ...changed });
  return directivesOf(headers['Content-Security-Policy'] ?? '');
}

const directivesOf = (policy: string): Record<string, string> =>
  Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );

describe('what kind of answer an address leads to', () => {
  test.each<[string, string, AnswerKind]>([
    ['/', '', 'kept'],
    ['/health/sleep', '', 'kept'],
    ['/account', '', 'personal'],
    ['/moderation/rules', '', 'personal'],
    ['/accountancy', '', 'kept'],
    ['/health/sleep', 'a=b; __prerender_bypass=x', 'preview'],
    ['/studio', '', 'studio'],
    ['/studio/structure/article', '__prerender_bypass=x', 'studio'],
    ['/studios', '', 'kept'],
    ['/api/comments', '', 'data'],
    ['/lake/images/x.svg', '', 'data'],
    ['/dev/mail', '', 'own'],
  ])('%s with the cookies %j: %s', (path, cookies, kind) => {
    expect(answerKind(path, cookies)).toBe(kind);
  });

  test('every page that is made for who asks is known to be one', () => {
    const groups = ['account', 'discussion', 'moderation', 'search'];
    const folders = groups.flatMap((group) =>
      readdirSync(`app/(${group})`, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== 'parts')
        .map(({ name }) => name),
    );
    expect(folders.toSorted()).toEqual([...personalParts].toSorted());
  });
});

describe('the policy', () => {
  test.each<AnswerKind>(['kept', 'personal', 'preview', 'studio'])(
    'of a page that is %s runs no script but those that are named, and is framed by this site alone',
    (kind) => {
      const policy = policyOf(kind, {}, ["'sha256-x'"]);
      expect(policy['script-src']).toBe("'self' 'sha256-x'");
      expect(policy).toMatchObject({
        'default-src': "'self'",
        'object-src': "'none'",
        'base-uri': "'none'",
        'frame-ancestors': "'self'",
      });
      const hosted = policyOf(kind, { content: { mode: 'hosted' } });
      expect(hosted).toHaveProperty('upgrade-insecure-requests');
      // An embedded content store is asked by the Studio alone, on this machine, and isn't encrypted.
      expect('upgrade-insecure-requests' in policy).toBe(kind !== 'studio');
    },
  );

  test('of data lets nothing run and nothing load', () => {
    expect(policyOf('data')).toEqual({ 'default-src': "'none'", 'frame-ancestors': "'self'" });
  });

  test('lets frames in from those whose videos, posts and maps can be shown', () => {
    expect(policyOf('kept')['frame-src']).toContain('https://www.youtube-nocookie.com');
    expect(policyOf('kept')['frame-src']).not.toMatch(/\*|https:(?!\/\/)/);
  });

  test('lets a sign-in form lead to the providers that are set up, and nowhere else', () => {
    expect(policyOf('personal')['form-action']).toBe("'self'");
    const github = policyOf('personal', { auth: { github: {}, google: null, oidc: null } });
    expect(github['form-action']).toBe("'self' https://github.com");
    const oidc = { issuer: 'https://login.example/realm' };
    const own = policyOf('personal', { auth: { github: null, google: null, oidc } });
    expect(own['form-action']).toContain('https://login.example');
  });

  test('knows where hosted pictures are', () => {
    expect(policyOf('kept')['img-src']).toBe("'self' data:");
    expect(policyOf('kept', { content: { mode: 'hosted' } })['img-src']).toContain('https://cdn.sanity.io');
    expect(policyOf('studio')['connect-src']).toContain('http://localhost:*');
  });

  test('of a host that answers by itself is as strict as can be without knowing the scripts', () => {
    const rules = headersOfBuild(settings);
    expect(rules.map(({ source }) => source)).toEqual([
      '/:path*',
      '/studio/:path*',
      '/:part(api|_next)/:path*',
    ]);
    const policy = rules[0]?.headers.find(({ key }) => key === 'Content-Security-Policy')?.value ?? '';
    expect(directivesOf(policy)).toMatchObject({
      'script-src': "'self' 'unsafe-inline'",
      'base-uri': "'none'",
    });
  });

  test('asks for https only of a site that has it', () => {
    const plain = securityHeaders('kept', '/', [], { ...settings, siteUrl: 'http://localhost:3000' });
    expect(plain).not.toHaveProperty('Strict-Transport-Security');
    expect(plain['Content-Security-Policy']).not.toContain('upgrade-insecure-requests');
    expect(securityHeaders('kept', '/', [], settings)).toHaveProperty('Strict-Transport-Security');
  });

  test('of the way into the Studio tells nobody the address, which has a key in it', () => {
    expect(securityHeaders('data', '/api/studio/sign-in', [], settings)['Referrer-Policy']).toBe(
      'no-referrer',
    );
  });
});

describe('the scripts of a kept page', () => {
  const page =
    '<head><script src="/a.js" async=""></script></head><script type="application/ld+json">{}</script><p>x</p>' +
    '<script src="/b.js"></script><script>one()</script><script>two()</script><script nonce="old">three()</script>';

  test('are one where they follow each other, in their order, without a nonce of somebody else', () => {
    const joined = joinScripts(page);
    expect(joined).toContain('<script src="/b.js"></script><script>one()\n;two()\n;three()</script>');
    expect(joined).toContain(
      '<script src="/a.js" async=""></script></head><script type="application/ld+json">',
    );
    expect(joinScripts(joined)).toBe(joined);
  });

  test('scripts with something in between stay what they are', () => {
    const page =
      '<script>a<1</script></head><body><p>b</p><script src="/c.js"></script><script>d</script><script>e</script>';
    expect(joinScripts(page)).toBe(
      '<script>a<1</script></head><body><p>b</p><script src="/c.js"></script><script>d\n;e</script>',
    );
  });

  test('are known by what a browser computes of them', () => {
    const hash = createHash('sha256').update('one()\n;two()\n;three()').digest('base64');
    expect(scriptHashes(joinScripts(page))).toEqual([`'sha256-${hash}'`]);
  });
});

describe('an answer of this process', () => {
  let server: Server;
  beforeAll(async () => {
    sendSecurityHeaders({ ...settings, siteUrl: 'http://localhost:3000' });
    server = createServer((incoming, response) => {
      if (incoming.url === '/kept') response.appendHeader(knownScriptsHeader, "'sha256-a' 'sha256-b'");
      response.end(JSON.stringify(incoming.headers));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => void server.close());

  const ask = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ sent: IncomingHttpHeaders; seen: IncomingHttpHeaders }>((done, fail) => {
      const { port } = server.address() as AddressInfo;
      request({ port, host: '127.0.0.1', path, headers }, (response) => {
        response.on('data', (chunk: Buffer) =>
          done({ sent: response.headers, seen: JSON.parse(chunk.toString()) as IncomingHttpHeaders }),
        );
      })
        .on('error', fail)
        .end();
    });
  const scriptsOf = (headers: IncomingHttpHeaders) =>
    directivesOf(String(headers['content-security-policy']))['script-src'];

  test('names the scripts that the page cache knows, and nothing tells outside how', async () => {
    const { sent } = await ask('/kept');
    expect(scriptsOf(sent)).toBe("'self' 'sha256-a' 'sha256-b'");
    expect(sent).not.toHaveProperty(knownScriptsHeader);
    expect(sent).toMatchObject({
      'x-frame-options': 'SAMEORIGIN',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin-allow-popups',
    });
  });

  test('that is made for a request has a nonce of its own, which Next is told and nobody can choose', async () => {
    const chosen = { 'content-security-policy': "script-src 'nonce-chosen'" };
    const [first, second] = await Promise.all([ask('/account', chosen), ask('/account', chosen)]);
    const nonces = [first, second].map(
      ({ sent }) => /'nonce-([\w+/]{22}==)'/.exec(scriptsOf(sent) ?? '')?.[1],
    );
    expect(new Set(nonces).size).toBe(2);
    expect(nonces).not.toContain(undefined);
    expect(first.seen['content-security-policy']).toBe(`script-src 'nonce-${nonces[0]}'`);
    expect((await ask('/api/comments', chosen)).seen).not.toHaveProperty('content-security-policy');
  });
});
