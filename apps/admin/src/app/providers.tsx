import { RouterProvider } from '@tanstack/react-router';
import { Provider as UrqlProvider } from 'urql';
import { client } from '../lib/urql-client.ts';
import { router } from './router.tsx';

/** Everything that surrounds the screens. */
export function Providers() {
  return (
    <UrqlProvider value={client}>
      <RouterProvider router={router} />
    </UrqlProvider>
  );
}
