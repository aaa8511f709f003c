/** German. */
export default {
  onetime: 'Einmalig',
  free: 'Kostenlos',
  monthly: 'Monatlich',
  quarterly: 'Alle 3 Monate',
  semiannually: 'Alle 6 Monate',
  annually: 'Jährlich',
  biennially: 'Alle 2 Jahre',
  triennially: 'Alle 3 Jahre',
  years: '{n} {n|Jahr|Jahre}',
  product: 'Produkte',
  addon: 'Zusätze',
  option: 'Konfigurierbare Optionen',
  domainregister: 'Domainregistrierung',
  domaintransfer: 'Domainumzug',
  domainrenew: 'Domainverlängerung',
  domainaddon: 'Domainzusätze',
};
