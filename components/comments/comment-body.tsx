import type { Block, Inline, Tree } from '#lib/comments/content/tree.ts';
import { inlineText } from '#lib/comments/content/tree.ts';
import styles from './comment-body.module.css';

/** A comment's text as elements. Nothing in a tree can become markup: there is no HTML string on the way. */
export function CommentBody({ tree }: { tree: Tree }) {
  return <div className={styles.body}>{tree.map(renderBlock)}</div>;
}

// Trees never change in place, so that an index is as good a key as any.
function renderBlock(block: Block, index: number) {
  switch (block.type) {
    case 'paragraph':
      return <p key={index}>{block.children.map(renderInline)}</p>;
    case 'quote':
      return <blockquote key={index}>{block.children.map(renderBlock)}</blockquote>;
    case 'list': {
      const items = block.items.map((item, at) => <li key={at}>{item.map(renderInline)}</li>);
      return block.start === null ? (
        <ul key={index}>{items}</ul>
      ) : (
        <ol key={index} start={block.start}>
          {items}
        </ol>
      );
    }
    case 'code':
      return (
        // Wide code scrolls, and what scrolls is reached by the keyboard.
        <pre key={index} tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
  }
}

function renderInline(node: Inline, index: number) {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'break':
      return <br key={index} />;
    case 'code':
      return <code key={index}>{node.text}</code>;
    case 'emphasis':
      return <em key={index}>{node.children.map(renderInline)}</em>;
    case 'strong':
      return <strong key={index}>{node.children.map(renderInline)}</strong>;
    case 'strike':
      return <s key={index}>{node.children.map(renderInline)}</s>;
    case 'link':
      return <CommentLink key={index} link={node} />;
  }
}

/** A link that says where it leads. One that would do anything but open a web page stays text. */
function CommentLink({ link }: { link: Extract<Inline, { type: 'link' }> }) {
  const children = link.children.map(renderInline);
  if (!isWebAddress(link.href)) return <>{children}</>;
  return (
    <>
      <a href={link.href} rel="nofollow ugc noopener">
        {children}
      </a>
      {!inlineText(link.children).includes(link.host) && <span className={styles.host}> ({link.host})</span>}
    </>
  );
}

/** Judged as the browser will judge it: by the parsed address, not by its spelling. */
function isWebAddress(href: string): boolean {
  const scheme = URL.canParse(href) ? new URL(href).protocol : null;
  return scheme === 'https:' || scheme === 'http:';
}
