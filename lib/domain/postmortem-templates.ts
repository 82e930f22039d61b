import type { StoredSections } from './postmortem.ts';

/** What a template marks that has to be filled in. A line of nothing else is a rule across the page. */
const GAP = /(?<!_)____(?!_)/;

/** Whether something in a text is still to be filled in. */
export function hasGap(text: string): boolean {
  return text.split('\n').some((line) => line.trim() !== '____' && GAP.test(line));
}

export interface PostmortemTemplate {
  readonly name: string;
  readonly sections: StoredSections;
}

const list = (...lines: string[]) => lines.map((line) => `- ${line}`).join('\n');

/** What a page begins with. When and how long is not in them: that is filled in from the incident. */
export const FIRST_POSTMORTEM_TEMPLATES: readonly PostmortemTemplate[] = [
  {
    name: 'Outage',
    sections: {
      summary:
        'For ____, nobody could ____. It began when ____, and it was over when ____. We know what you need us for, and we are sorry.',
      impact: list(
        '**Who:** ____',
        '**What they could not do:** ____',
        '**What went on working:** ____',
        '**What is lost for good:** ____',
      ),
      rootCause:
        'What set it off: ____.\n\nWhy that was enough to take everything down: ____. Ask “why” until the answer is something that you can change.',
      contributingFactors: list('What made it likelier: ____', 'What made it longer: ____'),
      wentWell: list('____'),
      wentBadly: list('What we noticed late, and how we could have seen it: ____'),
      remediation:
        'So that it cannot happen in this way again: ____. So that we see the next one sooner: ____. So that the next one is shorter: ____.',
    },
  },
  {
    name: 'Degraded performance',
    sections: {
      summary:
        'For ____, ____ took longer than you are used to: ____ instead of ____. Nothing was lost, but waiting is a failure too.',
      impact: list(
        '**Who noticed:** ____',
        '**How slow, at the worst and for most:** ____',
        '**How many requests failed or were given up:** ____',
      ),
      rootCause:
        'What ran short: ____.\n\nWhat used it up, and since when: ____. Why nothing limited it: ____.',
      contributingFactors: list('Which figure would have warned us, and who would have looked at it: ____'),
      remediation:
        'What is limited from now on: ____. At which figure somebody is called, before readers notice: ____.',
    },
  },
  {
    name: 'Security',
    sections: {
      summary:
        'On ____ we learned that ____ could be reached by people who should not reach it. The way in was closed on ____. What you should do now: ____.',
      impact: list(
        '**Whose data, and which:** ____',
        '**What was seen or changed for certain:** ____',
        '**What we cannot rule out:** ____',
        '**What was not reachable:** ____',
      ),
      rootCause:
        'The weakness, in words that help nobody to use it elsewhere: ____.\n\nHow it came to be, and why no review or test saw it: ____.',
      wentWell: list('Who told us, and how: ____'),
      remediation:
        'Closed: ____. Keys, passwords and sessions that were made invalid: ____. Where we looked for the same weakness: ____. Whom we have told: ____.',
      lessons: 'What others who build on the same parts should check: ____.',
    },
  },
  {
    name: 'Data loss',
    sections: {
      summary:
        '____ that was written between ____ and ____ was lost. We could bring back ____, and could not bring back ____.',
      impact: list(
        '**What is gone, and for whom:** ____',
        '**How to find out whether it concerns you:** ____',
        '**What you can do about it:** ____',
      ),
      rootCause:
        'How it was lost: ____.\n\nWhy the copy that we keep did not hold it, or was not enough: ____.',
      contributingFactors: list('When a restore was tried out last: ____'),
      lucky: list('What could have been lost as well, and was not by chance: ____'),
      remediation:
        'How often a restore is tried from now on, and by whom: ____. What can no longer be deleted in one step: ____.',
    },
  },
  {
    name: 'Maintenance that went wrong',
    sections: {
      summary:
        'We had announced ____ for ____, and said that you would notice ____. Instead, ____. We went back at ____ and were done at ____.',
      impact: list(
        '**What we had announced:** ____',
        '**What happened beyond it:** ____',
        '**Who was affected that had not been told:** ____',
      ),
      rootCause: 'What was otherwise than we had thought: ____.\n\nWhy the rehearsal did not show it: ____.',
      wentBadly: list('When we should have gone back, and why we did not: ____'),
      remediation:
        'What is tried before the next one, and where: ____. The sign at which we go back without asking: ____. What the next announcement will say: ____.',
    },
  },
];
