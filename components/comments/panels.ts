// One file of what few readers need, so that the first script has one address for all of it.
export { EditPanel } from './edit-panel.tsx';
export { IgnoredComment } from './ignored-comment.tsx';
export { MoreActions } from './more-actions.tsx';
export { WithdrawPanel } from './withdraw-panel.tsx';
