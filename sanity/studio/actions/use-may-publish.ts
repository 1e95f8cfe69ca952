import { useDocumentPairPermissions } from 'sanity';

/** Whether the person at the desk may publish this document; true until that is known, so that nothing flickers. */
export function useMayPublish(id: string, type: string): boolean {
  const [permission, isLoading] = useDocumentPairPermissions({ id, type, permission: 'publish' });
  return isLoading || permission?.granted !== false;
}
