import { texts } from '#ui';

export const t = texts({
  en: {
    title: 'Activity log',
    description: 'Who did what. Where somebody was signed in as another, both names and the reason stand beside it.',
    when: 'When',
    who: 'Who',
    as: 'as {name}',
    what: 'What',
    client: 'Client',
    reason: 'Reason',
    ofThis: 'All of this session',
    ip: 'Address',
    system: 'System',
    signedInAs: 'Signed in as',
    anybody: 'Anybody',
    reseller: 'A reseller',
    aClient: 'A client',
    clientId: 'Client number',
    adminId: 'Staff number',
    from: 'From day',
    before: 'Before day',
    empty: 'Nothing was done yet',
    emptyText: 'What staff, resellers and clients change appears here.',
  },
  de: () => import('./activity.texts.de.js'),
});
