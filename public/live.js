// All the script of the public pages. They read in full without it. It turns times into the reader's own zone,
// keeps the choice of colours, and names the day under the pointer.
'use strict';

const root = document.documentElement;
const english = navigator.languages?.find((tag) => /^en\b/.test(tag)) ?? 'en-GB';

// --- Times. The forms are those of lib/i18n/date.ts.
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
const today = new Date().toDateString();
const write = (form, at) => {
  if (form === 'near') form = at.toDateString() === today ? 'clock' : 'stamp';
  return (formats[form] ??= new Intl.DateTimeFormat(english, forms[form])).format(at).replace(' at ', ', ');
};

for (const time of document.querySelectorAll('time[data-form]')) {
  const at = new Date(time.dateTime);
  let { form } = time.dataset;
  time.title = `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  // The end of a period has a date when the reader's day is another one than at its beginning.
  const from = time.closest('.period')?.querySelector('time');
  if (from && from !== time)
    form =
      new Date(from.dateTime).toDateString() === at.toDateString()
        ? 'clock'
        : form === 'clock'
          ? 'stamp'
          : form;
  time.textContent = write(form, at);
}
for (const named of document.querySelectorAll('[data-zone]')) {
  const parts = new Intl.DateTimeFormat(english, { timeZoneName: 'long' }).formatToParts();
  const name = parts.find((part) => part.type === 'timeZoneName')?.value;
  const place = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (name) named.textContent = named.dataset.zone.replace('%', place === 'UTC' ? 'UTC' : name);
}

// --- Colours.
const choice = document.querySelector('[data-theme-switch]');
if (choice) {
  const chosen = root.dataset.theme ?? 'auto';
  for (const radio of choice.elements) radio.checked = radio.value === chosen;
  choice.hidden = false;
  choice.addEventListener('change', ({ target }) => {
    if (target.value === 'auto') delete root.dataset.theme;
    else root.dataset.theme = target.value;
    try {
      localStorage.setItem('theme', target.value);
    } catch {}
  });
}

// --- Days under pointer, finger or arrow key.
const note = document.createElement('div');
note.className = 'day-note';
note.hidden = true;
const dayFormat = new Intl.DateTimeFormat(english, { ...longDate, weekday: 'long', timeZone: 'UTC' });

// What a day says; told to screen readers as the value of a slider.
function setDay(bars, index) {
  const { first, blank, notes } = bars.dataset;
  const words = bars.closest('[data-bars-good]')?.dataset ?? {};
  const day = dayFormat.format(Date.parse(first) + index * 864e5);
  const said = JSON.parse(notes ?? '{}')[index] ?? (index < blank ? words.barsNone : words.barsGood);
  bars.dataset.at = index;
  bars.setAttribute('aria-valuenow', index);
  bars.setAttribute('aria-valuetext', `${day}: ${said.replaceAll('\n', ', ')}`);
  return `${day}\n${said}`;
}

function sayDay(bars, index) {
  note.textContent = setDay(bars, index);
  if (!note.isConnected) document.body.append(note);
  note.hidden = false;
  const box = bars.getBoundingClientRect();
  const middle = box.left + (box.width * (index + 0.5)) / bars.dataset.count;
  const left = Math.min(Math.max(8, middle - note.offsetWidth / 2), root.clientWidth - note.offsetWidth - 8);
  note.style.left = `${left + scrollX}px`;
  note.style.top = `${box.top + scrollY - note.offsetHeight - 6}px`;
}
const hush = () => (note.hidden = true);

for (const bars of document.querySelectorAll('.bars')) {
  const last = bars.dataset.count - 1;
  const label = bars.querySelector('svg').getAttribute('aria-label');
  for (const [name, value] of Object.entries({
    role: 'slider',
    tabindex: 0,
    'aria-label': label,
    'aria-valuemin': 0,
    'aria-valuemax': last,
  }))
    bars.setAttribute(name, value);
  setDay(bars, last);
  const point = ({ clientX }) => {
    const box = bars.getBoundingClientRect();
    const share = (clientX - box.left) / box.width;
    sayDay(bars, Math.min(last, Math.max(0, Math.floor(share * (last + 1)))));
  };
  bars.addEventListener('pointermove', point);
  bars.addEventListener('pointerdown', point);
  bars.addEventListener('pointerleave', hush);
  bars.addEventListener(
    'focus',
    () => bars.matches(':focus-visible') && sayDay(bars, +(bars.dataset.at ?? last)),
  );
  bars.addEventListener('blur', hush);
  bars.addEventListener('keydown', (event) => {
    const at = +(bars.dataset.at ?? last);
    const to = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      Home: 0,
      End: last,
      PageDown: at - 7,
      PageUp: at + 7,
    }[event.key];
    if (event.key === 'Escape') hush();
    if (to === undefined) return;
    event.preventDefault();
    sayDay(bars, Math.min(last, Math.max(0, to)));
  });
}
