import type { BylineRole } from '#sanity/queries/article.ts';

/** What stands before the names of those who had this part in an article. */
export const bylineCredits: Record<BylineRole, string> = {
  author: 'By',
  reporter: 'Reporting by',
  photographer: 'Photographs by',
  illustrator: 'Illustrations by',
  editor: 'Edited by',
  medicalReviewer: 'Medically reviewed by',
};
