import { texts } from '#ui';

export const t = texts({
  en: {
    title: 'Tax rules',
    description:
      'Rates by the client’s country and state, in up to two levels. Of several rules that match, the oldest applies; issued invoices keep their rates.',
    add: 'Add a rule',
    edit: 'Change rule',
    editOf: 'Change rule: {name}',
    level: 'Level',
    name: 'Name',
    country: 'Country',
    countryHint: 'Two capitals such as DE; empty = all countries',
    state: 'State',
    stateHint: 'Empty = all states',
    rate: 'Rate in percent',
    any: 'all',
    actions: 'Actions',
    remove: 'Remove',
    removeTitle: 'Remove {name}?',
    removeText: 'New invoices are then issued without it. Issued invoices keep their rates.',
    removed: 'The rule is removed',
    saved: 'The rule is saved',
    empty: 'No tax rules',
    emptyText: 'Without a rule, invoices carry no tax.',
  },
});
