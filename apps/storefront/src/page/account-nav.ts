import type { Texts } from '../theme/texts.js';

/** The pages of the client area, in the order in which every theme lists them. */
const PAGES = [
  { path: '/account', icon: 'home', text: 'dashboard.title' },
  { path: '/account/services', icon: 'services', text: 'services.title' },
  { path: '/account/domains', icon: 'domains', text: 'domains.title' },
  { path: '/account/invoices', icon: 'invoices', text: 'invoices.title' },
  { path: '/account/credit', icon: 'credit', text: 'credit.title' },
  { path: '/account/payment-methods', icon: 'cards', text: 'cards.nav' },
  { path: '/account/emails', icon: 'emails', text: 'emails.title' },
  { path: '/account/profile', icon: 'profile', text: 'profile.title' },
  { path: '/account/security', icon: 'security', text: 'security.title' },
] as const;

/** Whoever is signed in as the client does not get at what is the client's own: cards, passwords, second factor, sessions. */
export const accountNav = (path: string, texts: Texts, isActedBy: boolean) =>
  PAGES.filter(({ icon }) => !isActedBy || (icon !== 'security' && icon !== 'cards')).map((page) => ({
    href: page.path,
    icon: page.icon,
    label: texts.say(page.text),
    isHere: page.path === '/account' ? path === page.path : path.startsWith(page.path),
  }));
