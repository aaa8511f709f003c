import { body } from '#api-client';
import { SecuritySection } from '#ui';
import { api } from '../../api.js';

/** Password and second factor of who is signed in. */
export function Security() {
  return (
    <SecuritySection
      calls={{
        factor: () => body(api.GET('/api/reseller/v1/second-factor')),
        begin: (password) => body(api.POST('/api/reseller/v1/second-factor', { body: { password } })),
        confirm: (code) => body(api.POST('/api/reseller/v1/second-factor/confirm', { body: { code } })),
        end: (password) => body(api.POST('/api/reseller/v1/second-factor/off', { body: { password } })),
        changePassword: (password, newPassword) =>
          body(api.POST('/api/reseller/v1/password', { body: { password, newPassword } })),
      }}
    />
  );
}
