import { UnpublishIcon } from '@sanity/icons/Unpublish';
import { Button, Flex, Spinner, Stack, Text, TextArea } from '@sanity/ui';
import { useToast } from '@sanity/ui/toast';
import { useState } from 'react';
import {
  useClient,
  useDocumentOperation,
  useDocumentPairPermissions,
  useReferringDocuments,
  type DocumentActionComponent,
  type SanityDocument,
} from 'sanity';
import { apiVersion } from '../../schema/other-documents.ts';
import { withdrawalOf } from './withdrawal-of.ts';

/**
 * Hides what is published from readers, and keeps it as a draft. Where readers knew an article, they are told that it was
 * withdrawn, and what the newsroom says about it. Stands in for the Studio’s “Unpublish”, which is only
 * offered where one looks at the published version.
 */
export const TakeDown: DocumentActionComponent = ({ id, type, published, onComplete }) => {
  const [isOpen, setOpen] = useState(false);
  const { unpublish } = useDocumentOperation(id, type);
  const client = useClient({ apiVersion });
  const toast = useToast();
  const [permission] = useDocumentPairPermissions({ id, type, permission: 'unpublish' });
  if (!published || permission?.granted === false) return null;
  const close = () => setOpen(false);
  const takeDown = async (note: string) => {
    const withdrawal = withdrawalOf(published, note, new Date());
    try {
      // First, so that there is no moment at which the address only seems to be mistyped.
      if (withdrawal) await client.createOrReplace(withdrawal);
    } catch (error) {
      toast.push({
        status: 'error',
        title: 'This could not be taken down. Try again.',
        description: String(error),
      });
      return;
    }
    unpublish.execute();
    close();
    onComplete();
  };
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
          asksWhy={withdrawalOf(published, '', new Date()) !== null}
          onClose={close}
          onConfirm={(note) => void takeDown(note)}
        />
      ),
    },
  };
};
TakeDown.action = 'unpublish';

type Named = SanityDocument & { headline?: string; title?: string; name?: string };

function TakeDownForm({
  id,
  asksWhy,
  onClose,
  onConfirm,
}: {
  id: string;
  asksWhy: boolean;
  onClose: () => void;
  onConfirm: (note: string) => void;
}) {
  const [note, setNote] = useState('');
  const { isLoading, referringDocuments } = useReferringDocuments<Named>(id, [
    '_id',
    '_type',
    'headline',
    'title',
    'name',
  ]);
  // Articles name others only as what to read next, where another takes its place; entries go out of sight with their live
  // blog, and come back with it.
  const names = new Set(
    referringDocuments.filter(({ _type }) => _type !== 'article' && _type !== 'liveEntry').map(nameOf),
  );
  return (
    <Stack gap={4} padding={1}>
      <Text size={1}>
        {asksWhy
          ? 'Readers who open its address are told that it was withdrawn. Lists, feeds and search leave it out, and its discussion is closed and out of sight.'
          : 'Readers who open its address are told that there is no such page, and lists leave it out.'}{' '}
        It stays here as a draft, and can be published again.
      </Text>
      {asksWhy && (
        <Stack as="label" gap={3}>
          <Text size={1} weight="medium">
            What readers are told about it (optional)
          </Text>
          <TextArea
            rows={3}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Text size={1} muted>
            For example “It named the wrong company. We apologise to Ellery Foods.” It can be changed later,
            under “Taken down”.
          </Text>
        </Stack>
      )}
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
          onClick={() => onConfirm(note)}
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
