/** What a link that works once (engangslink) is for. */
export type LinkPurpose = 'first administrator' | 'invitation' | 'forgotten password'

const day = 24 * 60 * 60_000

/** How long a link works, in milliseconds: a first one over a holiday week, a new password for a day. */
export const linkLives: Readonly<Record<LinkPurpose, number>> = {
  'first administrator': 7 * day,
  invitation: 7 * day,
  'forgotten password': day,
}
