import {
  defineDocuments,
  defineLocations,
  presentationTool,
  type DocumentLocation,
  type DocumentLocationResolvers,
} from 'sanity/presentation';

const front: DocumentLocation = { title: 'Front page', href: '/' };

export const presentationName = 'preview';

/** The page beside its fields: what is a draft is in it, and a click on any text or picture opens what it comes from. */
export const presentation = presentationTool({
  name: presentationName,
  title: 'Preview',
  previewUrl: {
    initial: '/',
    previewMode: { enable: '/api/draft-mode/enable', shareAccess: true },
  },
  resolve: { mainDocuments: mainDocuments(), locations: locations() },
});

/** Which document an address of the site is the page of. */
function mainDocuments() {
  return defineDocuments([
    { route: '/', filter: '_type == "frontPage" && _id == "frontPage"' },
    { route: '/authors/:slug', filter: '_type == "author" && slug.current == $slug' },
    { route: '/topics/:slug', filter: '_type == "topic" && slug.current == $slug' },
    { route: '/series/:slug', filter: '_type == "series" && slug.current == $slug' },
    { route: '/:slug', filter: '_type in ["section", "page"] && slug.current == $slug' },
    { route: '/:section/:slug', filter: '_type == "article" && slug.current == $slug' },
  ]);
}

/** Which pages of the site show a document. */
function locations(): DocumentLocationResolvers {
  return {
    article: defineLocations({
      select: {
        headline: 'headline',
        slug: 'slug.current',
        section: 'section.slug.current',
        sectionTitle: 'section.title',
      },
      resolve: (article) => {
        if (!article?.slug || !article.section) {
          return { message: 'Choose a section and an address to see its page.', tone: 'caution' };
        }
        return {
          locations: [
            { title: article.headline || 'No headline yet', href: `/${article.section}/${article.slug}` },
            { title: article.sectionTitle || 'Its section', href: `/${article.section}` },
            front,
          ],
        };
      },
    }),
    liveEntry: defineLocations({
      select: {
        headline: 'article.headline',
        slug: 'article.slug.current',
        section: 'article.section.slug.current',
      },
      resolve: (entry) =>
        entry?.slug && entry.section
          ? {
              locations: [
                { title: entry.headline || 'Its live blog', href: `/${entry.section}/${entry.slug}` },
              ],
            }
          : { message: 'Choose its live blog to see the page.', tone: 'caution' },
    }),
    section: atSlug('title', '/'),
    page: atSlug('title', '/'),
    author: atSlug('name', '/authors/'),
    topic: atSlug('title', '/topics/'),
    series: atSlug('title', '/series/'),
    frontPage: defineLocations({ locations: [front] }),
    siteSettings: defineLocations({
      message: 'Every page shows these.',
      tone: 'positive',
      locations: [front],
    }),
  };
}

function atSlug(title: string, path: string) {
  return defineLocations({
    select: { title, slug: 'slug.current' },
    resolve: (document) =>
      document?.slug
        ? { locations: [{ title: document.title || document.slug, href: `${path}${document.slug}` }] }
        : { message: 'Give it an address to see its page.', tone: 'caution' },
  });
}
