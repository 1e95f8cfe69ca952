import { CheckmarkIcon } from '@sanity/icons/Checkmark';
import { WarningOutlineIcon } from '@sanity/icons/WarningOutline';
import { useToast } from '@sanity/ui/toast';
import { useState } from 'react';
import {
  useClient,
  useDocumentOperation,
  type DocumentActionComponent,
  type DocumentActionProps,
} from 'sanity';
import { apiVersion } from '../../schema/other-documents.ts';
import { articleFacts } from '../article-facts.ts';
import { dueCorrection } from '../article-states.ts';
import { noteDialog } from './note-dialog.tsx';
import { useMayPublish } from './use-may-publish.ts';

type Due = { since: string; note: string };

/**
 * Notes a correction on what is published, so that discarding a draft does not forget it, and on the draft as well, so
 * that publishing that does not either. Somebody who may not publish leaves it on a draft, where the desk sees it.
 */
function useNoteCorrection({ id, type, draft, published }: DocumentActionProps): (due: Due | null) => void {
  const client = useClient({ apiVersion });
  const { patch } = useDocumentOperation(id, type);
  const mayPublish = useMayPublish(id, type);
  const toast = useToast();
  return (due) => {
    const change = due ? { set: { correctionDue: due } } : { unset: ['correctionDue'] };
    if (!mayPublish || !published) {
      patch.execute([change]);
      return;
    }
    const transaction = client.transaction();
    for (const document of [published, draft]) if (document) transaction.patch(document._id, change);
    transaction.commit({ visibility: 'async' }).catch((error: unknown) => {
      toast.push({
        status: 'error',
        title: 'This could not be saved. Try again.',
        description: String(error),
      });
    });
  };
}

/** Somebody found a mistake in what readers have. */
export const CorrectionDue: DocumentActionComponent = (props) => {
  const [isOpen, setOpen] = useState(false);
  const noteCorrection = useNoteCorrection(props);
  const { published, draft, onComplete } = props;
  if (!published || dueCorrection(articleFacts(published), articleFacts(draft))) return null;
  const close = () => setOpen(false);
  return {
    label: 'Needs a correction',
    icon: WarningOutlineIcon,
    tone: 'caution',
    onHandle: () => setOpen(true),
    dialog:
      isOpen &&
      noteDialog({
        header: 'Needs a correction',
        explanation:
          'The article appears under “Corrections due” until a correction is published. Readers see nothing of this note.',
        label: 'What is wrong?',
        confirm: 'Note it',
        required: true,
        onClose: close,
        onConfirm: (note) => {
          noteCorrection({ since: new Date().toISOString(), note });
          close();
          onComplete();
        },
      }),
  };
};

/** What was thought a mistake was none. */
export const NoCorrectionDue: DocumentActionComponent = (props) => {
  const noteCorrection = useNoteCorrection(props);
  if (!dueCorrection(articleFacts(props.published), articleFacts(props.draft))) return null;
  return {
    label: 'No correction needed',
    icon: CheckmarkIcon,
    onHandle: () => {
      noteCorrection(null);
      props.onComplete();
    },
  };
};
