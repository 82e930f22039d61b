import { notFound } from 'next/navigation';

/** Every address that is nothing else: the page for that, in the public frame, with status 404. */
export default function Missing() {
  notFound();
}
