import { createTransport } from 'nodemailer'

/** The mail server, as it is written in the environment, and whom letters are from. */
export type MailServer = Readonly<{ url: string; from: string }>

/** A letter (brev): plain text to one address, perhaps with a paper. */
export type Letter = Readonly<{
  to: string
  subject: string
  text: string
  paper?: Readonly<{ name: string; pdf: Uint8Array }>
}>

const patience = 10_000

/** True for one plain address: nothing in it can end a line, add another address or be taken for a name. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>()[\],;:"\\\p{Cc}]+@[^\s@<>()[\],;:"\\\p{Cc}]+$/u.test(text)

/** Hands a letter to the mail server: false when it did not take it. What it says is never written to a log. */
export async function sendLetter({ url, from }: MailServer, letter: Letter): Promise<boolean> {
  if (!isMailAddress(letter.to)) return false
  const transport = createTransport(url, {
    from,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience).unref())
  const sent = transport
    .sendMail({
      to: { name: '', address: letter.to },
      subject: letter.subject.replace(/[\s\p{Cc}]+/gu, ' '),
      text: letter.text,
      attachments: letter.paper
        ? [
            {
              filename: letter.paper.name,
              content: Buffer.from(letter.paper.pdf),
              contentType: 'application/pdf',
            },
          ]
        : [],
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    .then(
      () => true,
      () => false,
    )
  try {
    return await Promise.race([sent, late])
  } finally {
    transport.close()
  }
}
