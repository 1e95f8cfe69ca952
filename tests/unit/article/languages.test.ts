import { expect, test } from 'vitest';
import { foreignLanguage, languageChoices, languageFacts } from '#sanity/languages.ts';

test('the publication’s own language, none and an unknown one claim nothing', () => {
  for (const code of ['en', null, undefined, '', 'tlh', 'toString']) expect(foreignLanguage(code)).toBeNull();
});

test('every other language that the Studio offers has a direction and a locale that fit it', () => {
  for (const { value } of languageChoices.slice(1)) {
    const marks = foreignLanguage(value);
    expect(marks?.lang).toBe(value);
    expect(marks?.dir).toBe(['ar', 'fa', 'he', 'ur'].includes(value) ? 'rtl' : 'ltr');
    const { locale } = languageFacts(marks);
    expect(locale).toMatch(new RegExp(`^${value}_[A-Z]{2}$`));
    expect(new Intl.Locale(locale.replace('_', '-')).language).toBe(value);
  }
  expect(languageFacts(null)).toEqual({ lang: 'en', locale: 'en_GB' });
});
