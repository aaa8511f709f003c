import { texts } from '#ui';

export const t = texts({
  en: {
    title: 'Mails',
    to: 'To',
    subject: 'Subject',
    template: 'Template',
    status: 'Status',
    created: 'Queued',
    sent: 'Sent',
    client: 'Client',
    reseller: 'Brand',
    error: 'Last error',
    empty: 'No mails yet',
    emptyText: 'Mails to clients appear here as soon as they are queued.',
    text: 'Text',
    search: 'Subject or address',
  },
  de: () => import('./mails.texts.de.js'),
});
