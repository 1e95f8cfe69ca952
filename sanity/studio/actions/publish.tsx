import { Stack, Text } from '@sanity/ui';
import {
  useDocumentOperation,
  useValidationStatus,
  type DocumentActionComponent,
  type DocumentActionDescription,
} from 'sanity';
import { timeInWords } from '../../schema/time-in-words.ts';
import { articleFacts } from '../article-facts.ts';
import { changesAtPublication } from '../article-states.ts';
import { useMayPublish } from './use-may-publish.ts';

const shownReasons = 4;

/** The Studio's publishing, which says what it waits for and when readers will see the article, and tidies the draft first. */
export function publishingArticles(original: DocumentActionComponent): DocumentActionComponent {
  const PublishArticle: DocumentActionComponent = (props) => {
    const description = original(props);
    const { patch } = useDocumentOperation(props.id, props.type);
    const { validation } = useValidationStatus(props.draft?._id ?? props.id, props.type, true);
    const mayPublish = useMayPublish(props.id, props.type);
    if (!description) return null;
    const published = articleFacts(props.published);
    const draft = articleFacts(props.draft);
    if (!mayPublish && draft) {
      return {
        ...description,
        title: 'You can write and change drafts. Send this to review, and an editor publishes it.',
      };
    }
    const errors = validation.filter(({ level }) => level === 'error').map(({ message }) => message);
    const onHandle = () => {
      const changes = changesAtPublication(published, draft, new Date());
      if (changes.length > 0) patch.execute(changes);
      description.onHandle?.();
    };
    return {
      ...description,
      ...forLater(description, draft?.publishedAt),
      ...(draft && errors.length > 0 && { title: <Reasons errors={errors} /> }),
      onHandle,
    };
  };
  PublishArticle.action = 'publish';
  return PublishArticle;
}

/** How publishing is named where readers will see the article at a time to come. */
function forLater(
  { label, disabled }: DocumentActionDescription,
  publishedAt: string | undefined,
): Partial<DocumentActionDescription> {
  const now = new Date();
  if (label !== 'Publish' || disabled || !publishedAt || Date.parse(publishedAt) <= now.getTime()) return {};
  return { label: 'Schedule', title: `Readers see it by itself ${timeInWords(publishedAt, now)}` };
}

function Reasons({ errors }: { errors: readonly string[] }) {
  const different = [...new Set(errors)];
  return (
    <Stack gap={3}>
      <Text size={1} weight="medium">
        Before it can be published:
      </Text>
      {different.slice(0, shownReasons).map((error) => (
        <Text key={error} size={1}>
          {error}
        </Text>
      ))}
      {different.length > shownReasons && <Text size={1}>…and {different.length - shownReasons} more</Text>}
    </Stack>
  );
}
