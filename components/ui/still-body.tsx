'use client';

import { useEffect, useState } from 'react';
import { handedOver } from './handed-over.ts';

/**
 * Draws HTML that was handed over. A browser leaves what the server sent as it is, for the text is not there; should the
 * page ever be drawn anew in it, as while its code is being changed, it is fetched anew.
 * @param handed what `handOver` returned for it
 */
export function StillBody({ handed }: { readonly handed: string }) {
  const [first] = useState(handed);
  useEffect(() => {
    if (handed !== first) location.reload();
  }, [handed, first]);
  const text = typeof window === 'undefined' ? handedOver(handed) : '';
  return <div className="body" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: text }} />;
}
