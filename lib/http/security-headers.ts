import { embedOrigins } from '#components/blocks/embed/providers.ts';
import type { Env } from '../settings.ts';

/**
 * What browsers are told of each answer: where its parts may come from, who may frame it, what it may use. See
 * docs/decisions/024-content-security-policy.md. Pure; security-hook.ts sends them.
 */

export type HeaderSettings = Pick<Env, 'production' | 'siteUrl'> & {
  content: { mode: 'embedded' | 'hosted' };
  auth: { [provider in 'github' | 'google']: object | null } & { oidc: { issuer: string } | null };
};

/** Parts of the site whose pages are made for whoever asks, and so may carry a nonce. Each is a folder under `app`. */
export const personalParts = [
  'account',
  'comment',
  'moderation',
  'newsroom',
  'search',
  'sign-in',
  'unsubscribe',
  'welcome',
] as const;

/**
 * - `kept`: the same for everybody, so its scripts are known by their hashes, which the page cache tells.
 * - `personal` and `preview`: made for one request, so its scripts carry a nonce.
 * - `data`: nothing that a browser should run.
 * - `own`: pages of `/dev`, which say themselves.
 */
export type AnswerKind = 'kept' | 'personal' | 'preview' | 'studio' | 'data' | 'own';

const personal = new RegExp(`^/(?:${personalParts.join('|')})(?:/|$)`);

/** Next's own cookie for previews. */
const previewCookie = /(?:^|;\s*)__prerender_bypass=/;

/** What kind of answer a path leads to. */
export function answerKind(path: string, cookies: string): AnswerKind {
  if (/^\/studio(?:\/|$)/.test(path)) return 'studio';
  if (path.startsWith('/dev/')) return 'own';
  if (/^\/(?:api|_next|lake)\//.test(path)) return 'data';
  if (previewCookie.test(cookies)) return 'preview';
  return personal.test(path) ? 'personal' : 'kept';
}

/** Whether Next is told a nonce for what it makes for such an answer. */
export const takesNonce = (kind: AnswerKind): boolean => kind === 'personal' || kind === 'preview';

/** The headers of an answer. `scripts`: what may run besides the site's files, as sources of `script-src`. */
export function securityHeaders(
  kind: AnswerKind,
  path: string,
  scripts: readonly string[],
  settings: HeaderSettings,
): Record<string, string> {
  const secure = settings.siteUrl.startsWith('https://');
  return {
    'X-Frame-Options': 'SAMEORIGIN',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': path === '/api/studio/sign-in' ? 'no-referrer' : 'strict-origin-when-cross-origin',
    'Permissions-Policy': nothingOf.map((feature) => `${feature}=()`).join(', '),
    // The Studio opens previews in windows of their own and talks to them, so both say the same.
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    ...(secure && { 'Strict-Transport-Security': 'max-age=31536000' }),
    ...(kind !== 'own' && { 'Content-Security-Policy': policy(kind, scripts, settings) }),
  };
}

/** Whether a header is one of these, whatever the answer says. */
export const isSecurityHeader = (name: string): boolean =>
  /^(?:x-frame-options|x-content-type-options|referrer-policy|permissions-policy|cross-origin-opener-policy|strict-transport-security)$/i.test(
    name,
  );

/** What no page of the site asks for. */
const nothingOf = [
  'camera',
  'microphone',
  'geolocation',
  'payment',
  'usb',
  'serial',
  'hid',
  'midi',
  'display-capture',
];

function policy(kind: AnswerKind, scripts: readonly string[], settings: HeaderSettings): string {
  // The Studio of an embedded content store finds that on the machine that it is used on, where nothing is encrypted.
  const upgraded =
    settings.siteUrl.startsWith('https://') && !(kind === 'studio' && settings.content.mode === 'embedded');
  if (kind === 'data') return written({ 'default-src': ["'none'"], 'frame-ancestors': ["'self'"] });
  return written({
    'default-src': ["'self'"],
    ...(kind === 'studio' ? studioSources(scripts, settings) : readerSources(kind, scripts, settings)),
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'self'"],
    ...(upgraded && { 'upgrade-insecure-requests': [] }),
  });
}

/**
 * The headers as next.config.ts has them, for a host that answers without this process, as Vercel does for kept pages. There
 * nobody knows the scripts of a page, so inline ones run.
 */
export function headersOfBuild(settings: HeaderSettings) {
  const kinds: [string, AnswerKind][] = [
    ['/:path*', 'kept'],
    ['/studio/:path*', 'studio'],
    ['/:part(api|_next)/:path*', 'data'],
  ];
  return kinds.map(([source, kind]) => ({
    source,
    headers: Object.entries(securityHeaders(kind, source, ["'unsafe-inline'"], settings)).map(
      ([key, value]) => ({ key, value }),
    ),
  }));
}

type Directives = Record<string, readonly string[]>;

function readerSources(kind: AnswerKind, scripts: readonly string[], settings: HeaderSettings): Directives {
  const pictures = settings.content.mode === 'hosted' ? ['https://cdn.sanity.io'] : [];
  return {
    'script-src': ["'self'", ...scripts, ...forDevelopment(settings)],
    // The tools of a preview bring styles along, and so does Next while developing.
    ...(kind === 'preview' || !settings.production
      ? { 'style-src': ["'self'", "'unsafe-inline'"] }
      : { 'style-src': ["'self'"], 'style-src-attr': ["'unsafe-inline'"] }),
    'img-src': ["'self'", 'data:', ...pictures],
    'media-src': ["'self'", ...pictures],
    'frame-src': ["'self'", ...embedOrigins],
    'form-action': ["'self'", ...identityProviders(settings)],
  };
}

/** Where a form may lead on its way: browsers look at redirects, too. */
function identityProviders({ auth }: HeaderSettings): string[] {
  return [
    ...(auth.github ? ['https://github.com'] : []),
    ...(auth.google ? ['https://accounts.google.com'] : []),
    // Which addresses a provider of one's own leads through is known to nobody here.
    ...(auth.oidc ? [new URL(auth.oidc.issuer).origin, 'https:'] : []),
  ];
}

/** Sanity's Studio asks its makers for news of itself, wherever the content is. */
const sanity = ['https://*.sanity.io', 'https://sanity-cdn.com', 'https://*.sanity-cdn.com'];

function studioSources(scripts: readonly string[], settings: HeaderSettings): Directives {
  const { content } = settings;
  // The embedded lake spreads those who listen over several ports, and parts of the Studio put the project before its name.
  const lake = content.mode === 'embedded' ? ['http://localhost:*', 'http://*.localhost:*'] : [];
  const sockets = content.mode === 'embedded' ? ['ws://localhost:*'] : ['wss://*.sanity.io'];
  return {
    'script-src': [
      "'self'",
      ...scripts,
      ...(content.mode === 'hosted' ? ['https://core.sanity-cdn.com'] : []),
      ...forDevelopment(settings),
    ],
    'style-src': ["'self'", "'unsafe-inline'", 'https://*.sanity.io'],
    'font-src': ["'self'", 'data:', 'https://*.sanity.io'],
    // Faces of editors are wherever they signed in.
    'img-src': ["'self'", 'data:', 'blob:', 'https:', ...lake],
    'media-src': ["'self'", 'blob:', 'https://*.sanity.io', ...lake],
    'connect-src': ["'self'", 'blob:', 'data:', ...sanity, ...lake, ...sockets],
    'worker-src': ["'self'", 'blob:'],
    // The desk and the preview, and what an article embeds.
    'frame-src': ["'self'", ...embedOrigins],
    'form-action': ["'self'"],
  };
}

/** Next's own tools for whoever develops, who needs no other protection: a nonce would take the first of these back. */
const forDevelopment = ({ production }: HeaderSettings): string[] =>
  production ? [] : ["'unsafe-inline'", "'unsafe-eval'"];

function written(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
