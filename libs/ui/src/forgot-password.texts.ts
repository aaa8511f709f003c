import { texts } from './texts.js';

export const t = texts({
  en: {
    forgotTitle: 'Forgot your password?',
    forgotText: 'Tell us the address you sign in with, and we send you a link to choose a new password.',
    name: 'E-mail or user name',
    send: 'Send link',
    sent: 'If there is an account with this address, a link is on its way. It works once, within an hour.',
    back: 'Back to sign in',
    resetTitle: 'Choose a new password',
    resetText: 'You are signed out everywhere else, and sign in with the new password.',
    fresh: 'New password',
    freshHint: 'At least 8 characters',
    repeat: 'New password again',
    differs: 'This is not the same as above',
    short: 'Write at least 8 characters',
    save: 'Save password',
    saved: 'The new password is saved. Sign in with it.',
    noToken: 'This link is not complete. Ask for a new one.',
    again: 'Ask for a new link',
  },
  de: () => import('./forgot-password.texts.de.js'),
});
