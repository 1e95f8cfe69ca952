import { SaxesParser } from 'saxes';
import { ArchiveError } from './archived.ts';

/** An element with what is in it. */
export type Element = {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
};

/** `parentNo` is the same for all children of one element, and of no other. */
export type FoundElement = { element: Element; parentNo: number };

const deepest = 64;
/** Between two tags, in characters: longer than any article, shorter than what memory holds. */
const longestText = 20_000_000;

/**
 * The elements that are `wanted`, as they end, outermost only. Holds one of them at a time, whatever the file's size.
 * A document type is refused: only with one could there be entities to expand or files to fetch. Throws ArchiveError.
 */
export async function* readElements(
  chunks: AsyncIterable<string>,
  wanted: (name: string, parentName: string) => boolean,
): AsyncGenerator<FoundElement> {
  const parser = new SaxesParser();
  const open: { name: string; no: number; element: Element | null }[] = [];
  let found: FoundElement[] = [];
  let count = 0;
  let fed = 0;
  let lastTag = 0;

  const fail = (what: string): never => {
    throw new ArchiveError(`The file can't be read at line ${parser.line}: ${what}`);
  };
  parser.on('doctype', () => fail('it declares a document type, which these files never have.'));
  parser.on('error', (error) => {
    // WordPress writes characters that XML doesn't know; they are taken out of the text later.
    if (!/disallowed character/.test(error.message)) fail(error.message.replace(/^\d+:\d+: /, ''));
  });
  parser.on('opentag', ({ name, attributes }) => {
    lastTag = fed;
    if (open.length >= deepest) fail('its elements are too deep in each other.');
    const parent = open.at(-1);
    count += 1;
    const element =
      parent?.element || wanted(name, parent?.name ?? '')
        ? { name, attributes: { ...attributes }, text: '', children: [] }
        : null;
    if (element && parent?.element) parent.element.children.push(element);
    open.push({ name, no: count, element });
  });
  const addText = (text: string) => {
    const element = open.at(-1)?.element;
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    lastTag = fed;
    const closed = open.pop();
    const parent = open.at(-1);
    if (closed?.element && !parent?.element)
      found.push({ element: closed.element, parentNo: parent?.no ?? 0 });
  });

  for await (const chunk of chunks) {
    fed += chunk.length;
    parser.write(chunk);
    if (fed - lastTag > longestText) fail('a text in it has no end.');
    yield* found;
    found = [];
  }
  parser.close();
  yield* found;
}

/** The text of the first child of that name, trimmed; empty where there is none. */
export function childText(element: Element, name: string): string {
  return childOf(element, name)?.text.trim() ?? '';
}

/** The first child of that name. */
export function childOf(element: Element, name: string): Element | undefined {
  return element.children.find((child) => child.name === name);
}
