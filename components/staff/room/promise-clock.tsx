'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { SECOND } from '#lib/domain/instant.ts';
import { restWords } from './rest-words.ts';

/**
 * How long until the promised word, and how late it is. Counted from when the screen came, by a clock that nobody sets.
 * A timer is not read out by itself: read each second, it would drown everything else.
 * @param left milliseconds; below zero it is late
 */
export function PromiseClock({ left }: { readonly left: number }) {
  const router = useRouter();
  const [rest, setRest] = useState(left);
  useEffect(() => {
    const due = performance.now() + left;
    let wasLate = left <= 0;
    const tick = () => {
      const now = due - performance.now();
      setRest(now);
      // What the page says, and what to do next, is another thing from this instant on.
      if (now <= 0 && !wasLate) router.refresh();
      wasLate = now <= 0;
    };
    tick();
    const timer = setInterval(tick, SECOND / 2);
    return () => clearInterval(timer);
  }, [left, router]);
  return <span role="timer">{restWords(rest)}</span>;
}
