import { z } from 'zod';
import { triedAtMost } from '../service/rules.ts';
import { writtenSettings } from '../policy/settings.ts';

/** How much a request with word lists may weigh, in bytes. */
export const rulesAtMost = 2 * 1024 * 1024;

/** `no`: the rules that the moderator saw. */
export const rulesToSave = z.strictObject({ no: z.int().min(0), settings: writtenSettings });

/** On how many comments rules are tried where nobody says. */
export const usualTry = 500;

const last = z.int().min(1).max(triedAtMost);

export const rulesToTry = z.strictObject({ settings: writtenSettings, last: last.default(usualTry) });

/** What the form sends beside the rules. */
export const rulesForm = z.looseObject({
  no: z.coerce.number().pipe(z.int().min(0)),
  intent: z.enum(['try', 'save', 'discard']),
  last: z.coerce.number().pipe(last).catch(usualTry),
});
