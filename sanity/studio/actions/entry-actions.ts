import { useDocumentOperation, type DocumentActionComponent } from 'sanity';
import { timeAtPublication } from '../entry-times.ts';

/** Made once: an action that is made anew forgets what it was doing. */
const adapted = new WeakMap<DocumentActionComponent, DocumentActionComponent>();

/** What can be done with an entry of a live blog: the Studio's own, but an entry is told when it is published, not when it was begun. */
export function entryActions(originals: readonly DocumentActionComponent[]): DocumentActionComponent[] {
  return originals.map((original) => {
    if (original.action !== 'publish') return original;
    const made = adapted.get(original) ?? publishingEntries(original);
    adapted.set(original, made);
    return made;
  });
}

function publishingEntries(original: DocumentActionComponent): DocumentActionComponent {
  const PublishEntry: DocumentActionComponent = (props) => {
    const description = original(props);
    const { patch } = useDocumentOperation(props.id, props.type);
    if (!description) return null;
    const onHandle = () => {
      const time = timeAtPublication(props.published !== null, props.draft?.['time'], new Date());
      if (time) patch.execute([{ set: { time } }]);
      description.onHandle?.();
    };
    return { ...description, onHandle };
  };
  PublishEntry.action = 'publish';
  return PublishEntry;
}
