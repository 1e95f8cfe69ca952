import type { Env } from '#lib/settings.ts';
import { akismet } from './akismet.ts';
import { httpToxicity } from './http-toxicity.ts';
import type { SpamPort } from './spam.ts';
import type { ToxicityPort } from './toxicity.ts';

/** The services outside that are asked about comments; null where none is. */
export type Outside = { spam: SpamPort | null; toxicity: ToxicityPort | null };

export const nobodyOutside: Outside = { spam: null, toxicity: null };

/** The services that the settings name. Without settings nobody is asked, and nothing leaves the site. */
export function outsideOf({
  akismet: account,
  toxicityUrl,
  siteUrl,
}: Pick<Env, 'akismet' | 'toxicityUrl' | 'siteUrl'>): Outside {
  return {
    spam: account && akismet({ ...account, siteUrl }),
    toxicity: toxicityUrl === null ? null : httpToxicity(toxicityUrl),
  };
}
