import { parseEnv, type Env } from './settings.ts';

/** The settings of this process, parsed once. Throws SettingsError while loading where they can't work. */
export const env: Env = parseEnv(process.env);
