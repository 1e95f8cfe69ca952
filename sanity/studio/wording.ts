import { defineLocaleResourceBundle } from 'sanity';

/** The Studio's own words where a newsroom would say it otherwise. */
export const wording = defineLocaleResourceBundle({
  locale: 'en-US',
  namespace: 'structure',
  resources: {
    'action.discard-changes.confirm-dialog.confirm-discard-changes':
      'Everything changed since the last publication goes. What readers see stays as it is. You can still find the draft under History.',
    'action.discard-changes.confirm-dialog.confirm-discard-changes-draft':
      'This was never published, so the whole draft goes.',
    'action.discard-changes.confirm-dialog.header.text': 'Discard the changes?',
    'action.publish.already-published.tooltip':
      'Published {{timeSincePublished}}. There is nothing new to publish.',
    'action.publish.no-changes.tooltip': 'There is nothing new to publish.',
    'action.publish.validation-in-progress.label': 'Checking…',
    'action.publish.validation-issues-toast.title': 'Not published',
    'action.publish.validation-issues-toast.description':
      'Something is missing or wrong: it is marked in red in the form.',
    'action.publish.validation-issues.tooltip':
      'Something is missing or wrong: it is marked in red in the form.',
    'action.publish.waiting': 'Saving and checking first',
    'banners.permission-check-banner.missing-permission_create_one':
      'As <Roles/> you can write and change drafts. An editor publishes them.',
    'banners.permission-check-banner.missing-permission_create_other':
      'As <Roles/> you can write and change drafts. An editor publishes them.',
    'banners.permission-check-banner.missing-permission_update_one':
      'As <Roles/> you can read this, but not change it.',
    'banners.permission-check-banner.missing-permission_update_other':
      'As <Roles/> you can read this, but not change it.',
    'panes.document-list-pane.no-documents-of-type.text': 'Nothing here at the moment',
    'panes.document-list-pane.no-documents.text': 'Nothing here at the moment',
    'panes.document-list-pane.no-matching-documents.text': 'Nothing found',
    'panes.document-list-pane.search-input.placeholder': 'Search this list',
    'panes.document-operation-results.operation-error_delete':
      'This could not be deleted. Something else probably shows it: take it out of there first.',
    'panes.document-operation-results.operation-error_unpublish':
      'This could not be taken down. Something else probably shows it: take it out of there first.',
    'panes.document-operation-results.operation-success_unpublish':
      '<Strong>{{title}}</Strong> is down. It stays here as a draft.',
  },
});
