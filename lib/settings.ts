import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { isNetwork, nearNetworks, networks, within } from './auth/address-list.ts';
import { isGuessable } from './auth/guessable.ts';
import { isLoopbackHost } from './auth/loopback.ts';
import { readSecrets, type Secrets } from './secrets.ts';

/**
 * Every setting of Gazette. Which parts are embedded and which are yours is decided here and nowhere else: no setting
 * at all means everything embedded under GAZETTE_DATA. The settings of the running process are `env` in env.ts.
 */

const port = z.coerce.number().int().min(1).max(65_535);
const optional = z.string().trim().min(1).optional();

const settings = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: port.default(3000),
  SITE_URL: z.url().optional(),
  GAZETTE_DATA: z.string().trim().min(1).default('.data'),
  LAKE_PORT: port.default(3333),
  PGPORT: port.default(5499),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: optional,
  OWNER_EMAIL: z.email().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  METRICS_TOKEN: z
    .string()
    .min(16, 'needs at least 16 characters; make one with: openssl rand -hex 32')
    .optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  SHUTDOWN_DELAY: z.coerce.number().int().min(0).max(60).default(0),
  OUTBOX: z.enum(['app', 'worker']).default('app'),
  KEEP_REJECTED_DAYS: z.coerce.number().int().min(30).max(3650).default(365),
  KEEP_REPORT_ADDRESS_DAYS: z.coerce.number().int().min(1).max(365).default(30),
  AUTH_SECRET: z
    .string()
    .min(32, 'needs at least 32 characters; make one with: openssl rand -hex 32')
    .optional(),
  SANITY_PROJECT_ID: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'is the short id shown in sanity.io/manage, such as "ab12cd34"')
    .optional(),
  SANITY_DATASET: optional,
  SANITY_API_VERSION: z.iso.date().default('2025-02-19'),
  SANITY_READ_TOKEN: optional,
  SANITY_WRITE_TOKEN: optional,
  SANITY_WEBHOOK_SECRET: z.string().min(16).optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine(
      (list) => list.length > 0 && list.every(isNetwork),
      'is a list of addresses and networks, such as "10.0.0.0/8, 2001:db8::/32"',
    )
    .optional(),
  GITHUB_CLIENT_ID: optional,
  GITHUB_CLIENT_SECRET: optional,
  GOOGLE_CLIENT_ID: optional,
  GOOGLE_CLIENT_SECRET: optional,
  OIDC_NAME: optional,
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: optional,
  OIDC_CLIENT_SECRET: optional,
  AKISMET_KEY: optional,
  AKISMET_ENDPOINT: z.url({ protocol: /^https?$/ }).default('https://rest.akismet.com'),
  TOXICITY_URL: z.url({ protocol: /^https?$/ }).optional(),
  INDEXNOW_KEY: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,128}$/, 'needs 8 to 128 letters and figures; make one with: openssl rand -hex 16')
    .optional(),
  INDEXNOW_ENDPOINT: z.url({ protocol: /^https?$/ }).default('https://api.indexnow.org/indexnow'),
});

type OAuthClient = { clientId: string; clientSecret: string };

export type Env = {
  production: boolean;
  /** Absolute path of everything embedded. */
  dataDir: string;
  port: number;
  /** Where readers find the site, without a trailing slash. */
  siteUrl: string;
  ownerEmail: string;
  /** Networks of the proxies whose X-Forwarded-For is believed; null for this machine and its private network. */
  trustedProxies: string[] | null;
  content:
    | {
        mode: 'embedded';
        projectId: 'gazette';
        dataset: 'production';
        apiVersion: string;
        /** Base of the lake's HTTP API as other processes on this machine reach it. */
        apiHost: string;
        lakePort: number;
        readToken: string;
        writeToken: string;
        lakeSecret: string;
        webhookSecret: string;
      }
    | {
        mode: 'hosted';
        projectId: string;
        dataset: string;
        apiVersion: string;
        readToken: string | null;
        writeToken: string | null;
        webhookSecret: string | null;
      };
  database: { mode: 'embedded'; url: string; port: number } | { mode: 'external'; url: string };
  redisUrl: string | null;
  mail: { mode: 'folder'; dir: string; from: string } | { mode: 'smtp'; url: string; from: string };
  /** What whoever reads the figures of the site shows; null where nobody can. */
  metricsToken: string | null;
  /** Whether a collector of OpenTelemetry is told what each request took; its own settings say where it is. */
  tracing: boolean;
  /** For so many milliseconds the site takes requests after it is told to end, and says that it isn’t ready. */
  shutdownDelay: number;
  /** Who sends mails and runs jobs: each app beside its requests, or `npm run worker` alone. */
  outbox: 'app' | 'worker';
  /** How many days texts that moderators took down are kept, and hashes of where signed-out reports came from. */
  keep: { rejectedDays: number; reportAddressDays: number };
  auth: {
    secret: string;
    github: OAuthClient | null;
    google: OAuthClient | null;
    oidc: (OAuthClient & { issuer: string; name: string }) | null;
  };
  /** Null where nobody is asked whether comments are spam, or hostile. */
  akismet: { key: string; endpoint: string } | null;
  toxicityUrl: string | null;
  /** Null where search engines are not told of changes. */
  indexNow: { key: string; endpoint: string } | null;
};

/** Thrown for settings that can't work; its message is for the person who set them. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/**
 * Parses settings. Unset and empty are the same. Throws SettingsError with one line for each wrong setting.
 * `secretsOf` gives the secrets of a data folder (null where none were made yet).
 */
export function parseEnv(
  source: Record<string, string | undefined>,
  secretsOf: (dataDir: string) => Secrets | null = readSecrets,
): Env {
  const filled = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = settings.safeParse(filled);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new SettingsError(`These settings can't be used:\n  ${lines.join('\n  ')}`);
  }
  const s = parsed.data;
  const faults = s.NODE_ENV === 'production' && !isBuild(filled) ? publicFaults(s) : [];
  if (faults.length > 0)
    throw new SettingsError(`These settings aren't safe for a public site:\n  ${faults.join('\n  ')}`);
  const dataDir = resolve(s.GAZETTE_DATA);
  let cached: Secrets | null | undefined;
  const secret = (name: keyof Secrets, setting: string): string => {
    cached ??= secretsOf(dataDir);
    const value = cached?.[name];
    if (!value)
      throw new SettingsError(
        `${setting} is not set. Set it, or run "npm start" once, which makes one in ${dataDir}.`,
      );
    return value;
  };
  const siteUrl = (s.SITE_URL ?? `http://localhost:${s.PORT}`).replace(/\/+$/, '');
  const from = s.MAIL_FROM ?? `Gazette <no-reply@${new URL(siteUrl).hostname}>`;

  return {
    production: s.NODE_ENV === 'production',
    dataDir,
    port: s.PORT,
    siteUrl,
    ownerEmail: s.OWNER_EMAIL ?? 'owner@gazette.example',
    trustedProxies: s.TRUSTED_PROXIES ?? null,
    content: s.SANITY_PROJECT_ID
      ? {
          mode: 'hosted',
          projectId: s.SANITY_PROJECT_ID,
          dataset: s.SANITY_DATASET ?? 'production',
          apiVersion: s.SANITY_API_VERSION,
          readToken: s.SANITY_READ_TOKEN ?? null,
          writeToken: s.SANITY_WRITE_TOKEN ?? null,
          webhookSecret: s.SANITY_WEBHOOK_SECRET ?? null,
        }
      : {
          mode: 'embedded',
          projectId: 'gazette',
          dataset: 'production',
          apiVersion: s.SANITY_API_VERSION,
          apiHost: `http://127.0.0.1:${s.LAKE_PORT}`,
          lakePort: s.LAKE_PORT,
          readToken: secret('lakeReadToken', 'SANITY_READ_TOKEN'),
          writeToken: secret('lakeWriteToken', 'SANITY_WRITE_TOKEN'),
          lakeSecret: secret('lakeSecret', 'SANITY_PROJECT_ID'),
          webhookSecret: s.SANITY_WEBHOOK_SECRET ?? secret('webhookSecret', 'SANITY_WEBHOOK_SECRET'),
        },
    database: s.DATABASE_URL
      ? { mode: 'external', url: s.DATABASE_URL }
      : {
          mode: 'embedded',
          port: s.PGPORT,
          url: `postgresql://gazette:${secret('postgresPassword', 'DATABASE_URL')}@127.0.0.1:${s.PGPORT}/gazette`,
        },
    redisUrl: s.REDIS_URL ?? null,
    mail: s.SMTP_URL
      ? { mode: 'smtp', url: s.SMTP_URL, from }
      : { mode: 'folder', dir: join(dataDir, 'mail'), from },
    metricsToken: s.METRICS_TOKEN ?? null,
    tracing: s.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined,
    shutdownDelay: s.SHUTDOWN_DELAY * 1000,
    outbox: s.OUTBOX,
    keep: { rejectedDays: s.KEEP_REJECTED_DAYS, reportAddressDays: s.KEEP_REPORT_ADDRESS_DAYS },
    auth: {
      secret: s.AUTH_SECRET ?? secret('authSecret', 'AUTH_SECRET'),
      github: client(s.GITHUB_CLIENT_ID, s.GITHUB_CLIENT_SECRET),
      google: client(s.GOOGLE_CLIENT_ID, s.GOOGLE_CLIENT_SECRET),
      oidc: oidc(s.OIDC_ISSUER, s.OIDC_NAME, client(s.OIDC_CLIENT_ID, s.OIDC_CLIENT_SECRET)),
    },
    akismet: s.AKISMET_KEY ? { key: s.AKISMET_KEY, endpoint: s.AKISMET_ENDPOINT.replace(/\/+$/, '') } : null,
    toxicityUrl: s.TOXICITY_URL ?? null,
    indexNow: s.INDEXNOW_KEY ? { key: s.INDEXNOW_KEY, endpoint: s.INDEXNOW_ENDPOINT } : null,
  };
}

/** A build makes pages, and answers nobody. */
const isBuild = (source: Record<string, string | undefined>): boolean =>
  source['NEXT_PHASE'] === 'phase-production-build';

/** Whether a site is tried out on this machine or in a network of one's own. */
function isNear({ host, hostname }: URL): boolean {
  const address = hostname.replace(/^\[|\]$/g, '');
  return isLoopbackHost(host) || (isIP(address) !== 0 && within(networks(nearNetworks), address));
}

/** What a site that others can reach must not be run with: a sentence for each. */
function publicFaults(s: z.infer<typeof settings>): string[] {
  const site = s.SITE_URL === undefined ? null : new URL(s.SITE_URL);
  const weak = (value: string | undefined): boolean => value !== undefined && isGuessable(value);
  return [
    ...(site?.protocol === 'http:' && !isNear(site)
      ? [
          'SITE_URL: begins with http, so cookies and passwords of mail links could be read on their way. Use https.',
        ]
      : []),
    ...(['AUTH_SECRET', 'SANITY_WEBHOOK_SECRET', 'METRICS_TOKEN'] as const)
      .filter((name) => weak(s[name]))
      .map((name) => `${name}: can be guessed. Make one with: openssl rand -hex 32`),
    ...(s.SANITY_PROJECT_ID !== undefined && s.SANITY_WEBHOOK_SECRET === undefined
      ? [
          'SANITY_WEBHOOK_SECRET: is not set, so pages would stay as they are when something is published. Set it to the secret of the webhook in sanity.io/manage.',
        ]
      : []),
  ];
}

function client(clientId: string | undefined, clientSecret: string | undefined): OAuthClient | null {
  return clientId && clientSecret ? { clientId, clientSecret } : null;
}

function oidc(
  issuer: string | undefined,
  name: string | undefined,
  oauth: OAuthClient | null,
): Env['auth']['oidc'] {
  return issuer && oauth ? { ...oauth, issuer, name: name ?? new URL(issuer).hostname } : null;
}
