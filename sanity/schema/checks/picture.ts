/**
 * Why a picture’s description does not help those who can’t see it, or true. There is no way round a description: what
 * only decorates has no place in a news report.
 */
export function poorDescription(alt: string | undefined, caption: string | undefined): true | string {
  const text = alt?.trim() ?? '';
  if (text === '') return true;
  if (/\.(?:jpe?g|png|webp|gif|avif|heic|tiff?)$/iu.test(text) || /^(?:img|dsc|pxl)[_-]?\d+/iu.test(text)) {
    return 'This looks like the name of a file. Say what the picture shows.';
  }
  if (/^(?:a |an |the )?(?:picture|photo|photograph|image) (?:of|showing)\b/iu.test(text)) {
    return 'Leave out “picture of”: people who listen to the page are told that it is a picture.';
  }
  return text.toLowerCase() === caption?.trim().toLowerCase()
    ? 'The caption says the same. People who listen to the page hear both: say here what can be seen.'
    : true;
}
