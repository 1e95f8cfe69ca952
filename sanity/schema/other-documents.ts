import type { CustomValidator, SlugValue, ValidationContext } from 'sanity';
import { formerlyTakenSlug, malformedSlug, reservedSlug, takenSlug, type Claim } from './checks/slug.ts';

/** The version of the content API that the Studio's own questions are written for. */
export const apiVersion = '2025-02-19';

const claimsQuery = /* groq */ `*[
  _type in $types && !(_id in $own) && (slug.current == $slug || $slug in formerSlugs)
]{ "title": coalesce(headline, name, title), "slug": slug.current }`;

async function claimsOn(
  slug: string,
  types: readonly string[],
  context: ValidationContext,
): Promise<Claim[]> {
  const id = (context.document?._id ?? '').replace(/^drafts\./u, '');
  return context
    .getClient({ apiVersion })
    .withConfig({ perspective: 'raw' })
    .fetch<Claim[]>(claimsQuery, { slug, types, own: [id, `drafts.${id}`] });
}

/** An address that can be one, and that no other document of these types has, drafts included. */
export function freeAddress(types: readonly string[]): CustomValidator<SlugValue | undefined> {
  return async (value, context) => {
    const slug = value?.current;
    const wrong = malformedSlug(slug);
    if (wrong !== true || !slug) return wrong;
    return takenSlug(slug, await claimsOn(slug, types, context));
  };
}

/** As `freeAddress`, for what stands at the first level of the site's addresses. */
export const freeFirstLevelAddress: CustomValidator<SlugValue | undefined> = async (value, context) => {
  const wrong = reservedSlug(value?.current);
  return wrong === true ? freeAddress(['section', 'page'])(value, context) : wrong;
};

/** An address that led to another article once. */
export const neverAnotherArticles: CustomValidator<SlugValue | undefined> = async (value, context) => {
  const slug = value?.current;
  return slug ? formerlyTakenSlug(slug, await claimsOn(slug, ['article'], context)) : true;
};
