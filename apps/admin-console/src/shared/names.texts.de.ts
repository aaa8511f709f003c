/** German. */
export default {
  direct: 'Direkt',
  reseller: 'Reseller {id}',
  client: 'Kunde {id}',
};
