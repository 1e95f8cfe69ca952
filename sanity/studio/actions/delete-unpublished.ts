import type { DocumentActionComponent } from 'sanity';

/** Deleting is for what readers don't see: an article that is out is taken down first, so that they are told. */
export function deletingArticles(original: DocumentActionComponent): DocumentActionComponent {
  const DeleteArticle: DocumentActionComponent = (props) => {
    const description = original(props);
    return props.published ? null : description;
  };
  DeleteArticle.action = 'delete';
  return DeleteArticle;
}
