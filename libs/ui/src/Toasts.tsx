import { useDirection } from '@mantine/core';
import { Notifications } from '@mantine/notifications';

/** Short messages in the corner. */
export default function Toasts() {
  const { dir } = useDirection();
  // Its corners have no names but these two.
  return <Notifications position={dir === 'rtl' ? 'top-left' : 'top-right'} />;
}
