import { texts } from '../texts.js';

export const t = texts({
  en: {
    logInAs: 'Log in as',
    title: 'Log in as {name}',
    text: 'You see what {name} sees and can change nothing at first. Where the provider allows it, you can allow yourself changes there. Passwords, payment data and payouts stay closed. It ends by itself after a while.',
    reason: 'Reason',
    reasonHint: 'Stands in the activity log, beside both names.',
    tooShort: 'Say why, in a few words.',
    label: 'Signed in as somebody else',
    who: '{by} is signed in as {name}.',
    reading: 'You can look, but change nothing.',
    writing: 'Changes are allowed.',
    minutes: 'Ends in {n} min.',
    because: 'Reason: {reason}',
    allow: 'Allow changes',
    allowTitle: 'Allow changes as {name}?',
    allowText:
      'Until the end you can change what {name} can change, apart from passwords, payment data and payouts. Each change is logged with both names.',
    allowed: 'Changes are allowed until the end',
    end: 'End',
    onlyHimself:
      'Passwords, sessions and API tokens are for {name} alone; they stay closed while you are signed in as him.',
    kept: 'Stays as it is while you are signed in as somebody else.',
    overTitle: 'Signed in as somebody else: it has ended',
    overText:
      'Your time as {name} has run out, or you may not any more. You can start it again from the record, and say why.',
    overSoon: 'You were signed in here as somebody else; that has ended.',
    back: 'Back to where you started',
  },
  de: () => import('./impersonation.texts.de.js'),
});
