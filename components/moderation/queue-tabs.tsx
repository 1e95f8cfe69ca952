import { mostCounted, queueNames, type QueueCounts, type QueueName } from '#lib/comments/desk-view.ts';
import styles from './desk.module.css';
import { queueWords } from './words.ts';

type Props = { current: QueueName; counts: QueueCounts; hrefOf: (queue: QueueName) => string };

/** The desk's lists as links, with how many comments wait in each. */
export function QueueTabs({ current, counts, hrefOf }: Props) {
  return (
    <nav className={styles.tabs} aria-label="Lists">
      <ul className={styles.tabList}>
        {queueNames.map((queue) => (
          <li key={queue}>
            <a href={hrefOf(queue)} aria-current={queue === current ? 'page' : undefined}>
              {queueWords[queue].title}
              {queue in counts && <Count of={counts[queue as keyof QueueCounts]} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Count({ of }: { of: number }) {
  if (of === 0) return null;
  return <span className={styles.count}>{of >= mostCounted ? `${mostCounted}+` : of}</span>;
}
