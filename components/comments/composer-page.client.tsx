'use client';
// Client: the composer with its draft and errors in place, on a page that works without.

import { useEffect, type ComponentProps } from 'react';
import { anchorOf, composePage } from './addresses.ts';
import { postAsGuest } from './comments-api.ts';
import { Composer, type Guest } from './composer.client.tsx';
import { GuestFields, guestFieldOf } from './guest-fields.tsx';
import { forgetReturn } from './drafts.ts';

type Props = Pick<
  ComponentProps<typeof Composer>,
  'parentId' | 'label' | 'submitLabel' | 'maxLength' | 'reader' | 'attempt'
> & {
  article: { id: string; path: string };
  /** Somebody without an account may write here. */
  guests: boolean;
  /** What somebody without an account wrote of themselves the last time, and could not send. */
  typed: { name: string; email: string } | null;
};

/** `typed`: what somebody without an account wrote of themselves the last time, and could not send. */
const guestWith = (typed: Props['typed']): Guest => ({
  fields: (failure) => <GuestFields id="composer" failure={failure} typed={typed} />,
  fieldOf: guestFieldOf,
  send: ({ seconds, ...comment }, form) =>
    postAsGuest({
      ...comment,
      openSeconds: seconds,
      name: textOf(form, 'name'),
      email: textOf(form, 'email'),
    }),
  onSent: () => location.assign('/comment/check-mail'),
});

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** The composer alone. What is posted is shown where it belongs: under the article. */
export function ComposerPage({ article, guests, typed, ...composer }: Props) {
  useEffect(forgetReturn, []);
  return (
    <Composer
      {...composer}
      articleId={article.id}
      id="composer"
      returnTo={composePage(article.id, composer.parentId ?? undefined)}
      takesFocus
      guest={guests && composer.reader === null ? guestWith(typed) : null}
      onPosted={({ id }) => location.assign(`${article.path}#${anchorOf(id)}`)}
    />
  );
}
