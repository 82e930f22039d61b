/** What an update says when nobody gave it words of its own: the clock takes a step, a program sets a status. */
export const update = {
  'update.investigating': 'Something is wrong, and we are looking for the cause.',
  'update.identified': 'We have found the cause and are working on it.',
  'update.monitoring': 'It should be well again. We are watching whether it stays so.',
  'update.resolved': 'This incident is over.',
  'update.scheduled': 'Maintenance is planned for this time.',
  'update.in_progress': 'The maintenance has begun. We will say when it is done.',
  'update.verifying': 'The work is done. We are checking that everything is well before we call it complete.',
  'update.completed': 'The maintenance is complete.',
  'update.merged': 'This turned out to be part of “{name}”, and we go on telling of it there.',
  'update.tookIn': '“{name}” turned out to be the same problem. We tell of both here from now on.',
  'update.splitOff':
    'A part of this turned out to be a problem of its own. We tell of it as “{name}” from now on.',
  'update.wentWrong': 'The maintenance has ended. Not all went well: we tell of that as “{name}”.',
  'update.cancelled': 'This maintenance will not take place.',
  'update.cancelledSeries': 'This maintenance will not take place, and neither will its later dates.',
  // Filled into the words of a template where there is no name yet.
  'update.thisIncident': 'this incident',
  'update.thisMaintenance': 'this maintenance',
  'update.ourService': 'our service',
} as const;
