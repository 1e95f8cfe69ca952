import type { LayoutProps } from 'sanity';

/** The Studio without its links to Sanity’s own project pages, where this project is not to be found. No option hides them. */
export function EmbeddedLayout(props: LayoutProps) {
  return (
    <>
      <style>{'a[href*="/manage/project/"] { display: none }'}</style>
      {props.renderDefault(props)}
    </>
  );
}
