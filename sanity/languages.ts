/** A language that articles are written in: what the Studio offers, and what pages say of it. */
type LanguageFacts = {
  /** Its own name, and the English one where that differs. */
  title: string;
  dir: 'ltr' | 'rtl';
  /** As Open Graph names it: a language and a country. */
  locale: string;
};

/** The language of the publication’s own words: its labels, buttons and dates. */
export const ownLanguage = { lang: 'en', dir: 'ltr' } as const;

/** Languages by their codes (BCP 47), in the order in which the Studio offers them. */
const languages = {
  en: { title: 'English', dir: 'ltr', locale: 'en_GB' },
  ar: { title: 'العربية (Arabic)', dir: 'rtl', locale: 'ar_AR' },
  bn: { title: 'বাংলা (Bengali)', dir: 'ltr', locale: 'bn_IN' },
  cy: { title: 'Cymraeg (Welsh)', dir: 'ltr', locale: 'cy_GB' },
  de: { title: 'Deutsch (German)', dir: 'ltr', locale: 'de_DE' },
  es: { title: 'Español (Spanish)', dir: 'ltr', locale: 'es_ES' },
  fa: { title: 'فارسی (Persian)', dir: 'rtl', locale: 'fa_IR' },
  fr: { title: 'Français (French)', dir: 'ltr', locale: 'fr_FR' },
  ga: { title: 'Gaeilge (Irish)', dir: 'ltr', locale: 'ga_IE' },
  he: { title: 'עברית (Hebrew)', dir: 'rtl', locale: 'he_IL' },
  hi: { title: 'हिन्दी (Hindi)', dir: 'ltr', locale: 'hi_IN' },
  id: { title: 'Bahasa Indonesia (Indonesian)', dir: 'ltr', locale: 'id_ID' },
  it: { title: 'Italiano (Italian)', dir: 'ltr', locale: 'it_IT' },
  ja: { title: '日本語 (Japanese)', dir: 'ltr', locale: 'ja_JP' },
  ko: { title: '한국어 (Korean)', dir: 'ltr', locale: 'ko_KR' },
  nl: { title: 'Nederlands (Dutch)', dir: 'ltr', locale: 'nl_NL' },
  pl: { title: 'Polski (Polish)', dir: 'ltr', locale: 'pl_PL' },
  pt: { title: 'Português (Portuguese)', dir: 'ltr', locale: 'pt_PT' },
  ro: { title: 'Română (Romanian)', dir: 'ltr', locale: 'ro_RO' },
  ru: { title: 'Русский (Russian)', dir: 'ltr', locale: 'ru_RU' },
  sw: { title: 'Kiswahili (Swahili)', dir: 'ltr', locale: 'sw_KE' },
  tr: { title: 'Türkçe (Turkish)', dir: 'ltr', locale: 'tr_TR' },
  uk: { title: 'Українська (Ukrainian)', dir: 'ltr', locale: 'uk_UA' },
  ur: { title: 'اردو (Urdu)', dir: 'rtl', locale: 'ur_PK' },
  vi: { title: 'Tiếng Việt (Vietnamese)', dir: 'ltr', locale: 'vi_VN' },
  zh: { title: '中文 (Chinese)', dir: 'ltr', locale: 'zh_CN' },
} as const satisfies Record<string, LanguageFacts>;

export type LanguageCode = keyof typeof languages;

/** What the element that holds a text in another language carries. */
export type LanguageMarks = { lang: LanguageCode; dir: 'ltr' | 'rtl' };

/** The languages as a field’s list of choices takes them. */
export const languageChoices = Object.entries(languages).map(([value, { title }]) => ({ title, value }));

/** Null for the publication’s own language, and for one that this version doesn’t know: then nothing is claimed. */
export function foreignLanguage(code: string | null | undefined): LanguageMarks | null {
  if (!code || code === ownLanguage.lang || !isLanguage(code)) return null;
  return { lang: code, dir: languages[code].dir };
}

/** The language of an article and its locale, as machines are told them. */
export function languageFacts(language: LanguageMarks | null): { lang: LanguageCode; locale: string } {
  const lang = language?.lang ?? ownLanguage.lang;
  return { lang, locale: languages[lang].locale };
}

function isLanguage(code: string): code is LanguageCode {
  return Object.hasOwn(languages, code);
}
