import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether script runs here: what is of use with script only is not drawn without it. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
