import { UnpublishIcon } from '@sanity/icons/Unpublish';
import { Button, Flex, Spinner, Stack, Text } from '@sanity/ui';
import { useState } from 'react';
import {
  useDocumentOperation,
  useDocumentPairPermissions,
  useReferringDocuments,
  type DocumentActionComponent,
  type SanityDocument,
} from 'sanity';

/**
 * Hides what is published from readers, and keeps it as a draft. Stands in for the Studio’s “Unpublish”, which is only
 * offered where one looks at the published version.
 */
export const TakeDown: DocumentActionComponent = ({ id, type, published, onComplete }) => {
  const [isOpen, setOpen] = useState(false);
  const { unpublish } = useDocumentOperation(id, type);
  const [permission] = useDocumentPairPermissions({ id, type, permission: 'unpublish' });
  if (!published || permission?.granted === false) return null;
  const close = () => setOpen(false);
  return {
    label: 'Take down',
    icon: UnpublishIcon,
    tone: 'critical',
    disabled: Boolean(unpublish.disabled),
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: 'Take this down?',
      width: 'small',
      onClose: close,
      content: (
        <TakeDownForm
          id={id}
          onClose={close}
          onConfirm={() => {
            unpublish.execute();
            close();
            onComplete();
          }}
        />
      ),
    },
  };
};
TakeDown.action = 'unpublish';

type Named = SanityDocument & { headline?: string; title?: string; name?: string };

function TakeDownForm({
  id,
  onClose,
  onConfirm,
}: {
  id: string;
  onClose: () => void;
  onConfirm: () => void;
}) {
  const { isLoading, referringDocuments } = useReferringDocuments<Named>(id, [
    '_id',
    '_type',
    'headline',
    'title',
    'name',
  ]);
  const names = new Set(referringDocuments.map(nameOf));
  return (
    <Stack gap={4} padding={1}>
      <Text size={1}>
        Readers who open its address will be told that there is no such page, and lists, feeds and search
        leave it out. It stays here as a draft, and can be published again.
      </Text>
      {isLoading && <Spinner muted />}
      {names.size > 0 && (
        <Text size={1}>
          <strong>Take it out of these first, as they show it:</strong> {[...names].slice(0, 8).join(', ')}
          {names.size > 8 && ` and ${names.size - 8} more`}.
        </Text>
      )}
      <Flex gap={2} justify="flex-end">
        <Button mode="bleed" text="Cancel" onClick={onClose} />
        <Button
          tone="critical"
          text="Take down now"
          disabled={isLoading || names.size > 0}
          onClick={onConfirm}
        />
      </Flex>
    </Stack>
  );
}

function nameOf({ _type, headline, title, name }: Named): string {
  if (_type === 'frontPage') return 'the front page';
  if (_type === 'siteSettings') return 'the site settings';
  return `“${headline ?? title ?? name ?? 'an untitled document'}”`;
}
