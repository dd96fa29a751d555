import type { consultationsVi } from './consultations-vi.ts';

/** English texts of consultations and opinions. */
export const consultationsEn: typeof consultationsVi = {
  title: 'Public consultations',
  description: 'Lists of nominees that are or were open to the public’s opinion before the council meets.',
  openNow: 'Open now',
  others: 'Other consultations',
  noneOpen: 'No consultation is open at present.',
  emptyTitle: 'The portal has not published any consultation yet',
  pages: 'Pages of the list of consultations',
  newer: 'Newer consultations',
  older: 'Older consultations',
  states: { open: 'Open for opinions', coming: 'Opens soon', closed: 'Closed' },
  period: 'Period',
  fromTo: (from, to) => `from ${from} to the end of ${to}`,
  clock: 'Time for opinions',
  opensOn: 'Opens',
  closesOn: 'Last day for opinions',
  workingDays: 'Whole period',
  days: (count) => (count === 1 ? '1 working day' : `${count} working days`),
  left: (count) => {
    if (count === 0) return 'Today is the last day';
    return count === 1 ? '1 working day left' : `${count} working days left`;
  },
  leftLabel: 'Left',
  basis: 'Legal basis',
  nominees: 'Nominees',
  nomineeCount: (count) => (count === 1 ? '1 nominee' : `${count} nominees`),
  proposed: 'Proposed',
  summary: 'Outcome of the consultation',
  noSummary: 'The outcome is being summed up.',
  opinion: {
    title: 'Give your opinion',
    privacy:
      'Only the emulation and commendation council reads opinions; they are not shown on the portal. You need not give a name or contact.',
    entry: 'Your opinion is about',
    whole: 'The whole list',
    text: 'Your opinion',
    textHint: (most) => `Say whether you agree, why, and on what evidence. At most ${most} characters.`,
    name: 'Full name',
    contact: 'Contact',
    contactHint: 'Telephone or e-mail; used only if the council needs to ask you something.',
    optional: 'optional',
    leaveEmpty: 'Please leave this field empty',
    send: 'Send opinion',
    failed: 'Your opinion was not sent',
    problems: {
      'text-missing': 'Please write your opinion.',
      'text-too-short': 'The text is too short; please write a little more.',
      'text-too-long': 'The text is too long; please shorten it.',
      'name-too-long': 'The name is too long.',
      'contact-too-long': 'The contact is too long.',
      'entry-unknown': 'The chosen nominee is not on this list; please choose again.',
      'form-expired': 'The page was open for too long. Your text is still here; please send it once more.',
      'too-fast': 'Please look at your text again and send it once more.',
      'too-many':
        'Many opinions came from this network address. Your text is still here; please send it again in a few minutes.',
      unavailable: 'The system is busy. Your text is still here; please send it again in a few minutes.',
      closed: 'This consultation has ended and takes no more opinions.',
    },
    off: 'The portal does not take opinions online at present. Please write to the agency at the address on the page',
  },
  thanks: {
    title: 'Your opinion has been received',
    text: 'Thank you. It will be handed to the emulation and commendation council before it meets.',
    back: 'Back to the consultation',
  },
};
