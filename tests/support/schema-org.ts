import { readFileSync } from 'node:fs';

/**
 * The types and properties in a piece of JSON-LD that schema.org doesn't have, or not together. The vocabulary is read
 * from the types that `schema-dts` generates from it.
 */
export function unknownWords(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(unknownWords);
  if (typeof value !== 'object' || value === null) return [];
  const { '@type': type, ...rest } = value as Record<string, unknown>;
  const below = Object.values(rest).flatMap(unknownWords);
  // A reference, or the graph itself.
  if (type === undefined) return [...Object.keys(rest).filter((key) => !key.startsWith('@')), ...below];
  const name = typeof type === 'string' ? type : JSON.stringify(type);
  const properties = propertiesOf(`${name}Leaf`);
  if (!properties) return [name, ...below];
  const unknown = Object.keys(rest).filter((key) => !/^@|-input$/.test(key) && !properties.has(key));
  return [...unknown.map((key) => `${name}.${key}`), ...below];
}

const declared = new Map(
  [
    ...readFileSync('node_modules/schema-dts/dist/schema.d.ts', 'utf8').matchAll(
      /interface (\w+) extends ([\w<>, ]+) \{([\s\S]*?)\n\}|type (\w+Leaf) = (\w+) & \{/g,
    ),
  ].map(([, name = '', parents = '', body = '', leaf = '', base = '']) => [
    name || leaf,
    {
      parents: (parents || base).split(', '),
      own: [...body.matchAll(/^ {4}"(\w+)"\?:/gm)].map((match) => match[1] ?? ''),
    },
  ]),
);

/** Null for a type that is not declared. */
function propertiesOf(name: string): Set<string> | null {
  const type = declared.get(name);
  if (!type) return null;
  return new Set([...type.own, ...type.parents.flatMap((parent) => [...(propertiesOf(parent) ?? [])])]);
}
