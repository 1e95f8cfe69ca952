'use client';
// Client: keeps what is typed across reloads and sign-in, and posts without leaving the page.

import { wholeNumber } from '#components/ui/numbers.ts';
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { chooseName, signIn } from './addresses.ts';
import { unreachable, type Answer, type Failure } from './ask.ts';
import type { NewComment, SignedIn } from './comments-api.ts';
import { ComposerFields } from './composer-fields.tsx';
import styles from './composer.module.css';
import { draftKey, forgetDraft, leaveToSignIn, parseDraft, readDraft, saveDraft } from './drafts.ts';
import { focusOn } from './focus-on.ts';
import { lengthOf, lengthNotice } from './length.ts';
import { startTyping } from './typing.ts';
import type { Shown } from './shape.ts';
import { hintsAtSession } from '#components/page/session-hint.ts';

// The parser is no small thing, and few want to see it work: it comes when somebody does.
const WritingHelp = lazy(async () => ({ default: (await import('./writing-help.tsx')).WritingHelp }));

type Props = {
  articleId: string;
  /** What it answers; null for a comment that opens a thread. */
  parentId: string | null;
  /** Tells the fields of several composers on one page apart. */
  id: string;
  label: string;
  submitLabel: string;
  /** In characters as readers count them. */
  maxLength: number;
  /** Undefined until it is known. */
  reader: SignedIn | null | undefined;
  /** What the server kept of an earlier attempt, for who had no JavaScript then. */
  attempt?: { body: string; clientKey: string; failure: Failure | null } | null;
  /** The comment whose text this changes, in place of making another. */
  editing?: string;
  /** Where somebody without an account can write too; null where nobody can. */
  guestPage?: string | null;
  /** For somebody without an account, on that page: who they are, and how it is sent. */
  guest?: Guest | null;
  /** Where sign-in brings the reader back to. */
  returnTo: string;
  /** The reader opened it, or comes back to it. */
  takesFocus: boolean;
  onPosted: (comment: Shown) => void;
  onCancel?: () => void;
};

export type Guest = {
  fields: (failure: Failure | null) => ReactNode;
  /** The field that a refusal is about; null for the text. */
  fieldOf: (code: string) => string | null;
  send: (comment: NewComment, form: FormData) => Promise<Answer<unknown>>;
  onSent: () => void;
};

/** Writes a comment or a reply. The text stays until it is posted, whatever happens in between. */
export function Composer(props: Props) {
  const {
    articleId,
    parentId,
    id,
    label,
    submitLabel,
    maxLength,
    attempt,
    editing,
    guestPage,
    guest,
    reader,
    returnTo,
    takesFocus,
    onPosted,
    onCancel,
  } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const clientKey = useRef<string | null>(attempt?.clientKey ?? null);
  const typing = useRef(startTyping());
  const [text, setText] = useState('');
  const [helps, setHelps] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(attempt?.failure ?? null);
  const [busy, setBusy] = useState(false);
  const place = useMemo(() => ({ articleId, parentId }), [articleId, parentId]);

  // What was typed before this code came wins over the kept draft: nothing changes under a reader's hands. A comment that
  // is being changed is there from the start, and nobody typed it.
  useEffect(() => {
    const element = field.current;
    if (!element) return undefined;
    const show = (stored: string | null) => {
      const draft = parseDraft(stored);
      element.value = draft?.body ?? '';
      clientKey.current = draft?.clientKey ?? null;
      setText(element.value);
    };
    const draft = readDraft(place);
    if ((element.value === '' || editing) && draft) show(JSON.stringify(draft));
    else setText(element.value);
    if (draft?.body === element.value) clientKey.current = draft.clientKey;

    // Another tab writes here too: follow it, unless this is where the reader writes.
    const follow = (event: StorageEvent) => {
      const writing = document.hasFocus() && document.activeElement === element;
      if (event.key === draftKey(place) && !writing) show(event.newValue);
    };
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, [place, editing]);

  useEffect(() => {
    if (!takesFocus) return;
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, [takesFocus]);

  const keep = (): boolean => {
    clientKey.current ??= newClientKey();
    return saveDraft(place, { body: field.current?.value ?? '', clientKey: clientKey.current });
  };

  const refuse = (reason: Failure) => {
    setFailure(reason);
    const name = guest?.fieldOf(reason.code);
    if (name) focusOn(`${id}-${name}`);
    else field.current?.focus();
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    const element = field.current;
    if (!element) return;
    const kept = keep();
    // The browser won't keep the text: the form goes the way it does without JavaScript, and the server keeps it.
    if (!kept && !hintsAtSession()) return;
    event.preventDefault();
    if (busy) return;
    if (element.value.trim() === '') {
      refuse({ ok: false, code: 'empty', message: 'Write something first.' });
      return;
    }
    if (!guest && !hintsAtSession()) {
      leaveToSignIn(place);
      location.assign(guestPage ?? signIn(returnTo));
      return;
    }
    setBusy(true);
    setFailure(null);
    const sent = element.value;
    const form = new FormData(event.currentTarget);
    const website = form.get('website');
    const comment = {
      articleId,
      parentId,
      body: sent,
      clientKey: clientKey.current ?? newClientKey(),
      website: typeof website === 'string' ? website : '',
      ...typing.current.sum(),
    };
    if (guest) {
      const answer = await guest.send(comment, form);
      setBusy(false);
      if (!answer.ok) return refuse(answer);
      forgetDraft(place);
      return guest.onSent();
    }
    const actions = await import('./actions.ts').catch(() => null);
    const answer = actions
      ? await (editing ? actions.editComment(editing, sent) : actions.postComment(comment))
      : unreachable;
    setBusy(false);
    if (!answer.ok) {
      // The key belongs to an earlier text that did get through. What is written now is another comment.
      if (answer.code === 'client_key_reused') clientKey.current = null;
      refuse(answer);
      return;
    }
    clientKey.current = null;
    // What was typed while the comment was on its way is the next one.
    element.value = element.value.startsWith(sent)
      ? element.value.slice(sent.length).trimStart()
      : element.value;
    setText(element.value);
    typing.current = startTyping();
    if (element.value === '') forgetDraft(place);
    else keep();
    onPosted(answer.value.comment);
  };

  const length = lengthOf(text);
  const elsewhere = failure !== null && Boolean(guest?.fieldOf(failure.code));
  return (
    <ComposerFields
      articleId={articleId}
      parentId={parentId}
      id={id}
      label={label}
      defaultValue={attempt?.body}
      clientKey={attempt?.clientKey}
      submitLabel={submitLabel}
      busy={busy}
      error={
        failure &&
        !elsewhere && (
          <FailureText failure={failure} returnTo={returnTo} onLeave={() => leaveToSignIn(place)} />
        )
      }
      action={guest ? '/api/comments/guest' : undefined}
      who={guest?.fields(failure)}
      hint={
        <WriterHint
          reader={reader}
          guestPage={guestPage ?? null}
          guest={Boolean(guest)}
          signInAt={signIn(returnTo)}
          onLeave={() => leaveToSignIn(place)}
        />
      }
      counter={
        length > 0 && (
          <p className={styles.counter} data-over={length > maxLength}>
            {wholeNumber(length)} of {wholeNumber(maxLength)} characters
          </p>
        )
      }
      status={lengthNotice(length, maxLength)}
      help={
        <>
          <button
            type="button"
            className={styles.helpToggle}
            aria-expanded={helps}
            aria-controls={helps ? `${id}-help` : undefined}
            onClick={() => setHelps(!helps)}
          >
            Preview and formatting
          </button>
          {helps && (
            <Suspense>
              <WritingHelp id={`${id}-help`} text={text} />
            </Suspense>
          )}
        </>
      }
      onCancel={onCancel}
      form={{ onSubmit: (event) => void submit(event) }}
      field={{
        ref: field,
        onInput: (event) => {
          typing.current.note(event.nativeEvent, event.currentTarget.value.length);
          setText(event.currentTarget.value);
          keep();
        },
        onKeyDown: (event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
            event.currentTarget.form?.requestSubmit();
        },
      }}
    />
  );
}

type HintProps = Pick<Props, 'reader'> & {
  guestPage: string | null;
  guest: boolean;
  signInAt: string;
  onLeave: () => void;
};

/** Who is writing, or what happens when it is sent. */
function WriterHint({ reader, guestPage, guest, signInAt, onLeave }: HintProps) {
  if (reader?.displayName)
    return (
      <>
        Posting as <bdi>{reader.displayName}</bdi>.
      </>
    );
  if (guest)
    return (
      <>
        You have an account?{' '}
        <a href={signInAt} onClick={onLeave}>
          Sign in to post with it
        </a>
      </>
    );
  return guestPage ? (
    <>
      Sign in, or <a href={guestPage}>comment without an account</a>. Your text is kept.
    </>
  ) : (
    <>You sign in with your e-mail when you post. Your text is kept.</>
  );
}

type FailureProps = { failure: Failure; returnTo: string; onLeave: () => void };

/** The API's own sentence, and the way on where there is one. */
function FailureText({ failure, returnTo, onLeave }: FailureProps) {
  const { code, message } = failure;
  return (
    <>
      {message}{' '}
      {code === 'sign_in_required' && (
        <a href={signIn(returnTo)} onClick={onLeave}>
          Sign in and come back
        </a>
      )}
      {code === 'display_name_missing' && (
        <a href={chooseName(returnTo)} onClick={onLeave}>
          Choose a name and come back
        </a>
      )}
    </>
  );
}

/** A random UUID. Browsers have one ready only for pages that are served securely. */
function newClientKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}
