'use client';

import { useEffect, useState } from 'react';
import { handedOver } from './handed-over.ts';

/**
 * Draws HTML that was handed over. A browser leaves what the server sent as it is, for the text is not there; should the
 * page ever be drawn anew in it, as while its code is being changed, it is fetched anew.
 */
export function StillBody({ html }: { readonly html: string }) {
  const [first] = useState(html);
  useEffect(() => {
    if (html !== first) location.reload();
  }, [html, first]);
  const text = typeof window === 'undefined' ? handedOver(html) : '';
  return <div className="body" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: text }} />;
}
