/**
 * What a document, and what is sent about documents, may be at most. Hosted Sanity's technical limits, those of its
 * largest plan, so that whatever is kept here can move there.
 */
export const limits = {
  /** Bytes of a document as JSON. */
  documentSize: 32_000_000,
  /** Different paths of attributes in a document, of each type. */
  attributes: 8000,
  /** Attributes inside attributes. */
  attributeDepth: 20,
  /** Characters of an attribute's name. */
  attributeName: 256,
  /** Characters of a document's id. */
  id: 128,
  /** Bytes of one request to change documents. */
  body: 32_000_000,
  /** Mutations or actions in one transaction, and documents that it may change. */
  transaction: 10_000,
  /** Lists and objects inside each other in any JSON that is sent. */
  jsonDepth: 100,
  /** Characters of a path in a patch. */
  path: 1024,
} as const;

/** Why JSON that was sent is not looked at any further, in words; null where it is. */
export function faultOfJson(value: unknown, levels: number = limits.jsonDepth): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if (levels === 0) return `has lists and objects more than ${limits.jsonDepth} deep in each other`;
  if (Object.hasOwn(value, '__proto__')) return 'has an attribute "__proto__", which can\'t be kept';
  for (const item of Object.values(value)) {
    const fault = faultOfJson(item, levels - 1);
    if (fault) return fault;
  }
  return null;
}

/** What documents are called: hosted Sanity's rule, which its client has too. */
export function isDocumentId(id: string): boolean {
  return (
    id.length <= limits.id && /^[a-z0-9_][a-z0-9_.-]*$/i.test(id) && !id.includes('..') && !id.endsWith('.')
  );
}

/** Why a value can't be (part of) a document, in words; null where it can. */
export function faultOf(document: object): string | null {
  const census = { values: 0, characters: 0 };
  const fault = faultIn(document, '', 0, 0, census);
  if (fault) return fault;
  if (census.values > limits.attributes && attributesOf(document) > limits.attributes)
    return `has more than ${limits.attributes} different attributes`;
  // No character takes more than six bytes of JSON.
  const most = census.characters * 6 + census.values * 24;
  if (most > limits.documentSize && Buffer.byteLength(JSON.stringify(document)) > limits.documentSize)
    return `is larger than ${limits.documentSize / 1_000_000} MB`;
  return null;
}

type Census = { values: number; characters: number };

function faultIn(
  value: unknown,
  path: string,
  attributes: number,
  levels: number,
  census: Census,
): string | null {
  census.values += 1;
  if (typeof value === 'string') census.characters += value.length;
  else if (typeof value === 'number' && !Number.isFinite(value))
    return `has a number at "${path}" that is too large`;
  if (typeof value !== 'object' || value === null) return null;
  if (levels > limits.jsonDepth) return `has lists more than ${limits.jsonDepth} deep in each other`;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const fault = faultIn(item, `${path}[${index}]`, attributes, levels + 1, census);
      if (fault) return fault;
    }
    return null;
  }
  for (const [name, item] of Object.entries(value)) {
    census.characters += name.length;
    if (!isAttributeName(name))
      return `has an attribute ${JSON.stringify(name.slice(0, 40))}: names are letters, digits, "_" and "-"`;
    if (attributes >= limits.attributeDepth)
      return `has attributes more than ${limits.attributeDepth} deep in each other, at "${path}"`;
    const fault = faultIn(item, path ? `${path}.${name}` : name, attributes + 1, levels + 1, census);
    if (fault) return fault;
  }
  return null;
}

function isAttributeName(name: string): boolean {
  return name.length <= limits.attributeName && name !== '__proto__' && /^\$?[\w-]+$/.test(name);
}

/** How many attributes hosted Sanity counts: each path once for each type of value that it has. */
function attributesOf(document: object): number {
  const seen = new Set<string>();
  const walk = (value: unknown, path: string): void => {
    const kind = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
    seen.add(`${path}:${kind}`);
    if (Array.isArray(value)) for (const item of value) walk(item, `${path}[]`);
    else if (typeof value === 'object' && value !== null)
      for (const [name, item] of Object.entries(value)) walk(item, `${path}.${name}`);
  };
  walk(document, '');
  return seen.size - 1;
}

/** Strings as they can be kept: half a character (as a cut emoji leaves it) becomes the sign for a missing one. */
export function wellFormed<T>(value: T): T {
  if (typeof value === 'string') return (value.isWellFormed() ? value : value.toWellFormed()) as T;
  if (typeof value !== 'object' || value === null) return value;
  const items = Object.values(value);
  const repaired = items.map(wellFormed);
  if (repaired.every((item, index) => item === items[index])) return value;
  if (Array.isArray(value)) return repaired as T;
  return Object.fromEntries(Object.keys(value).map((name, index) => [name, repaired[index]])) as T;
}
