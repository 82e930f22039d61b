// All the script of the public pages, which read in full without it. Why: docs/live.md.
'use strict';

const root = document.documentElement;
const english = navigator.languages?.find((tag) => /^en\b/.test(tag)) ?? 'en-GB';
const find = (selector, within = document) => within.querySelector(selector);
const on = (target, types, act) => types.split(' ').forEach((type) => target.addEventListener(type, act));

// Times: the forms of lib/i18n/date.ts.
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const date = { day: 'numeric', month: 'short' };
const longDate = { day: 'numeric', month: 'long', year: 'numeric' };
const zone = { timeZoneName: 'short' };
const forms = {
  full: { ...clock, ...longDate, ...zone },
  dated: { ...clock, ...longDate },
  stamp: { ...clock, ...date, ...zone },
  short: { ...clock, ...date },
  clock: { ...clock, ...zone },
  time: clock,
};
const formats = {};
const sameDay = (one, other) => one.toDateString() === other.toDateString();
const write = (form, at) => {
  if (form === 'near') form = sameDay(at, new Date()) ? 'clock' : 'stamp';
  return (formats[form] ??= new Intl.DateTimeFormat(english, forms[form])).format(at).replace(' at ', ', ');
};

function localise(time) {
  const at = new Date(time.dateTime);
  let { form } = time.dataset;
  time.title = `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const from = time.closest('.period')?.querySelector('time') ?? time;
  if (from !== time)
    form = sameDay(new Date(from.dateTime), at) ? 'clock' : form === 'clock' ? 'stamp' : form;
  time.textContent = write(form, at);
}

function nameZone(named) {
  const format = new Intl.DateTimeFormat(english, { timeZoneName: 'long' });
  const name = format.formatToParts().find(({ type }) => type === 'timeZoneName')?.value;
  const utc = format.resolvedOptions().timeZone === 'UTC';
  if (name) named.textContent = named.dataset.zone.replace('%', utc ? 'UTC' : name);
}

// Colours.
function offerColours(choice) {
  for (const radio of choice.elements) radio.checked = radio.value === (root.dataset.theme ?? 'auto');
  choice.hidden = false;
}
on(document, 'change', ({ target }) => {
  if (target.name !== 'theme') return;
  if (target.value === 'auto') delete root.dataset.theme;
  else root.dataset.theme = target.value;
  try {
    localStorage.theme = target.value;
  } catch {}
});

// Days.
const note = document.createElement('div');
note.className = 'day-note';
note.hidden = true;
const dayFormat = new Intl.DateTimeFormat(english, { ...longDate, weekday: 'long', timeZone: 'UTC' });

function setDay(bars, index) {
  const { first, blank, notes, count } = bars.dataset;
  const words = bars.closest('[data-bars-good]')?.dataset ?? {};
  index = Math.min(count - 1, Math.max(0, index));
  const day = dayFormat.format(Date.parse(first) + index * 864e5);
  const said = JSON.parse(notes ?? '{}')[index] ?? (index < blank ? words.barsNone : words.barsGood);
  bars.dataset.at = index;
  bars.ariaValueNow = index;
  bars.ariaValueText = `${day}: ${said.replaceAll('\n', ', ')}`;
  return `${day}\n${said}`;
}

function offerDays(bars) {
  const { ariaLabel } = find('svg', bars);
  Object.assign(bars, {
    role: 'slider',
    tabIndex: 0,
    ariaLabel,
    ariaValueMin: 0,
    ariaValueMax: bars.dataset.count - 1,
  });
  setDay(bars, Infinity);
}

let noted;
function sayDay(bars, index) {
  noted = bars;
  note.textContent = setDay(bars, index);
  if (!note.isConnected) document.body.append(note);
  note.hidden = false;
  const box = bars.getBoundingClientRect();
  const { at, count } = bars.dataset;
  const left = box.left + (box.width * (+at + 0.5)) / count - note.offsetWidth / 2;
  const most = root.clientWidth - note.offsetWidth - 8;
  note.style.left = `${Math.min(Math.max(8, left), most) + scrollX}px`;
  note.style.top = `${box.top + scrollY - note.offsetHeight}px`;
}
const hush = () => (note.hidden = true);

const onBars = (types, act) =>
  on(document, types, (event) => {
    const bars = event.target.closest?.('.bars');
    if (bars) act(bars, event);
    else if (event.target !== note && (event.clientX || event.key === 'Escape')) hush();
  });
onBars('pointermove pointerdown', (bars, { clientX }) => {
  const box = bars.getBoundingClientRect();
  sayDay(bars, Math.floor(((clientX - box.left) / box.width) * bars.dataset.count));
});
onBars('focusin', (bars) => bars.matches(':focus-visible') && sayDay(bars, bars.dataset.at));
onBars('focusout', hush);
const steps = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
  Home: -1e3,
  End: 1e3,
};
onBars('keydown', (bars, event) => {
  const step = steps[event.key];
  if (event.key === 'Escape') hush();
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  sayDay(bars, +bars.dataset.at + step);
});
on(root, 'pointerleave', hush);

// A page becomes the reader's own.
const sentOpen = new WeakMap();
function equip(doc) {
  const each = (selector, act) => doc.querySelectorAll(selector).forEach(act);
  each('time[data-form]', localise);
  each('[data-zone]', nameZone);
  each('[data-theme-switch]', offerColours);
  each('.bars', offerDays);
  each('details', (details) => sentOpen.set(details, details.open));
}
equip(document);

// The page becomes another: what is in both stays.
function become(old, next) {
  if (old.isEqualNode(next)) return;
  if (old.nodeType > 1) return void (old.nodeValue = next.nodeValue);
  if (old.dataset.at) setDay(next, old.dataset.at);
  if (sentOpen.has(old)) {
    if (old.open || sentOpen.get(old) === sentOpen.get(next)) next.open = old.open;
    sentOpen.set(old, sentOpen.get(next));
  }
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of next.attributes)
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);

  const wanted = [...next.childNodes];
  const stays = (node, from) =>
    wanted.some((want, i) => i >= from && (node.id ? want.id === node.id : want.isEqualNode(node)));
  for (const child of [...old.children]) if (child.id && !stays(child, 0)) child.remove();
  let at = old.firstChild;
  const drop = () => {
    const gone = at;
    at = at.nextSibling;
    gone.remove();
  };
  wanted.forEach((want, i) => {
    let twin = at;
    while (twin && !(want.id ? twin.id === want.id : twin.isEqualNode(want))) twin = twin.nextSibling;
    if (!twin && at && !at.id && !want.id && at.nodeName === want.nodeName && !stays(at, i)) twin = at;
    while (twin && at !== twin && !stays(at, i)) drop();
    if (twin && twin === at) at = at.nextSibling;
    else old.insertBefore(twin ?? want, at);
    if (twin) become(twin, want);
  });
  while (at) drop();
}

// News arrives.
const region = find('[data-news]');
const notice = find('.stale');
const asOfTime = () => find('.as-of time');

let asOf = new Date(asOfTime()?.dateTime ?? document.lastModified);
function confirm(at) {
  if (at > asOf) asOf = at;
  const time = asOfTime();
  if (!time) return;
  time.dateTime = asOf.toISOString();
  localise(time);
}

const say = (sentence) =>
  region.replaceChildren(Object.assign(document.createElement('p'), { textContent: sentence }));

function takeOver(doc) {
  equip(doc);
  const news = [...doc.querySelectorAll('[data-update]')].filter(({ id }) => !document.getElementById(id));
  for (const update of news) update.classList.add('arrives');
  const said = news.map(({ dataset }) => region.dataset.news.replace('%', dataset.update));
  const headline = find('.headline', doc)?.textContent;
  if (headline && headline !== find('.headline')?.textContent) said.push(headline);

  // What is read stays where it is.
  const page = find('.page');
  const focused = document.activeElement;
  const top = (node) => node.getBoundingClientRect().top;
  const seen = [0.1, 0.2, 0.3, 0.5, 0.7].map((y) =>
    document.elementFromPoint(innerWidth / 2, innerHeight * y),
  );
  const places = [focused, ...seen]
    .map((node) => [node, top(node)])
    .filter(([, y]) => scrollY > 0 && y >= 0 && y < innerHeight);
  root.style.overflowAnchor = 'none';
  become(page, find('.page', doc));
  const [node, y] = places.find(([node]) => node.isConnected) ?? [];
  if (node) scrollBy({ top: top(node) - y, behavior: 'instant' });
  root.style.overflowAnchor = '';

  const take = (node) => {
    node.focus({ preventScroll: true });
    return document.activeElement === node;
  };
  const likes = [focused, ...[...document.links].filter(({ href }) => href === focused.href)];
  if (document.activeElement !== focused && !likes.some(take)) take(find('#content'));
  if (note.hidden || !noted.isConnected) hush();
  else sayDay(noted, noted.dataset.at);
  document.title = doc.title;
  confirm(new Date(asOfTime()?.dateTime ?? asOf));
  if (said[0]) say(said.join('. '));
}

async function ask(path) {
  const answer = await fetch(path, { cache: 'no-cache', signal: AbortSignal.timeout?.(15e3) });
  if (answer.status > 404) throw answer;
  return answer;
}

let asked = 0;
let copy;
const dress = (doc) => [...doc.querySelectorAll('[rel=stylesheet]')].map(({ href }) => href).join();
async function renew() {
  const order = ++asked;
  const text = await (await ask(location.pathname + location.search)).text();
  if (order < asked || text === copy) return false;
  const doc = new DOMParser().parseFromString(text, 'text/html');
  if (!find('.page', doc)) throw doc;
  if (dress(doc) !== dress(document) && performance.now() > 2e4) location.reload();
  else takeOver(doc);
  copy = text;
  return true;
}

// The stream says what has changed, the heartbeat that nothing else has.
let open, stream, beating, retrying, due, unsure;
let revision = 0;
let misses = 0;
let stale = false;
const around = (seconds) => seconds * 1e3 * (0.75 + Math.random() / 2);

function poked({ data, lastEventId }) {
  const { paths, within } = JSON.parse(data);
  const touches = (path) => !paths || paths.includes(path);
  revision = Math.max(revision, parseInt(lastEventId) || 0);
  if (touches('/favicon.svg')) redrawIcon();
  if (touches(location.pathname)) due ??= setTimeout(follow, Math.random() * within, true);
}

async function follow(again) {
  due = undefined;
  try {
    if (await renew()) return;
    if (again) return setTimeout(follow, 1e3);
  } catch {}
  unsure = true;
  beatIn(around(5));
}

function redrawIcon() {
  find('[rel=icon]').href = `/favicon.svg?${revision}`;
}

function beatIn(ms) {
  clearTimeout(beating);
  if (open) beating = setTimeout(beat, ms);
}

// Charts are documents in frames; each says until when it holds. Those that nobody scrolled to are not there yet, and one
// that cannot be had now is asked for again.
async function redraw(old, at) {
  try {
    const chart = find('#content', old);
    if (new Date(chart.dataset.until) > at) return;
    const text = await (await ask(old.URL)).text();
    const doc = new DOMParser().parseFromString(text, 'text/html');
    equip(doc);
    become(chart, find('#content', doc));
  } catch {}
}

async function beat() {
  try {
    const answer = await ask('/heartbeat.json');
    if (!answer.ok && !revision) return stop();
    const heart = await answer.json();
    const news = heart.revision > revision;
    if (unsure || news) await renew();
    if (news && revision) redrawIcon();
    unsure = heart.revision < revision;
    if (news) revision = heart.revision;
    const at = new Date(heart.at);
    if (new Date(answer.headers.get('date') ?? at) - at > 12e4) throw at;
    misses = 0;
    confirm(at);
    for (const frame of document.querySelectorAll('iframe')) redraw(frame.contentDocument, at);
  } catch {
    misses++;
  }
  const words = notice.dataset.stale.replace('%', write('near', asOf));
  notice.hidden = misses < 2;
  notice.textContent = notice.hidden ? '' : words;
  if (stale === notice.hidden) say(stale ? region.dataset.back : words);
  stale = !notice.hidden;
  beatIn(around(misses ? 15 : unsure ? 5 : stream ? 60 : 20));
}

function listen() {
  stream = new EventSource('/events');
  stream.onopen = () => {
    unsure = true;
    beatIn(Math.random() * 1e3);
  };
  on(stream, 'published', poked);
  stream.onerror = () => {
    if (stream.readyState === 2) {
      stream = undefined;
      retrying = setTimeout(listen, around(90));
    }
    if (!misses) beatIn(around(2));
  };
}

function start() {
  if (open || document.hidden) return;
  open = unsure = true;
  listen();
}
function stop() {
  open = false;
  stream?.close();
  [beating, retrying, due].forEach(clearTimeout);
  due = undefined;
}

if (region) {
  on(document, 'visibilitychange', () => (document.hidden ? stop() : start()));
  on(window, 'pagehide', stop);
  on(window, 'pageshow', start);
  on(window, 'online offline', () => beatIn(0));
  start();
}
