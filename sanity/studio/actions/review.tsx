import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle';
import { EyeOpenIcon } from '@sanity/icons/EyeOpen';
import { UndoIcon } from '@sanity/icons/Undo';
import { useState } from 'react';
import { useDocumentOperation, type DocumentActionComponent } from 'sanity';
import { articleFacts } from '../article-facts.ts';
import { noteDialog } from './note-dialog.tsx';
import { useMayPublish } from './use-may-publish.ts';

/** What a note leaves on the draft: the newest word between writer and desk, or none. */
const withNote = (stage: string | null, note: string) => [
  stage ? { set: { stage } } : { unset: ['stage'] },
  note ? { set: { deskNote: note } } : { unset: ['deskNote'] },
];

/** The writer has finished, and asks the desk to read. */
export const SendToReview: DocumentActionComponent = ({ id, type, draft, onComplete }) => {
  const [isOpen, setOpen] = useState(false);
  const { patch } = useDocumentOperation(id, type);
  const stage = articleFacts(draft)?.stage;
  if (!draft || stage) return null;
  const close = () => setOpen(false);
  return {
    label: 'Send to review',
    icon: EyeOpenIcon,
    onHandle: () => setOpen(true),
    dialog:
      isOpen &&
      noteDialog({
        header: 'Send to review',
        explanation: 'The article appears under “In review”, where the desk finds it. You can go on writing.',
        label: 'A word for the desk, if you like',
        confirm: 'Send',
        onClose: close,
        onConfirm: (note) => {
          patch.execute(withNote('review', note));
          close();
          onComplete();
        },
      }),
  };
};

/** The desk has read, and something is to be changed; or the writer has thought of something. */
export const BackToWriter: DocumentActionComponent = ({ id, type, draft, onComplete }) => {
  const [isOpen, setOpen] = useState(false);
  const { patch } = useDocumentOperation(id, type);
  const isDesk = useMayPublish(id, type);
  if (!draft || !articleFacts(draft)?.stage) return null;
  const close = () => setOpen(false);
  const sendBack = (note: string) => {
    patch.execute(withNote(null, note));
    close();
    onComplete();
  };
  if (!isDesk) return { label: 'Take back from review', icon: UndoIcon, onHandle: () => sendBack('') };
  return {
    label: 'Back to the writer',
    icon: UndoIcon,
    onHandle: () => setOpen(true),
    dialog:
      isOpen &&
      noteDialog({
        header: 'Back to the writer',
        explanation: 'The article leaves “In review”. Your note stands at its head until it is published.',
        label: 'What should change?',
        confirm: 'Send back',
        onClose: close,
        onConfirm: sendBack,
      }),
  };
};

/** The desk has read, and it is good. */
export const MarkReady: DocumentActionComponent = ({ id, type, draft, onComplete }) => {
  const { patch } = useDocumentOperation(id, type);
  const mayPublish = useMayPublish(id, type);
  if (!draft || !mayPublish || articleFacts(draft)?.stage !== 'review') return null;
  return {
    label: 'Ready to publish',
    icon: CheckmarkCircleIcon,
    onHandle: () => {
      patch.execute([{ set: { stage: 'ready' } }]);
      onComplete();
    },
  };
};
