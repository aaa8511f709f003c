/** German. */
export default {
  logInAs: 'Anmelden als',
  title: 'Anmelden als {name}',
  text: 'Sie sehen, was {name} sieht, und können zunächst nichts ändern. Wo der Anbieter es erlaubt, können Sie sich dort Änderungen erlauben. Passwörter, Zahlungsdaten und Auszahlungen bleiben verschlossen. Nach einer Weile endet es von selbst.',
  reason: 'Grund',
  reasonHint: 'Steht im Aktivitätsprotokoll neben beiden Namen.',
  tooShort: 'Sagen Sie in ein paar Worten, warum.',
  label: 'Als jemand anderes angemeldet',
  who: '{by} ist als {name} angemeldet.',
  reading: 'Sie können alles ansehen, aber nichts ändern.',
  writing: 'Änderungen sind erlaubt.',
  minutes: 'Endet in {n} Min.',
  because: 'Grund: {reason}',
  allow: 'Änderungen erlauben',
  allowTitle: 'Änderungen als {name} erlauben?',
  allowText:
    'Bis zum Ende können Sie ändern, was {name} ändern kann, außer Passwörtern, Zahlungsdaten und Auszahlungen. Jede Änderung wird mit beiden Namen protokolliert.',
  allowed: 'Änderungen sind bis zum Ende erlaubt',
  end: 'Beenden',
  onlyHimself:
    'Passwörter, Sitzungen und API-Tokens gehören allein {name}; sie bleiben verschlossen, solange Sie so angemeldet sind.',
  kept: 'Bleibt, wie es ist, solange Sie als jemand anderes angemeldet sind.',
  overTitle: 'Als jemand anderes angemeldet: das ist beendet',
  overText:
    'Ihre Zeit als {name} ist abgelaufen, oder Sie dürfen es nicht mehr. Sie können sich vom Datensatz aus noch einmal so anmelden und sagen, warum.',
  overSoon: 'Sie waren hier als jemand anderes angemeldet; das ist beendet.',
  back: 'Zurück, wo Sie angefangen haben',
};
