/** German. */
export default {
  title: 'E-Mails',
  to: 'An',
  subject: 'Betreff',
  template: 'Vorlage',
  status: 'Status',
  created: 'Eingereiht',
  sent: 'Gesendet',
  client: 'Kunde',
  reseller: 'Marke',
  error: 'Letzter Fehler',
  empty: 'Noch keine E-Mails',
  emptyText: 'E-Mails an Kunden erscheinen hier, sobald sie eingereiht sind.',
  text: 'Text',
  search: 'Betreff oder Adresse',
};
