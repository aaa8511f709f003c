/** German. */
export default {
  forgotTitle: 'Passwort vergessen?',
  forgotText:
    'Nennen Sie die Adresse, mit der Sie sich anmelden. Wir senden Ihnen einen Link, mit dem Sie ein neues Passwort wählen.',
  name: 'E-Mail oder Benutzername',
  send: 'Link senden',
  sent: 'Wenn es zu dieser Adresse ein Konto gibt, ist ein Link unterwegs. Er gilt einmal, eine Stunde lang.',
  back: 'Zurück zur Anmeldung',
  resetTitle: 'Neues Passwort wählen',
  resetText: 'Sie werden überall sonst abgemeldet und melden sich mit dem neuen Passwort an.',
  fresh: 'Neues Passwort',
  freshHint: 'Mindestens 8 Zeichen',
  repeat: 'Neues Passwort noch einmal',
  differs: 'Das ist nicht dasselbe wie oben',
  short: 'Mindestens 8 Zeichen',
  save: 'Passwort speichern',
  saved: 'Das neue Passwort ist gespeichert. Melden Sie sich damit an.',
  noToken: 'Dieser Link ist nicht vollständig. Fordern Sie einen neuen an.',
  again: 'Neuen Link anfordern',
};
