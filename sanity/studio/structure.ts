import { BoltIcon } from '@sanity/icons/Bolt';
import { CalendarIcon } from '@sanity/icons/Calendar';
import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle';
import { CogIcon } from '@sanity/icons/Cog';
import { DocumentIcon } from '@sanity/icons/Document';
import { EarthGlobeIcon } from '@sanity/icons/EarthGlobe';
import { EditIcon } from '@sanity/icons/Edit';
import { EyeOpenIcon } from '@sanity/icons/EyeOpen';
import { FolderIcon } from '@sanity/icons/Folder';
import { HomeIcon } from '@sanity/icons/Home';
import { StackIcon } from '@sanity/icons/Stack';
import { TagIcon } from '@sanity/icons/Tag';
import { UnpublishIcon } from '@sanity/icons/Unpublish';
import { UserIcon } from '@sanity/icons/User';
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline';
import type { ComponentType } from 'react';
import type { DocumentListBuilder, StructureBuilder, StructureResolver } from 'sanity/structure';
import { apiVersion } from '../schema/other-documents.ts';
import { neverPublished } from './never-published.ts';
import { articleBy, articleInSection, entryOf, opinionBy } from './templates.ts';

const newestFirst = [{ field: 'publishedAt', direction: 'desc' as const }];
const soonestFirst = [{ field: 'publishedAt', direction: 'asc' as const }];
const lastEditedFirst = [{ field: '_updatedAt', direction: 'desc' as const }];

/** True of a document's draft both where lists are read (drafts over published) and where changes are listened to. */
const isDraft = '(_id in path("drafts.**") || _originalId in path("drafts.**"))';

/** The Studio's first column, by what a newsroom does all day. */
export const structure: StructureResolver = (S, { getClient }) =>
  S.list()
    .title('Newsroom')
    .items([
      singleton(S, 'frontPage', 'Front page', HomeIcon),
      S.divider(),
      desk(S, { id: 'drafts', title: 'Drafts', icon: EditIcon, filter: isDraft, order: lastEditedFirst }),
      desk(S, {
        id: 'in-review',
        title: 'In review',
        icon: EyeOpenIcon,
        filter: `stage == "review" && ${isDraft}`,
        order: lastEditedFirst,
      }),
      desk(S, {
        id: 'ready',
        title: 'Ready to publish',
        icon: CheckmarkCircleIcon,
        filter: `stage == "ready" && ${isDraft}`,
        order: lastEditedFirst,
      }),
      desk(S, {
        id: 'scheduled',
        title: 'Scheduled',
        icon: CalendarIcon,
        filter: 'publishedAt > now()',
        order: soonestFirst,
      }),
      published(S, () => neverPublished(getClient({ apiVersion }))),
      desk(S, {
        id: 'corrections-due',
        title: 'Corrections due',
        icon: WarningOutlineIcon,
        filter: 'defined(correctionDue)',
        order: [{ field: 'correctionDue.since', direction: 'asc' }],
      }),
      live(S),
      S.listItem()
        .id('withdrawn')
        .title('Taken down')
        .icon(UnpublishIcon)
        .schemaType('withdrawal')
        .child(
          S.documentTypeList('withdrawal')
            .title('Taken down')
            .defaultOrdering([{ field: 'withdrawnAt', direction: 'desc' }])
            .initialValueTemplates([]),
        ),
      S.divider(),
      ofType(S, 'author', 'Authors', UserIcon),
      ofType(S, 'topic', 'Topics', TagIcon),
      ofType(S, 'series', 'Series', StackIcon),
      ofType(S, 'section', 'Sections', FolderIcon),
      ofType(S, 'page', 'Pages', DocumentIcon),
      S.divider(),
      singleton(S, 'siteSettings', 'Site settings', CogIcon),
    ]);

function singleton(S: StructureBuilder, type: string, title: string, icon: ComponentType) {
  return S.listItem()
    .id(type)
    .title(title)
    .icon(icon)
    .schemaType(type)
    .child(S.document().schemaType(type).documentId(type).title(title));
}

function ofType(S: StructureBuilder, type: string, title: string, icon: ComponentType) {
  return S.documentTypeListItem(type).title(title).icon(icon);
}

type Ordering = { field: string; direction: 'asc' | 'desc' }[];
type Desk = { id: string; title: string; icon: ComponentType; filter: string; order: Ordering };

function desk(S: StructureBuilder, { id, title, icon, filter, order }: Desk) {
  return S.listItem()
    .id(id)
    .title(title)
    .icon(icon)
    .child(articles(S, id, title, filter, order));
}

function articles(
  S: StructureBuilder,
  id: string,
  title: string,
  filter: string,
  order: Ordering,
): DocumentListBuilder {
  return S.documentList()
    .id(id)
    .title(title)
    .schemaType('article')
    .apiVersion(apiVersion)
    .filter(`_type == "article" && ${filter}`)
    .defaultOrdering(order)
    .menuItems(S.documentTypeList('article').getMenuItems() ?? []);
}

/** Live blogs, those that run first, and the entries of each from the newest on, drafts among them. */
function live(S: StructureBuilder) {
  return S.listItem()
    .id('live')
    .title('Live')
    .icon(BoltIcon)
    .child(
      articles(S, 'live', 'Live blogs', 'kind == "live"', [
        // What has no end yet counts as larger than any time.
        { field: 'live.endedAt', direction: 'desc' },
        { field: 'publishedAt', direction: 'desc' },
      ]).child((articleId) =>
        S.documentList()
          .id('entries')
          .title('Entries')
          .schemaType('liveEntry')
          .apiVersion(apiVersion)
          .filter('_type == "liveEntry" && article._ref == $articleId')
          .params({ articleId })
          .defaultOrdering([{ field: 'time', direction: 'desc' }])
          .initialValueTemplates([S.initialValueTemplateItem(entryOf.id, { articleId })]),
      ),
    );
}

/** Articles of which there is only a draft, by id. */
type Unpublished = () => Promise<string[]>;

const isPublished = 'publishedAt <= now() && !(_id in $unpublished)';

/** What readers can see: all of it, or by section, or by author. */
function published(S: StructureBuilder, unpublished: Unpublished) {
  const newest = S.listItem()
    .id('newest')
    .title('Newest first')
    .icon(EarthGlobeIcon)
    .child(async () =>
      articles(S, 'newest', 'Published', isPublished, newestFirst).params({
        unpublished: await unpublished(),
      }),
    );
  const sections = S.listItem().id('by-section').title('By section').icon(FolderIcon);
  const authors = S.listItem().id('by-author').title('By author').icon(UserIcon);
  return S.listItem()
    .id('published')
    .title('Published')
    .icon(EarthGlobeIcon)
    .child(
      S.list()
        .id('published')
        .title('Published')
        .items([newest, sections.child(bySection(S, unpublished)), authors.child(byAuthor(S, unpublished))]),
    );
}

function bySection(S: StructureBuilder, unpublished: Unpublished) {
  return S.documentTypeList('section')
    .id('by-section')
    .title('By section')
    .defaultOrdering([{ field: 'title', direction: 'asc' }])
    .child(async (sectionId) =>
      articles(S, sectionId, 'Published', `section._ref == $sectionId && ${isPublished}`, newestFirst)
        .params({ sectionId, unpublished: await unpublished() })
        .initialValueTemplates([S.initialValueTemplateItem(articleInSection.id, { sectionId })]),
    );
}

function byAuthor(S: StructureBuilder, unpublished: Unpublished) {
  return S.documentTypeList('author')
    .id('by-author')
    .title('By author')
    .defaultOrdering([{ field: 'name', direction: 'asc' }])
    .child(async (authorId) =>
      articles(S, authorId, 'Published', `$authorId in bylines[].author._ref && ${isPublished}`, newestFirst)
        .params({ authorId, unpublished: await unpublished() })
        .initialValueTemplates([
          S.initialValueTemplateItem(articleBy.id, { authorId }),
          S.initialValueTemplateItem(opinionBy.id, { authorId }),
        ]),
    );
}
