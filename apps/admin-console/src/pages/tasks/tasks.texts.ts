import { texts } from '#ui';

export const t = texts({
  en: {
    title: 'Tasks',
    description:
      'Work that people do at servers and registrars. When a task is marked done, the service or domain becomes active and the client is told.',
    servers: 'Servers',
    registrars: 'Registrars',
    what: 'What',
    action: 'Action',
    client: 'Client',
    reseller: 'Reseller',
    created: 'Since',
    status: 'Status',
    actions: 'Decision',
    complete: 'Mark done',
    refuse: 'Refuse',
    completeOf: 'Mark done: {what}',
    refuseOf: 'Refuse: {what}',
    note: 'Note',
    reason: 'Reason',
    username: 'User name at the server',
    expires: 'Expiry date told by the registry (when it differs)',
    epp: 'Transfer code',
    done: 'The task is done',
    refused: 'The task is refused',
    empty: 'No tasks',
    emptyText: 'New tasks appear here when orders are paid.',
    open: 'open',
  },
});
