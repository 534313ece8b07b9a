import type { ReasonWords } from './reason-consequence.ts'

const OWN_WILL = 'Counts as leaving by choice: as a rule no unemployment benefit. The years paid are kept.'
const NOT_OWN_WILL = 'Counts as losing the job against one’s will: with a year of contributions and registration as unemployed, benefit can be claimed (Social Insurance Law, art. 45).'
const KEPT = 'The years paid and the personal account are kept.'

export const en: ReasonWords = {
  6301: 'The unit pays no longer. Unemployment benefit depends on why the contract ended: against the worker’s will, with a year of contributions and registration, it can be claimed; after resigning as a rule not. Must agree with the written certificate; the bureau decides.',
  6302: 'Moves to another unit of the region: the years go on counting, it is no unemployment. The new unit should take the person up at once, or medical cover breaks off.',
  6303: `Paused while serving. ${KEPT} How the years of service count is for the bureau to decide.`,
  6304: `The unit pays no longer. ${KEPT} Who leaves for studies by choice has as a rule no unemployment benefit.`,
  6305: `Paused while imprisoned. ${KEPT} No unemployment benefit meanwhile.`,
  6306: `Paused. ${KEPT} Who went missing at work: settle the work-injury case first, the relatives are paid from its fund.`,
  6307: 'The employment goes on, only payment pauses: the time does not count, and medical and work-injury cover stop. No unemployment benefit.',
  6308: 'Payment stops at the age. The pension does not start by itself, the person applies for it; who has too few years may pay on. To retire somebody use 在职转退休.',
  6399: 'Does not say whether it was the worker’s choice; they may have to prove it when claiming. Choose a more exact reason where there is one.',
  6401: 'Ends for good. The balance of the pension account is inherited, the family can claim funeral grant and pension; after a death at work apply for recognition first.',
  6402: 'Ends for good. The account may be kept until pension age; only who gave up Chinese nationality and asks in writing can be paid out. Ask the person in writing first.',
  6403: 'Ends for good. Whether the account can be kept is for the bureau to decide. Ask the person in writing first.',
  6404: 'Moves elsewhere: ends here, years and account move along once applied for there. No hurry before there is a job there.',
  6405: 'The years paid no longer count. A pension account cannot be drawn early; only at pension age with too few years may it be ended in writing.',
  6406: 'For foreigners who leave. The account may be kept for a later stay, or paid out at written request.',
  6407: 'Another pension scheme takes over; how the two join is for the bureau to decide. Ask first.',
  6499: 'Ends for good without an exact reason; proof may be asked later. For a mere pause use 暂停参保.',
  6501: 'Contributions stop and the person is retired. The pension must be applied for; with too few medical years, paying on may be needed. The bureau decides.',
  6309: 'Ends. The balance is inherited, the family can claim; after a death at work apply for recognition first.',
  6310: 'The account may be kept, or paid out at written request.',
  6311: 'Of pension age without the right to a pension: may pay on, or move to the residents’ scheme. The bureau decides.',
  6313: OWN_WILL, 6314: OWN_WILL, 6315: NOT_OWN_WILL, 6316: NOT_OWN_WILL, 6317: NOT_OWN_WILL,
  6318: `Own business ended. ${NOT_OWN_WILL} The bureau decides.`,
  6319: `The worker ended it. ${OWN_WILL}`,
  6320: `The worker ended it because the unit broke the law. ${NOT_OWN_WILL}`,
  6321: `The unit ended it. ${NOT_OWN_WILL}`,
  6322: `The contract ran out. ${NOT_OWN_WILL}`,
  6323: NOT_OWN_WILL,
}

export const UNKNOWN_EN = 'What it means for the worker is for the bureau to decide; ask before choosing it.'
