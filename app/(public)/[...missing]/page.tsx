import { Missing, MISSING } from '#app/(public)/missing.tsx';

export const metadata = MISSING;

/** Every address that is nothing else. */
export default function NothingHere() {
  return <Missing />;
}
