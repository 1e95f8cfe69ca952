import { access, constants } from 'node:fs/promises';
import { createClient } from '@redis/client';
import { createTransport } from 'nodemailer';
import type { Client } from 'pg';
import { pendingMigrations } from '../../../prisma/migrate.ts';
import { withTimeouts } from '#lib/mail/connection.ts';
import { isLoopbackHost } from '../../../lib/auth/loopback.ts';
import type { Env } from '../../../lib/settings.ts';
import { checkDatabase } from '../checks.ts';
import { withClient } from '../with-client.ts';
import { broken, note, well, type Look } from './finding.ts';
import { nearestThatIs } from './machine.ts';

/** In milliseconds. */
const patience = 8000;

/** Whether the database answers; and how its clock is. */
export function lookAtDatabase({ database }: Env, tellClock: (ahead: number) => void): Look {
  return async () => {
    await checkDatabase(database.url);
    return asking(database.url, async (client) => {
      const asked = Date.now();
      const { rows } = await client.query<{ now: Date; version: string; writes: boolean }>(
        `SELECT clock_timestamp() AS now, current_setting('server_version') AS version,
           NOT pg_is_in_recovery() AS writes`,
      );
      const took = Date.now() - asked;
      const [row] = rows;
      if (!row) return broken('The database gives no answer.');
      tellClock(asked + took / 2 - row.now.getTime());
      if (!row.writes)
        return broken('DATABASE_URL: this server only copies another one: name the one that is written to.');
      const major = Number.parseInt(row.version, 10);
      if (major < 14) return broken(`DATABASE_URL: PostgreSQL ${row.version} is too old: use 14 or newer.`);
      const whose = database.mode === 'embedded' ? 'embedded' : 'yours';
      return well(`PostgreSQL ${row.version}, ${whose}, answers in ${took} ms.`);
    });
  };
}

/** Whether the database has the tables of this version. */
export function lookAtMigrations({ database }: Env): Look {
  return async () => {
    const pending = await pendingMigrations(database.url);
    return pending.length === 0
      ? well('The database is of this version.')
      : note(
          `Not of this version yet (${pending.join(', ')}): "npm start" or "npm run migrate" brings it up to date.`,
        );
  };
}

/** Whether mails and other tasks get done. */
export function lookAtOutbox({ database }: Env): Look {
  return async () =>
    asking(database.url, async (client) => {
      const { rows } = await client.query<{ failed: number; late: number }>(
        `SELECT count(*) FILTER (WHERE failed_at IS NOT NULL)::int AS failed,
           count(*) FILTER (WHERE done_at IS NULL AND failed_at IS NULL
             AND available_at < clock_timestamp() - interval '10 minutes')::int AS late
         FROM outbox`,
      );
      const { failed = 0, late = 0 } = rows[0] ?? {};
      if (late > 0)
        return note(
          `${late} mails and other tasks have been due for more than ten minutes: does the site run, or "npm run worker"?`,
        );
      return failed > 0
        ? note(
            `${failed} mails and other tasks were given up: "npm run worker -- --failed" says why, "--retry" tries them again.`,
          )
        : well('Nothing is late, and nothing was given up.');
    });
}

/** Whether mail can be sent, without sending any. */
export function lookAtMail({ mail, production, siteUrl }: Env): Look {
  return async () => {
    if (mail.mode === 'folder') {
      await access(nearestThatIs(mail.dir), constants.W_OK);
      const isPublic = production && !isLoopbackHost(new URL(siteUrl).host);
      return isPublic
        ? note(`Mails are written to ${mail.dir}, where readers don’t get them: set SMTP_URL.`)
        : well(`Mails are written to ${mail.dir}.`);
    }
    const { hostname, port } = new URL(mail.url);
    const smtp = createTransport(withTimeouts(mail.url, patience, patience));
    try {
      await smtp.verify();
      return well(`The mail server ${hostname} takes mails.`);
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      return broken(
        code === 'EAUTH'
          ? `SMTP_URL: ${hostname} refuses the name or the password: correct them.`
          : `SMTP_URL: no mail server takes mails at ${hostname}${port && `:${port}`} (${message}): correct the address, or the port (587 with smtp:, 465 with smtps:).`,
      );
    } finally {
      smtp.close();
    }
  };
}

/** Whether Redis answers, where there is one. */
export function lookAtRedis({ redisUrl }: Env): Look {
  return async () => {
    if (redisUrl === null) return well('Not used: one instance needs none.');
    const { hostname } = new URL(redisUrl);
    const client = createClient({
      url: redisUrl,
      socket: { connectTimeout: patience, reconnectStrategy: false },
    });
    client.on('error', () => {});
    try {
      await client.connect();
      const asked = Date.now();
      await client.ping();
      return well(`Redis at ${hostname} answers in ${Date.now() - asked} ms.`);
    } catch (error) {
      const reason = error instanceof Error ? error.message || error.name : String(error);
      return broken(
        `REDIS_URL: Redis at ${hostname} can’t be used (${reason}): start it, or correct the address. Until then the site is slower.`,
      );
    } finally {
      client.destroy();
    }
  };
}

function asking<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  return withClient(
    {
      connectionString: url,
      application_name: 'gazette doctor',
      connectionTimeoutMillis: patience,
    },
    work,
  );
}
