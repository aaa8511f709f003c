import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { body } from '#api-client';
import { Facts, formatInstant, PageHeader, QueryView, Section, StatusBadge, useIdParam } from '#ui';
import { api } from '../../api.js';
import { ClientLink, ResellerName } from '../../shared/names.js';
import { t } from './mails.texts.js';

export function MailPage() {
  const id = useIdParam();
  const query = useQuery({
    queryKey: ['mails', id],
    queryFn: () => body(api.GET('/api/admin/v1/mails/{id}', { params: { path: { id } } })),
  });
  return (
    <QueryView query={query}>
      {(mail) => (
        <>
          <PageHeader
            title={mail.subject || mail.template}
            back={{ to: '/mails', label: t('title') }}
            badge={<StatusBadge status={mail.status} />}
          />
          <Stack>
            <Section>
              <Facts
                items={[
                  [t('to'), mail.to],
                  [t('client'), <ClientLink key="c" id={mail.clientId} />],
                  [t('reseller'), <ResellerName key="r" id={mail.resellerId} />],
                  [t('template'), mail.template],
                  [t('created'), formatInstant(mail.createdAt)],
                  [t('sent'), formatInstant(mail.sentAt)],
                  [t('error'), mail.lastError],
                ]}
              />
            </Section>
            {mail.html && (
              <Section title={t('text')}>
                {/* No permission at all in the sandbox: the mail is shown, nothing of it runs or loads a page. */}
                <iframe
                  title={t('text')}
                  sandbox=""
                  srcDoc={mail.html}
                  style={{ width: '100%', height: 560, border: 0, background: '#fff', borderRadius: 6 }}
                />
              </Section>
            )}
          </Stack>
        </>
      )}
    </QueryView>
  );
}
