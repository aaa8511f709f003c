import { texts } from './texts.js';

export const t = texts({
  en: {
    title: 'Password and second factor',
    text: 'With a second factor, signing in takes your password and a code of an authenticator app.',
    factor: 'Second factor',
    on: 'on',
    off: 'off',
    left: '{n} backup codes left',
    begin: 'Set up a second factor',
    end: 'Switch off the second factor',
    ended: 'The second factor is off',
    scan: 'Read this picture with your authenticator app, then type the code that it shows.',
    picture: 'Picture with the secret that is written below it',
    secret: 'If the app cannot read it, type:',
    code: 'Code',
    confirm: 'Switch on',
    codesText: 'Each of these codes lets you in once when your phone is lost. They are not shown again.',
    kept: 'I have kept them',
    password: 'Change the password',
    now: 'Your present password',
    next: 'New password',
    nextHint: 'At least 8 characters. You are signed out everywhere else.',
    changed: 'Your password is changed',
    close: 'Close',
  },
  de: () => import('./security.texts.de.js'),
});
