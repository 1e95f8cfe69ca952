import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { runningInstance } from '../../support/instance.ts';
import { pageTypes } from '../../support/page-types.ts';

const { site } = runningInstance();

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
    rules: {
      // It takes every <aside> for a landmark; one inside of an article is one only with a name. axe knows: landmark-unique.
      'unique-landmark': 'off',
      // Scripts and styles come from the site itself.
      'require-sri': ['error', { target: 'crossorigin' }],
    },
  }),
);

test.each(pageTypes)('$name: valid HTML, whole without a script', async ({ path, status }) => {
  const response = await fetch(site + path, { redirect: 'manual' });
  expect(response.status).toBe(status);
  const html = await response.text();

  const { results } = await validator.validateString(html);
  const found = results.flatMap((result) =>
    result.messages.map(
      ({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? 'document'})`,
    ),
  );
  expect(found).toEqual([]);

  expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
  expect(html.match(/<main[\s>]/g)).toHaveLength(1);
  expect(html).toMatch(/<title>[^<]{3,}<\/title>/);
  expect(html).toMatch(/<html[^>]* lang="[a-z]{2}/);
  // What React streams late, it hides until a script puts it in its place.
  expect(html).not.toMatch(/<div hidden[^>]* id="S:/);
});
