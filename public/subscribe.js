// Offers notifications on the page where people subscribe. Without it the page offers everything else.
const block = document.querySelector('[data-push]');
const find = (part) => block.querySelector(`[data-push-part=${part}]`);
const canBeTold = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
// Safari on phones and tablets has it only for pages on the home screen.
const needsHomeScreen = !canBeTold && navigator.standalone === false;

let state = needsHomeScreen ? 'home' : undefined;
let busy = false;
let words = '';
let manage = '';

// The page may become another at any time: what belongs here is put back.
function draw() {
  const set = (node, name, value) => node[name] === value || (node[name] = value);
  set(block, 'hidden', !state);
  for (const part of ['home', 'offer', 'told']) set(find(part), 'hidden', part !== state);
  for (const button of block.querySelectorAll('button')) set(button, 'disabled', busy);
  const confirmed = find('confirmed');
  set(confirmed, 'hidden', !manage);
  if (manage) set(confirmed.querySelector('a'), 'pathname', manage);
  set(find('status'), 'textContent', words);
}
function say(word, text) {
  words = text ?? block.dataset[word] ?? '';
  draw();
}

const subscriptionOf = async () =>
  (await (await navigator.serviceWorker.getRegistration('/'))?.pushManager.getSubscription()) ?? null;

async function look() {
  state = (await subscriptionOf()) ? 'told' : 'offer';
  manage = (state === 'told' && (await (await caches.match('/subscription'))?.text())) || '';
  draw();
}

async function tell({ endpoint, keys }) {
  const form = document.querySelector('form[action="/api/subscriptions"]');
  // Where else messages could go is no part of what is wanted.
  const wanted = ([name, value]) => typeof value === 'string' && !/^(address|contact|website)$/.test(name);
  const choice = form ? [...new FormData(form)].filter(wanted) : [];
  const answer = await fetch('/api/subscriptions/push', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ address: endpoint, keys, choice }),
  });
  if (answer.ok) return;
  const { message, fields } = await answer.json();
  throw Object.values(fields ?? {})[0] ?? message;
}

async function join() {
  say('asking');
  if ((await Notification.requestPermission()) !== 'granted') return say('denied');
  say('joining');
  await navigator.serviceWorker.register('/push-worker.js', { scope: '/' });
  const { pushManager } = await navigator.serviceWorker.ready;
  let subscription;
  try {
    const options = { userVisibleOnly: true, applicationServerKey: block.dataset.pushKey };
    // One that was made for a key of before cannot be written to.
    await (await pushManager.getSubscription())?.unsubscribe();
    subscription = await pushManager.subscribe(options);
  } catch ({ name }) {
    return say(name === 'NotAllowedError' ? 'denied' : 'unreachable');
  }
  try {
    await tell(subscription.toJSON());
  } catch (error) {
    await subscription.unsubscribe();
    throw error;
  }
  say('sent');
}

async function leave() {
  const key = manage.split('/').pop();
  if (key) await fetch(`/api/subscriptions/${key}/leave`, { method: 'POST', redirect: 'manual' });
  await (await subscriptionOf())?.unsubscribe();
  await caches.delete('push');
  say('left');
}

async function act(deed) {
  if (busy) return;
  busy = true;
  try {
    await deed();
  } catch (error) {
    say('failed', typeof error === 'string' ? error : undefined);
  }
  busy = false;
  await look();
}

if (block && (canBeTold || needsHomeScreen)) {
  const deeds = { join, leave };
  block.addEventListener('click', ({ target }) => {
    const deed = deeds[target.closest('button')?.dataset.pushPart];
    if (deed) void act(deed);
  });
  new MutationObserver(draw).observe(block, { attributes: true, childList: true, subtree: true });
  if (!canBeTold) draw();
  else {
    const lookAgain = () => look().catch(() => {});
    lookAgain();
    // The worker says when the first notification came.
    navigator.serviceWorker.addEventListener('message', () => {
      words = '';
      lookAgain();
    });
  }
}
