import { plain } from '#sanity/preview-marks.ts';
import { BlockClicks } from '../block-clicks.client.tsx';
import { readEmbed, type Embed } from './providers.ts';
import styles from './view.module.css';

type Props = { value: { url: string; title: string; caption?: string } };

const doing: Record<Embed['what'], string> = {
  video: 'Play the video',
  post: 'Show the post',
  map: 'Show the map',
  recording: 'Show the player',
};

/**
 * Stands for something on another company’s site, and fetches nothing from there: a click puts its frame into the room that
 * is kept for it. Without JavaScript the click leads to its page.
 */
export function EmbedView({ value }: Props) {
  const { title, caption } = value;
  const embed = readEmbed(plain(value.url));
  if (!embed) return null;
  const { provider, company, what, frame, page, room } = embed;
  const name = plain(title) || `${provider} ${what}`;
  return (
    <figure>
      <div
        className={styles.room}
        style={'ratio' in room ? { aspectRatio: String(room.ratio) } : { blockSize: `${room.height}rem` }}
        data-upright={'ratio' in room && room.ratio < 1 ? '' : undefined}
      >
        <a className={styles.cover} href={page} data-embed={frame} data-embed-title={name}>
          <span className={styles.title}>{title || name}</span>
          <span className={styles.action}>
            {doing[what]} from {provider}
          </span>
        </a>
      </div>
      <figcaption className={styles.caption}>
        {caption && <span className={styles.words}>{caption} </span>}
        <span className={styles.notice}>
          Nothing comes from {provider} until you ask. Once you do, {company} can see your visit.{' '}
        </span>
        <a className={styles.page} href={page}>
          Open it on {provider}
        </a>
      </figcaption>
      <BlockClicks />
    </figure>
  );
}
