'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';

/** Every few seconds while somebody looks: what others did must be there before it is done twice. */
const EVERY = 3_000;
/** Words like "12 minutes ago" grow old without anybody doing anything. */
const ANEW = 60_000;
/** So many answers may be missing before it is said. */
const PATIENCE = 3;

interface News {
  readonly last: number;
  readonly said: readonly string[];
}

/**
 * Brings in what others do, and says it. The screen is drawn anew around what somebody types: fields that they have
 * touched, and the place where they are, stay.
 */
export function LiveRoom({ path, last }: { readonly path: string; readonly last: number }) {
  const router = useRouter();
  const known = useRef(last);
  const [said, setSaid] = useState('');
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    known.current = Math.max(known.current, last);
  }, [last]);
  useEffect(() => {
    let missed = 0;
    let drawn = performance.now();
    let isAsking = false;
    const ask = async () => {
      if (isAsking || document.visibilityState !== 'visible') return;
      isAsking = true;
      const news = await newsSince(path, known.current);
      isAsking = false;
      missed = news ? 0 : missed + 1;
      setLost(missed >= PATIENCE);
      const isNew = news !== null && news.last > known.current;
      if (isNew) known.current = news.last;
      if (isNew && news.said.length > 0) setSaid(news.said.join(' '));
      if (!isNew && performance.now() - drawn < ANEW) return;
      drawn = performance.now();
      router.refresh();
    };
    const timer = setInterval(() => void ask(), EVERY);
    const look = () => void ask();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [path, router]);
  return (
    <p className="room-news" role="status">
      {isLost ? 'No answer comes: what others do does not show here until the connection is back.' : said}
    </p>
  );
}

async function newsSince(path: string, after: number): Promise<News | null> {
  try {
    const answer = await fetch(`${path}/news?after=${after}`, { cache: 'no-store' });
    return answer.ok ? ((await answer.json()) as News) : null;
  } catch {
    return null;
  }
}
