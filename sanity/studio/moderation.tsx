import { CommentIcon } from '@sanity/icons/Comment';
import { Box } from '@sanity/ui';
import type { Tool } from 'sanity';
import type { DefaultDocumentNodeResolver, UserViewComponent } from 'sanity/structure';

/**
 * The moderation desk within the Studio. It is the site's own page in a frame, so that there is one desk: with the
 * site's account, and with every rule that holds there. The Studio is part of the same site, so the frame shares its
 * sign-in; where it is hosted elsewhere, the desk asks for one.
 */
export const moderationTool: Tool = {
  name: 'moderation',
  title: 'Moderation',
  icon: CommentIcon,
  component: () => <DeskFrame title="Moderation desk" query={{}} />,
};

/** Beside an article's form: its discussion. */
export const defaultDocumentNode: DefaultDocumentNodeResolver = (S, { schemaType }) =>
  schemaType === 'article'
    ? S.document().views([
        S.view.form(),
        S.view.component(ArticleDiscussion).id('discussion').title('Discussion').icon(CommentIcon),
      ])
    : S.document();

const ArticleDiscussion: UserViewComponent = ({ documentId }) => (
  <DeskFrame
    title="The article’s discussion"
    query={{ queue: 'all', article: documentId.replace(/^(drafts|versions\.[^.]+)\./, '') }}
  />
);

function DeskFrame({ title, query }: { title: string; query: Record<string, string> }) {
  return (
    <Box height="fill" style={{ minBlockSize: '70vh' }}>
      {/* This site's own page, which needs its scripts and its sign-in: a sandbox with both would be none. */}
      {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
      <iframe
        title={title}
        src={`/moderation?${new URLSearchParams({ ...query, embed: '1' })}`}
        style={{ inlineSize: '100%', blockSize: '100%', minBlockSize: '70vh', border: 0 }}
      />
    </Box>
  );
}
