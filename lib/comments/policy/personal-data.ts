/** What people shouldn't publish of themselves or others, found where its form leaves little doubt. */
export type PersonalData = 'an e-mail address' | 'a telephone number' | 'a bank account' | 'a card number';

const emailAddress = /[\w.+-]{1,64}@(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}(?![\w])/i;
/** With the country's code: a plus, and 8 to 15 digits in groups. */
const international = /(?<![\w+])\+[1-9](?:[ ()./-]{0,2}\d){7,14}(?!\d)/;
/** As dialled within most countries: an area code that begins with one nought, ten digits or more in all. */
const national = /(?<![\w.,/-])(?<!\d )\(?0[1-9]\d{1,4}\)?(?:[ ./-]{0,3}\d){6,9}(?![\d.,]*\d)/g;
/** As in North America: 3, 3 and 4 digits, with signs between. */
const northAmerican = /(?<![\w.,-])(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-. ])[2-9]\d{2}[-. ]\d{4}(?![\d-])/;
const card = /(?<![\w-])[3-6]\d{3}(?:([ -]?)\d{4}\1\d{4}\1\d{4}|([ -]?)\d{6}\2\d{5})(?![\d-])/g;
const account = /(?<![A-Z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]){11,30}/g;

/** How long accounts are, by country (ISO 13616). */
const accountLengths = new Map(
  Array.from(
    (
      'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 ' +
      'FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 ' +
      'LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 ' +
      'SA24 SC31 SD18 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
    ).split(' '),
    (entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const,
  ),
);

/** The kinds of personal data in a text, each once. Addresses of web pages are left out: they are full of numbers. */
export function findPersonalData(text: string): PersonalData[] {
  const words = text.replaceAll(/\bhttps?:\/\/\S+/gi, ' ');
  const found: PersonalData[] = [];
  if (emailAddress.test(words)) found.push('an e-mail address');
  if (international.test(words) || northAmerican.test(words) || hasNational(words))
    found.push('a telephone number');
  if ([...words.matchAll(account)].some(([match]) => isAccount(match))) found.push('a bank account');
  if ([...words.matchAll(card)].some(([match]) => isCard(match))) found.push('a card number');
  return found;
}

/** A book's number looks the same, and says what it is. */
function hasNational(words: string): boolean {
  return [...words.matchAll(national)].some(
    ({ 0: match, index }) =>
      match.replaceAll(/\D/g, '').length >= 10 &&
      !/ISBN\S*\s*$/i.test(words.slice(Math.max(0, index - 12), index)),
  );
}

/** The check digits of ISO 7064 (MOD 97-10). */
function isAccount(match: string): boolean {
  const compact = match.replaceAll(' ', '');
  const length = accountLengths.get(compact.slice(0, 2));
  if (length === undefined || compact.length < length) return false;
  const number = compact.slice(0, length);
  let rest = 0;
  for (const char of number.slice(4) + number.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Luhn's check digit (ISO/IEC 7812). */
function isCard(match: string): boolean {
  const digits = Array.from(match.replaceAll(/\D/g, ''), Number).toReversed();
  const sum = digits.reduce((total, digit, index) => {
    const value = index % 2 === 1 ? digit * 2 : digit;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
