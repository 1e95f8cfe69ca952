import { createStudioConfig } from './sanity/studio/config.ts';

/** What the Sanity command line reads; the running Studio gets its settings from the app (app/studio). */
export default createStudioConfig({ projectId: 'gazette', dataset: 'production', lake: null });
