import type { StructureBuilder, StructureResolver } from 'sanity/structure';

const apiVersion = 'v2025-02-19';
const newestFirst = [{ field: 'publishedAt', direction: 'desc' as const }];

/** True of a document's draft both where lists are read (drafts over published) and where changes are listened to. */
const isDraft = '(_id in path("drafts.**") || _originalId in path("drafts.**"))';

/** The Studio's first column, by what a newsroom does all day. */
export const structure: StructureResolver = (S) =>
  S.list()
    .title('Newsroom')
    .items([
      singleton(S, 'frontPage', 'Front page'),
      S.divider(),
      articles(S, 'drafts', 'Drafts', isDraft, [{ field: '_updatedAt', direction: 'desc' }]),
      articles(S, 'scheduled', 'Scheduled', `publishedAt > now() && !${isDraft}`, [
        { field: 'publishedAt', direction: 'asc' },
      ]),
      bySection(S),
      S.divider(),
      S.documentTypeListItem('author').title('Authors'),
      S.documentTypeListItem('topic').title('Topics'),
      S.documentTypeListItem('section').title('Sections'),
      S.documentTypeListItem('page').title('Pages'),
      S.divider(),
      singleton(S, 'siteSettings', 'Site settings'),
    ]);

function singleton(S: StructureBuilder, type: string, title: string) {
  return S.listItem()
    .id(type)
    .title(title)
    .schemaType(type)
    .child(S.document().schemaType(type).documentId(type).title(title));
}

type Ordering = { field: string; direction: 'asc' | 'desc' }[];

function articles(S: StructureBuilder, id: string, title: string, filter: string, ordering: Ordering) {
  return S.listItem()
    .id(id)
    .title(title)
    .child(
      S.documentList()
        .id(id)
        .title(title)
        .schemaType('article')
        .apiVersion(apiVersion)
        .filter(`_type == "article" && ${filter}`)
        .defaultOrdering(ordering),
    );
}

function bySection(S: StructureBuilder) {
  return S.listItem()
    .id('by-section')
    .title('Published by section')
    .child(
      S.documentTypeList('section')
        .id('by-section')
        .title('Published by section')
        .defaultOrdering([{ field: 'title', direction: 'asc' }])
        .child((sectionId) =>
          S.documentList()
            .id(sectionId)
            .title('Published')
            .schemaType('article')
            .apiVersion(apiVersion)
            .filter('_type == "article" && section._ref == $sectionId && publishedAt <= now()')
            .params({ sectionId })
            .defaultOrdering(newestFirst)
            .initialValueTemplates([S.initialValueTemplateItem('article-in-section', { sectionId })]),
        ),
    );
}
