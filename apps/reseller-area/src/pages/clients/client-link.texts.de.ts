/** German. */
export default { client: 'Kunde {id}' };
