import type { EventData } from '#lib/domain/event.ts';
import { list, text, told, undid, type Sentence } from './event-words.ts';

/** What was written, reviewed and published of postmortems, and what became of their action items. */
export const POSTMORTEM_SENTENCES = {
  'postmortem.drafted': () => ({ did: 'saved the postmortem of', about: 'postmortem' }),
  'postmortem.autosaved': () => ({ did: 'went on writing the postmortem of', about: 'postmortem' }),
  'postmortem.restored': (data: EventData) => ({
    did: 'restored an earlier text of the postmortem of',
    about: 'postmortem',
    more: `revision ${Number(data['number'])}`,
  }),
  'postmortem.set_aside': () => ({
    did: 'wrote the same lines as somebody else in the postmortem of',
    about: 'postmortem',
    more: 'both texts are kept',
  }),
  'postmortem.settled': () => ({
    did: 'chose between two texts in the postmortem of',
    about: 'postmortem',
  }),
  'postmortem.commented': () => ({ did: 'commented on the postmortem of', about: 'postmortem' }),
  'postmortem.comment_resolved': () => ({
    did: 'resolved a comment on the postmortem of',
    about: 'postmortem',
  }),
  'postmortem.comment_reopened': () => ({
    did: 'reopened a comment on the postmortem of',
    about: 'postmortem',
  }),
  'postmortem.review_asked': (data: EventData) => ({
    did: 'asked for a review of the postmortem of',
    about: 'postmortem',
    more: list(data['reviewers']),
  }),
  'postmortem.review_withdrawn': (data: EventData) => ({
    did: 'took back a request to review the postmortem of',
    about: 'postmortem',
    more: text(data['reviewer']),
  }),
  'postmortem.reviewed': (data: EventData) => ({
    did:
      data['answer'] === 'approved' ? 'approved the postmortem of' : 'asked for changes in the postmortem of',
    about: 'postmortem',
  }),
  'postmortem.link_made': () => ({ did: 'made a preview link for the postmortem of', about: 'postmortem' }),
  'postmortem.link_revoked': () => ({
    did: 'revoked a preview link for the postmortem of',
    about: 'postmortem',
  }),
  'postmortem.published': (data: EventData) => ({
    did: undid(
      data,
      data['isCorrection'] === true
        ? 'published a correction to the postmortem of'
        : 'published the postmortem of',
      'told nobody of the correction to the postmortem of',
    ),
    about: 'postmortem',
    more: told(data),
  }),
  'postmortem.progressed': () => ({ did: 'moved on the action items of', about: 'postmortem' }),
  'postmortem.scheduled': (data: EventData) => ({
    did: 'set a time to publish',
    about: 'postmortem',
    more: told(data),
  }),
  'postmortem.unscheduled': () => ({ did: 'took back the time to publish', about: 'postmortem' }),
  'postmortem.reverted': () => ({ did: 'took back the postmortem of', about: 'postmortem' }),
  'postmortem.corrections_taken': (data: EventData) => ({
    did: 'brought in the corrections of the postmortem of',
    about: 'postmortem',
    more: String(Number(data['corrections'] ?? 0)),
  }),
  'postmortem.deleted': () => ({ did: 'deleted the postmortem of', about: 'incident' }),
  'postmortem_template.created': () => ({ did: 'wrote the postmortem template', about: 'thing' }),
  'postmortem_template.changed': () => ({ did: 'changed the postmortem template', about: 'thing' }),
  'postmortem_template.deleted': () => ({ did: 'deleted the postmortem template', about: 'thing' }),
  'action_item.moved': (data: EventData) => ({
    did:
      data['state'] === 'open'
        ? 'opened an action item again of'
        : `marked an action item ${text(data['state'])} of`,
    ...{ about: 'postmortem', more: text(data['title']) },
  }),
} as const satisfies Record<string, (data: EventData) => Sentence>;
