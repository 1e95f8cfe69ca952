import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureSecrets } from '../../../lib/secrets.ts';
import { migrate } from '../../../prisma/migrate.ts';
import { freePorts } from '../../../scripts/services/ports.ts';
import { startPostgres } from '../../../scripts/services/postgres.ts';

/** A site's address, database and settings for tests that call its routes in this process. */
export const site = 'http://localhost:3999';

/** Sets this process up before anything that reads the settings is imported. `stop` takes it down. */
export async function setUpSite(
  settings: Record<string, string> = {},
): Promise<{ dataDir: string; stop: () => Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gazette-auth-'));
  const [port = 0] = await freePorts(1);
  for (const name of ['SITE_URL', 'DATABASE_URL', 'SMTP_URL', 'SANITY_PROJECT_ID', 'AUTH_SECRET']) {
    delete process.env[name];
  }
  Object.assign(process.env, {
    GAZETTE_DATA: dataDir,
    PORT: '3999',
    PGPORT: String(port),
    ...settings,
  });
  const postgres = await startPostgres({ dataDir, port, password: ensureSecrets(dataDir).postgresPassword });
  await migrate(postgres.url);
  return {
    dataDir,
    stop: async () => {
      const { db } = await import('../../../lib/db.ts');
      await db.$disconnect();
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A browser's cookies. */
export class CookieJar extends Map<string, string> {
  /** Does what a browser does with a response's cookies. */
  keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ');
      const equals = pair.indexOf('=');
      const value = pair.slice(equals + 1);
      const expires = attributes.find((attribute) => attribute.startsWith('Expires='))?.slice(8);
      if (value === '' || attributes.includes('Max-Age=0') || (expires && Date.parse(expires) < Date.now())) {
        this.delete(pair.slice(0, equals));
      } else {
        this.set(pair.slice(0, equals), decodeURIComponent(value));
      }
    }
  }

  /** The Cookie header of a request. */
  header(): Record<string, string> {
    const pairs = [...this].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    return pairs.length > 0 ? { Cookie: pairs.join('; ') } : {};
  }

  /** `next/headers` for code that reads this browser's cookies. */
  nextHeaders() {
    return {
      cookies: async () => ({
        get: (name: string) => {
          const value = this.get(name);
          return value === undefined ? undefined : { name, value };
        },
      }),
    };
  }
}

/** A form as a page of this site sends it. */
export function form(
  jar: CookieJar,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Request {
  return new Request(`${site}${path}`, {
    method: 'POST',
    headers: {
      Origin: site,
      'Content-Type': 'application/x-www-form-urlencoded',
      ...jar.header(),
      ...headers,
    },
    body: new URLSearchParams(fields),
  });
}
