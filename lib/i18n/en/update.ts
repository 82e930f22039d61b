/** What a step of a maintenance says when nobody gave it words of its own, as when the clock takes it. */
export const update = {
  'update.in_progress': 'The maintenance has begun. We will say when it is done.',
  'update.verifying': 'The work is done. We are checking that everything is well before we call it complete.',
  'update.completed': 'The maintenance is complete.',
  'update.cancelled': 'This maintenance will not take place.',
} as const;
