import { Picture } from '#components/ui/picture.tsx';
import { shapes } from '#components/ui/shapes.ts';
import { toPicture, type RawPicture } from '#sanity/queries/picture.ts';
import { Caption } from './caption.tsx';

/** A picture within the text, with its caption and credit. */
export function PictureView({ value }: { value: RawPicture }) {
  const picture = toPicture(value);
  if (!picture) return null;
  return (
    <figure>
      <Picture picture={picture} shape={shapes.article} sizes="(min-width: 42rem) 38rem, 92vw" />
      <Caption picture={picture} />
    </figure>
  );
}
