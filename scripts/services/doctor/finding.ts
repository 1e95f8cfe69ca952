import { SettingsError } from '../../../lib/settings.ts';
import { SetupError } from '../setup-error.ts';

/** What was found out about one part. */
export type Finding = {
  part: string;
  /** `note`: nothing is wrong, but somebody should know. */
  status: 'well' | 'note' | 'broken';
  /** In a sentence; of what is broken, with what to do. */
  says: string;
};

export type Look = () => Promise<Omit<Finding, 'part'>>;

export const well = (says: string): Omit<Finding, 'part'> => ({ status: 'well', says });
export const note = (says: string): Omit<Finding, 'part'> => ({ status: 'note', says });
export const broken = (says: string): Omit<Finding, 'part'> => ({ status: 'broken', says });

/** Looks at a part; what can’t be looked at is broken. */
export async function find(part: string, look: Look): Promise<Finding> {
  try {
    return { part, ...(await look()) };
  } catch (error) {
    if (error instanceof SetupError || error instanceof SettingsError)
      return { part, ...broken(error.message) };
    const reason = error instanceof Error ? error.message || error.name : String(error);
    return { part, ...broken(`${reason}.`) };
  }
}
