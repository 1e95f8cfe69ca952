import { Card, Stack, Text } from '@sanity/ui';
import { getPublishedId, useEditState, useFormValue, type SlugInputProps } from 'sanity';

/** An article’s address, with what becomes of links to the one that readers know. */
export function AddressInput(props: SlugInputProps) {
  const id = useFormValue(['_id']);
  const { published } = useEditState(getPublishedId(typeof id === 'string' ? id : ''), 'article');
  const known = (published?.['slug'] as { current?: string } | undefined)?.current;
  const renamed = known !== undefined && props.value?.current !== undefined && props.value.current !== known;
  return (
    <Stack gap={3}>
      {props.renderDefault(props)}
      {renamed && (
        <Card tone="caution" border radius={2} padding={3}>
          <Text size={1}>
            Readers know this article as <strong>{known}</strong>. Publish the new address, and links to the
            old one lead here by themselves.
          </Text>
        </Card>
      )}
    </Stack>
  );
}
