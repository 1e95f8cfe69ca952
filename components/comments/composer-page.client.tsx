'use client';
// Client: the composer with its draft and errors in place, on a page that works without.

import { useEffect, type ComponentProps } from 'react';
import { anchorOf, composePage } from './addresses.ts';
import { Composer } from './composer.client.tsx';
import { forgetReturn } from './drafts.ts';

type Props = Pick<
  ComponentProps<typeof Composer>,
  'parentId' | 'label' | 'submitLabel' | 'maxLength' | 'reader' | 'attempt'
> & { article: { id: string; path: string } };

/** The composer alone. What is posted is shown where it belongs: under the article. */
export function ComposerPage({ article, ...composer }: Props) {
  useEffect(forgetReturn, []);
  return (
    <Composer
      {...composer}
      articleId={article.id}
      id="composer"
      returnTo={composePage(article.id, composer.parentId ?? undefined)}
      takesFocus
      onPosted={({ id }) => location.assign(`${article.path}#${anchorOf(id)}`)}
    />
  );
}
