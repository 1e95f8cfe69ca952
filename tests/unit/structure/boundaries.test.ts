import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Which parts may know of which: see docs/decisions/001-layout.md. */
const rules: { who: string; except?: RegExp; mayNotImport: RegExp; why: string }[] = [
  {
    who: 'components/**/*.{ts,tsx}',
    mayNotImport:
      /^(lib\/db\.ts|lib\/(comments\/store|stats)\/|prisma\/|sanity\/client\.ts|@sanity\/client$|@prisma\/|next-sanity)/,
    why: 'components show what they are given',
  },
  {
    who: 'lib/comments/{policy,moderation,content}/**/*.ts',
    mayNotImport:
      /^(next(\/|$)|next-auth|@prisma\/|prisma\/|lib\/db\.ts|lib\/comments\/(store|service)\/|react)/,
    why: 'the rules of the discussion are pure',
  },
  {
    who: '{app,components,lib}/**/*.{ts,tsx}',
    except: /^app\/studio\/|^components\/blocks\/[^/]+\/schema\.ts$/,
    mayNotImport: /^(sanity$|sanity\/(structure|presentation|studio|sample|schema)|next-sanity\/studio)/,
    why: 'the site knows nothing of the Studio',
  },
  {
    who: '{app,components,lib}/**/*.{ts,tsx}',
    mayNotImport: /^sanity\/lake\//,
    why: 'the app does not know that the lake exists',
  },
  {
    who: '{app,components,lib}/**/*.{ts,tsx}',
    mayNotImport: /^(groq|@sanity\/client)$/,
    why: 'only sanity/queries runs GROQ',
  },
  {
    who: 'app/studio/**/*.{ts,tsx}',
    mayNotImport: /^(app\/\(|components\/)/,
    why: 'the Studio shares nothing with the site',
  },
];

const importPattern = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;

/** What a file imports, as paths from the project's folder, or package names. Type-only imports count. */
function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(importPattern)].map((match) => {
    const name = match[1] ?? '';
    if (name.startsWith('#')) return name.slice(1);
    return name.startsWith('.') ? relative(process.cwd(), resolve(join(dirname(file), name))) : name;
  });
}

test.each(rules)('$who: $why', ({ who, except, mayNotImport }) => {
  const files = globSync(who).filter((file) => !except?.test(file));
  expect(files.length).toBeGreaterThan(0);
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => mayNotImport.test(name))
      .map((name) => `${file} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});
