import { Notifications } from '@mantine/notifications';

/** Short messages in the corner; loads beside the first page, which does not wait for it. */
export default function Toasts() {
  return <Notifications position="top-right" />;
}
