// Shows what is pushed to this browser. It holds no words of its own: they come with each message.
'use strict';

// The address of this browser's subscription, by which it is changed, moved and left.
const keep = async (manage) => (await caches.open('push')).put('/subscription', new Response(manage));
const kept = async () => (await (await caches.match('/subscription'))?.text()) ?? '';

// Who gets a message at an address proves that it is theirs.
async function confirm(path) {
  const answer = await fetch(path, { method: 'POST', body: new URLSearchParams({ by: 'push' }) });
  if (!answer.ok || !answer.url.includes('done=confirm')) throw answer;
}

async function show({ data }) {
  let news = { title: location.host, url: '/' };
  try {
    news = data.json();
    // Only what is proven is kept: a subscription that came to nothing is not moved or left by it.
    if (news.confirm) await confirm(news.confirm);
    if (news.manage) await keep(news.manage);
    const pages = await clients.matchAll({ includeUncontrolled: true });
    for (const page of pages) page.postMessage('told');
  } catch {
    // Every message has to be shown, or browsers show one of their own.
    news = { ...news, ...news.failed };
  }
  const { title, body, tag, lang, dir, url } = news;
  await registration.showNotification(title, {
    ...{ body, tag, lang, dir, icon: '/favicon.svg', data: url },
    renotify: !!tag,
  });
}

async function open({ notification }) {
  notification.close();
  const { href, origin } = new URL(notification.data ?? '/', location.origin);
  const target = origin === location.origin ? href : '/';
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const page = pages.find(({ url }) => url === target);
  await (page ? page.focus() : clients.openWindow(target));
}

// A browser may be given another address by its service: it is told to us, and proven like the first.
async function move({ oldSubscription, newSubscription }) {
  const key = (await kept()).split('/').pop();
  const options = oldSubscription?.options;
  const subscription = newSubscription ?? (options && (await registration.pushManager.subscribe(options)));
  if (!subscription || !key) return;
  const { endpoint, keys } = subscription.toJSON();
  await fetch('/api/subscriptions/push', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key, address: endpoint, keys }),
  });
}

const on = (type, act) => addEventListener(type, (event) => event.waitUntil(act(event)));
on('push', show);
on('notificationclick', open);
on('pushsubscriptionchange', move);
on('install', () => skipWaiting());
on('activate', () => clients.claim());
