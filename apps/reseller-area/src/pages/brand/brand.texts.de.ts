/** German. */
export default {
  title: 'Marke',
  description: 'Wie Ihr Shop und Ihre E-Mails auftreten. Was gespeichert ist, gilt sofort.',
  openStore: 'Shop öffnen',
  noStore: 'Ihr Shop hat noch keine Adresse: Fügen Sie unten eine hinzu.',
  hosts: 'Adressen des Shops',
  hostsText:
    'Ein Name unterhalb der Shop-Adresse gilt sofort; eine eigene Domain, sobald ihre DNS-Einträge zeigen, dass sie Ihnen gehört und hierher führt.',
  host: 'Hostname',
  addHost: 'Adresse hinzufügen',
  hostAdded: 'Die Adresse ist hinzugefügt',
  verified: 'funktioniert',
  waiting: 'wartet auf ihre DNS-Einträge',
  remove: 'Entfernen',
  removeTitle: '{host} entfernen?',
  removeText: 'Ihr Shop ist darüber nicht mehr erreichbar.',
  removed: 'Die Adresse ist entfernt',
};
