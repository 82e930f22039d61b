export const time = {
  'time.days': '{count, plural, one {# day} other {# days}}',
  'time.hours': '{count, plural, one {# hour} other {# hours}}',
  'time.minutes': '{count, plural, one {# minute} other {# minutes}}',
  'time.underAMinute': 'less than a minute',
  'time.two': '{first} {second}',
  'time.ago': '{duration} ago',
  'time.in': 'in {duration}',
  'time.justNow': 'just now',
} as const;
