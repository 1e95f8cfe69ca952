import { LaunchIcon } from '@sanity/icons/Launch';
import { LinkIcon } from '@sanity/icons/Link';
import { useToast } from '@sanity/ui/toast';
import { useEffect, useState } from 'react';
import { useClient, type DocumentActionComponent, type DocumentActionProps } from 'sanity';
import { apiVersion } from '../../schema/other-documents.ts';
import { timeInWords } from '../../schema/time-in-words.ts';
import { articleFacts } from '../article-facts.ts';

/** Where readers find what is published of this article, and from when; null while that is unknown, or nowhere. */
function usePublishedAddress({
  published,
}: DocumentActionProps): { url: string; publishedAt: string } | null {
  const client = useClient({ apiVersion });
  const { slug, sectionId, publishedAt } = articleFacts(published) ?? {};
  const [section, setSection] = useState<string | null>(null);
  useEffect(() => {
    if (!sectionId) return undefined;
    let isCurrent = true;
    client
      .fetch<string | null>(
        '*[_id == $sectionId][0].slug.current',
        { sectionId },
        { perspective: 'published' },
      )
      .then((found) => isCurrent && setSection(found))
      // Without it two buttons stay away; whatever the reason is, the Studio tells of it elsewhere.
      .catch(() => {});
    return () => {
      isCurrent = false;
    };
  }, [client, sectionId]);
  if (!slug || !section || !publishedAt) return null;
  return { url: new URL(`/${section}/${slug}`, location.origin).href, publishedAt };
}

/** Shows the page as readers have it. */
export const OpenOnSite: DocumentActionComponent = (props) => {
  const address = usePublishedAddress(props);
  if (!address) return null;
  const isLater = Date.parse(address.publishedAt) > Date.now();
  return {
    label: 'Open on the site',
    icon: LaunchIcon,
    disabled: isLater,
    ...(isLater && { title: `Readers see it ${timeInWords(address.publishedAt, new Date())}` }),
    onHandle: () => {
      window.open(address.url, '_blank', 'noopener');
      props.onComplete();
    },
  };
};

/** Copies the address that readers use. */
export const CopyLink: DocumentActionComponent = (props) => {
  const address = usePublishedAddress(props);
  const toast = useToast();
  if (!address) return null;
  return {
    label: 'Copy link',
    icon: LinkIcon,
    onHandle: () => {
      navigator.clipboard.writeText(address.url).then(
        () => toast.push({ status: 'success', title: 'Link copied', description: address.url }),
        () =>
          toast.push({
            status: 'warning',
            title: 'The browser did not let us copy it',
            description: address.url,
          }),
      );
      props.onComplete();
    },
  };
};
