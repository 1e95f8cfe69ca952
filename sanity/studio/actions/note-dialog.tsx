import { Button, Flex, Stack, Text, TextArea } from '@sanity/ui';
import { useState } from 'react';
import type { DocumentActionModalDialogProps } from 'sanity';

type Note = {
  header: string;
  /** What happens, in a sentence. */
  explanation: string;
  label: string;
  confirm: string;
  /** Whether nothing can be done without a note. */
  required?: true;
  onConfirm: (note: string) => void;
  onClose: () => void;
};

/** A dialogue that asks for a few words before something is done. */
export function noteDialog(note: Note): DocumentActionModalDialogProps {
  const { header, onClose } = note;
  return { type: 'dialog', header, onClose, width: 'small', content: <NoteForm {...note} /> };
}

function NoteForm({ explanation, label, confirm, required, onConfirm, onClose }: Note) {
  const [text, setText] = useState('');
  const note = text.trim();
  return (
    <Stack gap={4} padding={1}>
      <Text size={1}>{explanation}</Text>
      <Stack as="label" gap={3}>
        <Text size={1} weight="medium">
          {label}
        </Text>
        <TextArea
          rows={4}
          maxLength={1000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Stack>
      <Flex gap={2} justify="flex-end">
        <Button mode="bleed" text="Cancel" onClick={onClose} />
        <Button
          tone="primary"
          text={confirm}
          disabled={required && note === ''}
          onClick={() => onConfirm(note)}
        />
      </Flex>
    </Stack>
  );
}
