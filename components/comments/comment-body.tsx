import { createElement, Fragment, type ReactNode } from 'react';
import type { Block, Inline, Tree } from '#lib/comments/content/tree.ts';
import { inlineText } from '#lib/comments/content/tree.ts';
import styles from './comment-body.module.css';

/** A comment's text as elements. Nothing in a tree can become markup: there is no HTML string on the way. */
export function CommentBody({ tree }: { tree: Tree }) {
  return <div className={styles.body}>{blocks(tree)}</div>;
}

const blocks = (tree: Tree) => together(tree.map(renderBlock));
const inlines = (nodes: Inline[]) => together(nodes.map(renderInline));

/** Trees never change in place, so their nodes need no keys: they are children written one after another. */
const together = (nodes: ReactNode[]) => createElement(Fragment, null, ...nodes);

function renderBlock(block: Block) {
  switch (block.type) {
    case 'paragraph':
      return <p>{inlines(block.children)}</p>;
    case 'quote':
      return <blockquote>{blocks(block.children)}</blockquote>;
    case 'list': {
      const items = together(block.items.map((item) => createElement('li', null, inlines(item))));
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
    case 'code':
      break;
  }
  return (
    <pre>
      <code>{block.text}</code>
    </pre>
  );
}

function renderInline(node: Inline) {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'break':
      return <br />;
    case 'code':
      return <code>{node.text}</code>;
    case 'emphasis':
      return <em>{inlines(node.children)}</em>;
    case 'strong':
      return <strong>{inlines(node.children)}</strong>;
    case 'strike':
      return <s>{inlines(node.children)}</s>;
    case 'link':
      break;
  }
  return <CommentLink link={node} />;
}

/** A link that says where it leads. One that would do anything but open a web page stays text. */
function CommentLink({ link }: { link: Extract<Inline, { type: 'link' }> }) {
  const children = inlines(link.children);
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
