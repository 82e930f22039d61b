/** How a maintenance repeats, for visitors and staff alike. */
export const repeat = {
  /** "Every second Tuesday, 22:00–23:00 Europe/Berlin" */
  'repeat.at': '{rule}, {from}–{to} {zone}',
  'repeat.atLong': '{rule}, from {from} for {duration}, {zone}',
  'repeat.daily': '{interval, plural, =1 {Every day} =2 {Every second day} other {Every # days}}',
  'repeat.workdays': 'Every day from Monday to Friday',
  /** On one weekday. */
  'repeat.weekday':
    '{interval, plural, =1 {Every {weekday}} =2 {Every second {weekday}} other {Every # weeks on {weekday}}}',
  /** On several. */
  'repeat.weekdays':
    '{interval, plural, =1 {Every {weekdays}} =2 {Every second week on {weekdays}} other {Every # weeks on {weekdays}}}',
  'repeat.monthly':
    '{interval, plural, =1 {Every month on {days}} =2 {Every second month on {days}} other {Every # months on {days}}}',
  'repeat.yearly':
    '{interval, plural, =1 {Every year on {days}} =2 {Every second year on {days}} other {Every # years on {days}}}',
  'repeat.in': '{days} in {months}',
  /** A day of the month; counted from its end where the number is negative. */
  'repeat.day': '{day, selectordinal, one {the #st} two {the #nd} few {the #rd} other {the #th}}',
  'repeat.dayFromEnd':
    '{day, plural, =1 {the last day} =2 {the second last day} =3 {the third last day} other {the last day but {before}}}',
  'repeat.nth':
    '{nth, plural, =1 {the first {weekday}} =2 {the second {weekday}} =3 {the third {weekday}} =4 {the fourth {weekday}} other {the fifth {weekday}}}',
  'repeat.nthFromEnd':
    '{nth, plural, =1 {the last {weekday}} =2 {the second last {weekday}} =3 {the third last {weekday}} =4 {the fourth last {weekday}} other {the fifth last {weekday}}}',
  'repeat.workday': 'working day',
  /** A rule that no short words say; the next dates stand beside it. */
  'repeat.other': 'Repeatedly',
  'repeat.times': '{count, plural, =1 {{rule}, once} other {{rule}, # times}}',
  'repeat.until': '{rule}, until {day}',
} as const;
