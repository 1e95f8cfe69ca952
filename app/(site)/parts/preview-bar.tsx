import { usePathname } from 'next/navigation';
import { useIsPresentationTool } from 'next-sanity/hooks';
import type { CSSProperties } from 'react';

/** Says that this is a preview, and leads out of it. Within the Studio there is no need for that. */
export function PreviewBar() {
  const path = usePathname();
  if (useIsPresentationTool() !== false) return null;
  return (
    <aside style={styles.bar} aria-label="Preview">
      <p style={styles.words}>
        <strong>Preview.</strong> You see drafts that readers don’t see yet.
      </p>
      <form method="post" action="/api/draft-mode/disable">
        <input type="hidden" name="callbackUrl" value={path} />
        <button type="submit" style={styles.button}>
          Leave the preview
        </button>
      </form>
    </aside>
  );
}

/** Here and not in a style sheet, which every reader would load. */
const styles = {
  bar: {
    position: 'fixed',
    insetInline: 0,
    insetBlockEnd: 0,
    zIndex: 10,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'center',
    gap: 'var(--space-2) var(--space-5)',
    padding: 'var(--space-3) var(--gutter)',
    background: 'var(--notice)',
    borderBlockStart: '2px solid var(--notice-edge)',
    color: 'var(--ink)',
    fontFamily: 'var(--sans)',
    fontSize: 'var(--size-ui)',
    lineHeight: 'var(--leading-ui)',
  },
  words: { margin: 0 },
  button: {
    padding: 'var(--space-2) var(--space-4)',
    border: '1px solid var(--ink)',
    borderRadius: 'var(--corner)',
    background: 'var(--paper)',
    color: 'var(--ink)',
    font: 'inherit',
    cursor: 'pointer',
  },
} satisfies Record<string, CSSProperties>;
