export const maintenance = {
  'maintenance.kind': 'Scheduled maintenance',
  'maintenance.running': 'Under way',
  'maintenance.coming': 'Scheduled',
  'maintenance.over': 'Past maintenance',
  'maintenance.overrun': 'It was to end at {time}, and goes on.',
  'maintenance.plannedWindow': 'Window',
  'maintenance.began': 'Began',
  'maintenance.ended': 'Ended',
  'maintenance.cancelledAt': 'Cancelled',
  'maintenance.unrecorded':
    'It is over, but the update that completed it was not recorded. It counts until {time}.',
  'maintenance.affects': 'Affects',
  'maintenance.none': 'No maintenance is planned.',
  'maintenance.nonePast': 'There has been no maintenance yet.',
  'maintenance.older': 'Older maintenance in the history',
  'maintenance.title': 'Maintenance',
} as const;
