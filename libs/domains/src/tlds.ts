import type { RegistrantContact } from '#plugin-sdk';

export type ContactField = keyof RegistrantContact;

/** Something an ending asks for beside name and address; kept in `tbldomainsadditionalfields` under its name. */
export type TldField = {
  name: string;
  label: string;
  required: boolean;
  /** The only answers there are; absent: free text that matches `pattern`. */
  choices?: readonly { value: string; label: string }[];
  pattern?: RegExp;
};

export type TldRule = {
  /** Letters of the label as people read it. */
  minLetters: number;
  maxLetters: number;
  /** Unicode scripts beside a–z, 0–9 and the hyphen; `any` when nothing is known of the ending. */
  scripts: readonly string[] | 'any';
  /** Labels of at most so many letters are premium names, which are not sold. */
  premiumLetters: number;
  transfer: { allowed: boolean; needsCode: boolean; days: number; lockDays: number; addsYears: boolean };
  /** A registration ends at most so many years from today. */
  mostYearsAhead: number;
  graceDays: number;
  redemptionDays: number;
  contact: readonly ContactField[];
  fields: readonly TldField[];
};

const PERSON: readonly ContactField[] = ['firstName', 'lastName', 'email', 'address1', 'city', 'country'];
const EUROPE = ['Latin', 'Greek', 'Cyrillic'];

/** What most generic endings have in common. */
const GENERIC: TldRule = {
  minLetters: 1,
  maxLetters: 63,
  scripts: 'any',
  premiumLetters: 0,
  transfer: { allowed: true, needsCode: true, days: 5, lockDays: 60, addsYears: true },
  mostYearsAhead: 10,
  graceDays: 30,
  redemptionDays: 30,
  contact: PERSON,
  fields: [],
};

const AT_ONCE = { ...GENERIC.transfer, days: 0, lockDays: 0 };
const LATIN = ['Latin'];
const WITH_PHONE: readonly ContactField[] = [...PERSON, 'phone'];

const NEXUS: TldField = {
  name: 'Nexus Category',
  label: 'Connection to the United States',
  required: true,
  choices: [
    { value: 'C11', label: 'Citizen' },
    { value: 'C12', label: 'Permanent resident' },
    { value: 'C21', label: 'Organisation incorporated there' },
    { value: 'C31', label: 'Foreign organisation with regular business there' },
    { value: 'C32', label: 'Foreign organisation with an office there' },
  ],
};
const LEGAL_TYPE: TldField = {
  name: 'Legal Type',
  label: 'Legal type of the owner',
  required: true,
  choices: [
    { value: 'CCT', label: 'Canadian citizen' },
    { value: 'RES', label: 'Permanent resident of Canada' },
    { value: 'CCO', label: 'Canadian corporation' },
    { value: 'GOV', label: 'Government' },
  ],
};
const TAX_NUMBER: TldField = {
  name: 'Tax ID',
  label: 'Tax number (codice fiscale)',
  required: true,
  pattern: /^[A-Za-z0-9]{11,16}$/,
};

/**
 * Rules of endings, with what differs from the generic ones: lengths, scripts, transfers, what happens after the end,
 * and what is asked of the owner. An ending that is not listed follows the generic rules.
 */
export const TLD_RULES: Readonly<Record<string, Partial<TldRule>>> = {
  '.com': {},
  '.net': {},
  '.org': { scripts: [...EUROPE, 'Han', 'Hangul', 'Arabic'] },
  '.info': { scripts: EUROPE, minLetters: 3 },
  '.biz': { scripts: LATIN, minLetters: 3 },
  '.co': { premiumLetters: 2, scripts: LATIN },
  '.io': { premiumLetters: 2, scripts: [], graceDays: 30 },
  '.ai': { premiumLetters: 2, scripts: [], minLetters: 2, contact: WITH_PHONE },
  '.dev': { premiumLetters: 1, scripts: LATIN },
  '.app': { premiumLetters: 1, scripts: LATIN },
  '.shop': { premiumLetters: 2, scripts: [...LATIN, 'Han', 'Hiragana', 'Katakana'] },
  '.xyz': { premiumLetters: 2, scripts: [...EUROPE, 'Han'] },
  '.de': { scripts: LATIN, transfer: AT_ONCE, graceDays: 0 },
  '.at': { scripts: LATIN, transfer: AT_ONCE, graceDays: 0 },
  '.ch': { scripts: LATIN, minLetters: 3, transfer: AT_ONCE, graceDays: 0, redemptionDays: 40 },
  '.eu': { scripts: EUROPE, minLetters: 2, transfer: { ...AT_ONCE }, redemptionDays: 40, contact: WITH_PHONE },
  '.fr': { scripts: LATIN, minLetters: 2, contact: WITH_PHONE, transfer: { ...GENERIC.transfer, days: 8 } },
  '.it': { scripts: LATIN, minLetters: 3, contact: WITH_PHONE, fields: [TAX_NUMBER], graceDays: 15 },
  '.es': { scripts: LATIN, minLetters: 3 },
  '.nl': { scripts: [], minLetters: 2, transfer: AT_ONCE, graceDays: 0, redemptionDays: 40 },
  '.be': { scripts: LATIN, minLetters: 2, transfer: AT_ONCE, graceDays: 0, redemptionDays: 40 },
  '.pl': { scripts: EUROPE, minLetters: 2 },
  '.se': { scripts: LATIN, minLetters: 2, graceDays: 0, redemptionDays: 60 },
  '.dk': { scripts: LATIN, minLetters: 2, graceDays: 0 },
  '.uk': {
    scripts: [],
    transfer: { ...AT_ONCE, needsCode: false, addsYears: false },
    graceDays: 30,
    redemptionDays: 60,
  },
  '.co.uk': {
    scripts: [],
    minLetters: 3,
    transfer: { ...AT_ONCE, needsCode: false, addsYears: false },
    graceDays: 30,
    redemptionDays: 60,
  },
  '.us': { scripts: [], minLetters: 3, contact: [...WITH_PHONE, 'state'], fields: [NEXUS] },
  '.ca': { scripts: LATIN, minLetters: 2, contact: [...WITH_PHONE, 'state'], fields: [LEGAL_TYPE] },
  '.jp': {
    scripts: ['Han', 'Hiragana', 'Katakana'],
    minLetters: 3,
    transfer: { ...GENERIC.transfer, needsCode: false },
  },
  '.co.jp': { scripts: [], minLetters: 3, transfer: { ...GENERIC.transfer, allowed: false } },
  '.gg': { scripts: [], transfer: { ...GENERIC.transfer, allowed: false } },
  '.xn--p1ai': { scripts: ['Cyrillic'], contact: WITH_PHONE },
};

/** The rules of one ending, with its dot. */
export const ruleOf = (tld: string): TldRule => ({
  ...GENERIC,
  ...(Object.hasOwn(TLD_RULES, tld) ? TLD_RULES[tld] : {}),
});
