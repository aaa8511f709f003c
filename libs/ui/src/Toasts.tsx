import { Notifications } from '@mantine/notifications';

/** Short messages in the corner. */
export default function Toasts() {
  return <Notifications position="top-right" />;
}
