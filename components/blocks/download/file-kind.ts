const units = ['KB', 'MB', 'GB'];

/** What readers are told of a file before they fetch it, like "PDF, 1.2 MB". Empty where nothing is known. */
export function fileKind(file: { assetId: string | null; size: number | null }): string {
  const kind = /-([a-z\d]+)$/.exec(file.assetId ?? '')?.[1]?.toUpperCase();
  return [kind, file.size && inWords(file.size)].filter(Boolean).join(', ');
}

/** Of bytes; in thousands, as most systems now show it. */
function inWords(bytes: number): string {
  let size = bytes / 1000;
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${size < 10 ? Math.max(0.1, Math.round(size * 10) / 10) : Math.round(size)} ${units[unit]}`;
}
